// SPDX-License-Identifier: MIT
// mizani micro stack, as a user types it.
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_files.h"

namespace mizani {
namespace {

using testing::HasSubstr;

std::string example(const std::string& kind) {
  return std::string{MIZANI_DATA_DIR} + "/examples/solar-" + kind + ".json";
}

/// A credential of sixty hours at level 4 of Kenya, with what else is said of it: JSON fields, each with a comma
/// before.
std::string credential(const std::string& title, const std::string& more = "",
                       const std::string& size = "\"hours\":60") {
  return R"({"schema":"mizani/credential/1","country":"KE","level":"ke-knqf:4","date":"2026-01-15",)" + size +
         R"(,"title":")" + title + '"' + more + '}';
}

struct Item {
  std::string id;
  std::string credential;
  std::string more;  ///< fields beside the record, each with a comma before
};

std::string list(const std::string& kind, const std::string& key, const std::vector<Item>& items) {
  std::string out = R"({"schema":"mizani/)" + kind + R"(/1",")" + key + "\":[";
  for (const auto& item : items) {
    if (&item != items.data()) out += ',';
    out += R"({"id":")" + item.id + "\"" + item.more + R"(,"credential":)" + item.credential + '}';
  }
  return out + "]}";
}

/// Files in a folder, and the answer of the command about them.
class Desk {
 public:
  std::string file(const std::string& name, const std::string& bytes) const {
    const auto path = folder_.path() / name;
    std::ofstream{path} << bytes;
    return path.string();
  }
  [[nodiscard]] std::string wallet(const std::vector<Item>& items) const {
    return file("wallet.json", list("wallet", "credentials", items));
  }
  [[nodiscard]] std::string offers(const std::vector<Item>& items) const {
    return file("offers.json", list("offers", "offers", items));
  }
  [[nodiscard]] std::string programme(const std::string& size, const std::string& rules = "",
                                      const std::string& outcomes = "") const {
    return file("programme.json", R"({"schema":"mizani/programme/1","title":"A programme","award":"KE:4","size":")" +
                                      size + R"(","outcomes":[)" + outcomes + R"(],"rules":[)" + rules + "]}");
  }

 private:
  test::ScratchFolder folder_;
};

rapidjson::Document answer(std::vector<std::string> arguments, int exit_code = 0) {
  arguments.insert(arguments.begin(), {"micro", "stack"});
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto run = test::run_mizani(arguments);
  EXPECT_EQ(run.exit_code, exit_code) << run.err;
  auto read = load::parse_json(run.out, "answer");
  EXPECT_TRUE(read) << run.out;
  return read ? std::move(*read) : rapidjson::Document{};
}

double today(const rapidjson::Document& answer) {
  return answer["today"]["credits"]["value"].GetDouble();
}

/// The kinds of the rules at the places in a list.
std::vector<std::string> kinds(const rapidjson::Document& answer, const rapidjson::Value& places) {
  std::vector<std::string> out;
  for (const auto& place : places.GetArray()) out.emplace_back(answer["rules"][place.GetUint()]["kind"].GetString());
  return out;
}

TEST(MicroStack, TellsWhatCountsWhatIsMissingAndTheSmallestWay) {
  const auto found = answer({example("wallet"), "--towards", example("programme"), "--offers", example("offers")});
  EXPECT_EQ(today(found), 8);
  EXPECT_EQ(found["today"]["same_content"][0]["credential"], "W3");
  EXPECT_EQ(found["today"]["missing_core"].Size(), 4U);
  ASSERT_TRUE(found["complete"].GetBool());
  double counts = today(found);
  for (const auto& offer : found["plan"]["offers"].GetArray()) counts += offer["counts"]["value"].GetDouble();
  EXPECT_GE(counts, 30);
  EXPECT_EQ(found["plan"]["price"]["exact"], "260");
  EXPECT_GE(found["binding"].Size(), 2U);
}

TEST(MicroStack, ChoosesByCostWhereCostIsToBeLeast) {
  const auto found = answer(
      {example("wallet"), "--towards", example("programme"), "--offers", example("offers"), "--minimise", "cost"});
  EXPECT_EQ(found["unit"], "KES");
  EXPECT_EQ(found["plan"]["price"]["exact"], "16000");
}

TEST(MicroStack, AnExpiredAndATooOldCredentialAreKeptOutByName) {
  const Desk desk;
  const auto wallet =
      desk.wallet({{"run-out", credential("One", R"(,"expires":"2026-03-01")"), ""},
                   {"old", R"({"schema":"mizani/credential/1","title":"Two","hours":60,"date":"2015-01"})", ""},
                   {"good", credential("Three"), ""}});
  const auto found =
      answer({wallet, "--towards", desk.programme("6", R"({"kind":"currency","value":"5"})"), "--as-of", "2026-06-01"});
  EXPECT_EQ(today(found), 6);
  EXPECT_EQ(kinds(found, found["credentials"][0]["barred_by"]), std::vector<std::string>{"expiry"});
  EXPECT_EQ(kinds(found, found["credentials"][1]["barred_by"]), std::vector<std::string>{"currency"});
  EXPECT_TRUE(found["complete"].GetBool());
}

TEST(MicroStack, OfTwoCredentialsWithFourFifthsOfTheirContentInCommonOneCounts) {
  const Desk desk;
  const auto outcomes = [](int last) {
    std::string out;
    for (int i = 1; i <= 5; ++i)
      out += (i > 1 ? ",\"" : "\"") + std::string{"O"} + std::to_string(i == 5 ? last : i) + '"';
    return R"(,"covers":[)" + out + ']';
  };
  const std::vector<Item> held{{"a", credential("One"), outcomes(5)}, {"b", credential("Two"), outcomes(6)}};
  const auto wallet = desk.wallet(held);
  EXPECT_EQ(today(answer({wallet, "--towards", desk.programme("12")})), 6);
  EXPECT_EQ(today(answer({wallet, "--towards", desk.programme("12", R"({"kind":"overlap","value":"0.81"})")})), 12);
}

TEST(MicroStack, TheSameTextsAreTheSameContentWithoutAProgramme) {
  const Desk desk;
  const std::string outcomes = R"(,"outcomes":["Weld pipes in all positions.","Read isometric drawings."])";
  const auto wallet = desk.wallet({{"a", credential("One", outcomes), ""}, {"b", credential("Two", outcomes), ""}});
  const auto found = answer({wallet, "--towards", "KE:4", "--size", "12"});
  EXPECT_EQ(today(found), 6);
  EXPECT_EQ(found["today"]["same_content"].Size(), 1U);
}

TEST(MicroStack, CreditOfAHigherLevelCountsForALowerMinimum) {
  const Desk desk;
  const std::string high = R"({"schema":"mizani/credential/1","title":"High","level":"ke-knqf:6","hours":60})";
  const auto found = answer({desk.wallet({{"a", high, ""}}), "--towards",
                             desk.programme("6", R"({"kind":"level-minimum","level":"4","value":"6"})")});
  EXPECT_TRUE(found["complete"].GetBool());
  EXPECT_EQ(found["today"]["levels"][0]["level"], "ke-knqf:6");
}

TEST(MicroStack, ALevelMinimumThatCannotBeMetIsNamed) {
  const Desk desk;
  const std::string low = R"({"schema":"mizani/credential/1","title":"Low","level":"ke-knqf:2","hours":60})";
  const auto found = answer({desk.wallet({{"a", low, ""}}), "--towards",
                             desk.programme("6", R"({"kind":"level-minimum","level":"ke-knqf:4","value":"4"})")});
  EXPECT_FALSE(found["complete"].GetBool());
  EXPECT_EQ(kinds(found, found["clash"]), std::vector<std::string>{"level-minimum"});
  EXPECT_TRUE(found["plan"].IsNull());
}

TEST(MicroStack, ZeroCreditsBearNoneButCoverTheirOutcomes) {
  const Desk desk;
  const auto wallet = desk.wallet(
      {{"badge", credential("Badge", "", R"("credits":{"amount":"0","system":"ke-knqf"})"), R"(,"covers":["O1"])"}});
  const auto found = answer({wallet, "--towards", desk.programme("6", "", R"({"id":"O1","text":"Weld pipes."})")});
  EXPECT_EQ(today(found), 0);
  EXPECT_EQ(found["credentials"][0]["notes"][0]["code"], "zero-credits");
  EXPECT_EQ(found["outcomes"][0]["held"][0], "badge");
}

TEST(MicroStack, AnOfferIsTakenWithWhatItNeedsAndNotWithoutIt) {
  const Desk desk;
  const std::vector<Item> offers{{"second", credential("Second"), R"(,"needs":["first"])"},
                                 {"first", credential("First", "", R"("hours":10)"), ""}};
  const auto wallet = desk.wallet({});
  const auto found = answer({wallet, "--towards", desk.programme("6"), "--offers", desk.offers(offers)});
  ASSERT_TRUE(found["complete"].GetBool());
  EXPECT_EQ(found["plan"]["offers"].Size(), 2U);
  const auto alone = answer({wallet, "--towards", desk.programme("6"), "--offers", desk.offers({offers.front()})});
  EXPECT_FALSE(alone["complete"].GetBool());
  EXPECT_EQ(kinds(alone, alone["clash"]), std::vector<std::string>{"prerequisite"});
}

TEST(MicroStack, BrokenFilesAreRefusedWithThePlace) {
  const Desk desk;
  const auto refused = [&](const std::string& wallet, const char* where) {
    const auto run = test::run_mizani({"micro", "stack", wallet, "--towards", example("programme")});
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr(where));
    EXPECT_TRUE(run.out.empty());
  };
  refused(desk.wallet({{"a", credential("One", "", R"("hours":-3)"), ""}}), "#/credentials/0/credential/hours");
  refused(desk.wallet({{"a", credential("One", "", R"("credits":{"amount":"-3","system":"acts"})"), ""}}),
          "#/credentials/0/credential/credits/amount");
  refused(desk.wallet({{"a", credential("One"), ""}, {"a", credential("Two"), ""}}), "#/credentials/1/id");
  const auto good = desk.wallet({});
  const auto run = test::run_mizani({"micro", "stack", good, "--towards",
                                     desk.programme("6", R"({"kind":"level-minimum","level":"44","value":"4"})")});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("#/rules/0/level"));
}

TEST(MicroStack, SeveralCurrenciesAreRefused) {
  const Desk desk;
  const auto offers = desk.offers({{"a", credential("One"), R"(,"cost":{"amount":"5","currency":"KES"})"},
                                   {"b", credential("Two"), R"(,"cost":{"amount":"5","currency":"USD"})"}});
  const auto run = test::run_mizani(
      {"micro", "stack", desk.wallet({}), "--towards", desk.programme("6"), "--offers", offers, "--minimise", "cost"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("several-currencies"));
}

TEST(MicroStack, AEuropeanDigitalCredentialIsHeldAsItStands) {
  MIZANI_NEEDS_SHARED("samples/elm/micro-credential-annex1.jsonld");
  const Desk desk;
  const auto bytes = load::read_bytes(test::shared_file("samples/elm/micro-credential-annex1.jsonld"));
  ASSERT_TRUE(bytes);
  const auto found = answer({desk.wallet({{"elm", *bytes, ""}}), "--towards", "ZA/higher-certificate"});
  EXPECT_EQ(found["credentials"][0]["credits"]["exact"]["min"], "5");
  EXPECT_EQ(found["credentials"][0]["level"]["by"], "statement");
  EXPECT_EQ(today(found), 5);
}

TEST(MicroStack, TenThousandCredentialsAreCounted) {
  const Desk desk;
  constexpr int many = 10'000;
  std::vector<Item> held;
  for (int i = 0; i < many; ++i) held.push_back({std::to_string(i), credential("Course " + std::to_string(i)), ""});
  const auto found = answer({desk.wallet(held), "--towards", desk.programme("60000")});
  EXPECT_EQ(today(found), 60000);
  EXPECT_TRUE(found["complete"].GetBool());
}

}  // namespace
}  // namespace mizani
