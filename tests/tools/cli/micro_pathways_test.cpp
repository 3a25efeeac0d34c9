// SPDX-License-Identifier: MIT
// mizani micro pathways, as a user types it.
#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/xml.h"

namespace mizani {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string example(const std::string& kind) {
  return std::string{MIZANI_DATA_DIR} + "/examples/solar-" + kind + ".json";
}

struct Item {
  std::string id;
  std::string needs;          ///< JSON strings
  std::string more = {};      ///< fields of the item, each with a comma before
  std::string outcomes = {};  ///< JSON strings
};

std::string list(const std::string& kind, const std::string& key, const std::vector<Item>& items) {
  std::string out = R"({"schema":"mizani/)" + kind + R"(/1",")" + key + "\":[";
  for (const auto& item : items) {
    if (&item != items.data()) out += ',';
    out += R"({"id":")" + item.id + '"';
    if (!item.needs.empty()) out += R"(,"needs":[)" + item.needs + ']';
    out +=
        fmt::format(R"({},"credential":{{"schema":"mizani/credential/1","country":"KE","title":"Course {}","hours":60)",
                    item.more, item.id);
    if (!item.outcomes.empty()) out += fmt::format(R"(,"outcomes":[{}])", item.outcomes);
    out += "}}";
  }
  return out + "]}";
}

/// Files in a folder.
class Desk {
 public:
  [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const {
    const auto path = folder_.path() / name;
    std::ofstream{path} << bytes;
    return path.string();
  }
  [[nodiscard]] std::string offers(const std::vector<Item>& items) const {
    return file("offers.json", list("offers", "offers", items));
  }
  [[nodiscard]] std::string wallet(const std::vector<Item>& items) const {
    return file("wallet.json", list("wallet", "credentials", items));
  }

 private:
  test::ScratchFolder folder_;
};

rapidjson::Document answer(std::vector<std::string> arguments, int exit_code = 0) {
  arguments.insert(arguments.begin(), {"micro", "pathways"});
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto run = test::run_mizani(arguments);
  EXPECT_EQ(run.exit_code, exit_code) << run.err;
  auto read = load::parse_json(run.out, "answer");
  EXPECT_TRUE(read) << run.out;
  return read ? std::move(*read) : rapidjson::Document{};
}

std::vector<std::string> words(const rapidjson::Value& list) {
  std::vector<std::string> out;
  for (const auto& each : list.GetArray()) out.emplace_back(each.GetString());
  return out;
}

std::vector<std::string> way(const rapidjson::Document& answer, const char* goal) {
  const auto& found = answer["ways"][goal]["way"];
  return found.IsObject() ? words(found["offers"]) : std::vector<std::string>{"no way"};
}

std::string reach(const rapidjson::Document& answer, rapidjson::SizeType offer) {
  return answer["offers"][offer]["reach"].GetString();
}

TEST(MicroPathways, NamesEntryPointsAndTheShortestWayInHoursAndInCost) {
  const auto found = answer({example("offers"), "--wallet", example("wallet"), "--towards", example("programme")});
  EXPECT_THAT(words(found["entry_points"]), ElementsAre("A1", "A3", "A4", "A5", "A6"));
  EXPECT_EQ(found["ways"]["hours"]["way"]["price"]["exact"], "190");
  EXPECT_THAT(way(found, "cost"), ElementsAre("A6"));
  EXPECT_EQ(found["ways"]["cost"]["currency"], "KES");
  EXPECT_EQ(found["ways"]["cost"]["way"]["price"]["exact"], "12000");
  EXPECT_EQ(reach(found, 6), "known");
  EXPECT_EQ(found["held"][3]["standing"], "run-out");
}

TEST(MicroPathways, WhatIsNeededComesFirst) {
  const Desk desk;
  const auto found = answer({desk.offers({{"C", R"("B","A")"}, {"B", R"("A")"}, {"A", ""}}), "--towards", "C"});
  EXPECT_THAT(way(found, "hours"), ElementsAre("A", "B", "C"));
  EXPECT_EQ(found["offers"][0]["step"].GetInt(), 3);
  EXPECT_EQ(found["ways"]["hours"]["way"]["hours"]["max"].GetDouble(), 180);
}

TEST(MicroPathways, WhoHoldsTheContentOfAnOfferNeedsItNoMore) {
  const Desk desk;
  const std::string sewing = R"("Sew a straight seam by machine.","Cut cloth by a paper pattern.")";
  const auto offers =
      desk.offers({{"A", "", "", sewing}, {"B", R"("A")", "", R"("Keep the accounts of a workshop.")"}});
  EXPECT_THAT(way(answer({offers, "--towards", "B"}), "hours"), ElementsAre("A", "B"));
  const auto holder = answer({offers, "--towards", "B", "--wallet", desk.wallet({{"W", "", "", sewing}})});
  EXPECT_EQ(reach(holder, 0), "known");
  EXPECT_THAT(way(holder, "hours"), ElementsAre("B"));
  const auto there = answer({offers, "--towards", "A", "--wallet", desk.wallet({{"W", "", "", sewing}})});
  EXPECT_THAT(way(there, "hours"), IsEmpty());
}

TEST(MicroPathways, SaysWhyAnOfferIsOutOfReach) {
  const Desk desk;
  const auto offers =
      desk.offers({{"A", R"("B")"}, {"B", R"("A")"}, {"C", R"("nowhere")"}, {"D", R"("C")"}, {"E", ""}});
  const auto found = answer({offers, "--towards", "D"});
  EXPECT_EQ(reach(found, 0), "behind");
  EXPECT_EQ(reach(found, 1), "behind");
  EXPECT_EQ(reach(found, 2), "missing");
  EXPECT_EQ(reach(found, 3), "behind");
  EXPECT_EQ(reach(found, 4), "entry");
  EXPECT_TRUE(found["ways"]["hours"]["way"].IsNull());
  const auto text = test::run_mizani({"micro", "pathways", offers, "--towards", "C"});
  EXPECT_THAT(text.out, HasSubstr("needs nowhere, which is neither held nor on offer"));
  EXPECT_THAT(text.out, HasSubstr("no way leads there"));
}

TEST(MicroPathways, NamesCoreOutcomesThatNothingCovers) {
  const Desk desk;
  const auto programme =
      desk.file("programme.json", R"({"schema":"mizani/programme/1","title":"P","award":"KE:4","size":"9","outcomes":[)"
                                  R"({"id":"O1","text":"Weld pipes."},{"id":"O2","text":"Bake bread."}],"rules":[]})");
  const auto found = answer({desk.offers({{"A", "", R"(,"covers":["O1"])"}}), "--towards", programme});
  EXPECT_THAT(words(found["ways"]["hours"]["uncovered"]), ElementsAre("O2"));
}

TEST(MicroPathways, CostsInSeveralCurrenciesAreNotAddedUp) {
  const Desk desk;
  const auto offers = desk.offers({{"A", "", R"(,"cost":{"amount":"5","currency":"KES"})"},
                                   {"B", "", R"(,"cost":{"amount":"5","currency":"ZMW"})"}});
  const auto found = answer({offers, "--towards", "A"}, 3);
  EXPECT_THAT(way(found, "hours"), ElementsAre("A"));
  EXPECT_TRUE(found["ways"]["cost"].IsNull());
  EXPECT_THAT(test::run_mizani({"micro", "pathways", offers, "--towards", "A"}).err, HasSubstr("several-currencies"));
}

TEST(MicroPathways, ReportsInputThatCannotBeUsed) {
  const Desk desk;
  const auto offers = desk.offers({{"A", ""}});
  const auto fault = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"micro", "pathways"});
    const auto run = test::run_mizani(arguments);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.out, IsEmpty());
    return run.err;
  };
  EXPECT_THAT(fault({offers, "--towards", "Z"}), HasSubstr("unknown-target"));
  EXPECT_THAT(fault({offers, "--wallet", desk.wallet({{"A", ""}})}), HasSubstr("duplicate-id"));
  EXPECT_THAT(fault({example("wallet")}), HasSubstr("wallet.json"));
  const auto elective =
      desk.file("programme.json", R"({"schema":"mizani/programme/1","title":"P","award":"KE:4","size":"9",)"
                                  R"("outcomes":[{"id":"O1","text":"Weld pipes.","core":false}],"rules":[]})");
  EXPECT_THAT(fault({offers, "--towards", elective}), HasSubstr("no-core-outcomes"));
}

TEST(MicroPathways, DrawsThePictureWithTheSameInWords) {
  const auto run = test::run_mizani({"micro", "pathways", example("offers"), "--wallet", example("wallet"), "--towards",
                                     example("programme"), "--format", "svg"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto xml = test::parse_xml(run.out);
  ASSERT_EQ(xml.named("desc").size(), 1U);
  EXPECT_THAT(xml.named("desc").front().text, HasSubstr("In hours: 190 hours"));
  EXPECT_EQ(xml.named("svg").size(), 1U);
}

TEST(MicroPathways, OfManyOffersTheNearestAreDrawnAndAllAreAnswered) {
  const Desk desk;
  std::vector<Item> items;
  for (int i = 0; i < 3000; ++i) {
    items.push_back({fmt::format("C{}", i), i % 100 == 0 ? "" : fmt::format("\"C{}\"", i - 1)});
  }
  const auto offers = desk.offers(items);
  const auto found = answer({offers, "--towards", "C2999"});
  EXPECT_EQ(words(found["entry_points"]).size(), 30U);
  EXPECT_EQ(way(found, "hours").size(), 100U);
  const auto picture = test::run_mizani({"micro", "pathways", offers, "--towards", "C150", "--format", "svg"});
  EXPECT_THAT(picture.out, HasSubstr("60 of 3000 offers are drawn"));
}

}  // namespace
}  // namespace mizani
