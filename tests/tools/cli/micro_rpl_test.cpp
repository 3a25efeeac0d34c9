// SPDX-License-Identifier: MIT
// mizani micro rpl, as a user types it.
#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/xpath.h"

namespace mizani {
namespace {

using testing::HasSubstr;

const std::string portfolio = std::string{MIZANI_DATA_DIR} + "/examples/solar-technician-portfolio.json";
const std::string target = std::string{MIZANI_DATA_DIR} + "/examples/solar-maintenance-micro-credential.json";

TEST(MicroRpl, JudgesEachOutcomeByTheFourRulesOfEvidence) {
  const auto run = test::run_mizani({"micro", "rpl", portfolio, "--towards", target, "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto answer = load::parse_json(run.out, "answer");
  ASSERT_TRUE(answer);
  EXPECT_EQ((*answer)["outcomes"].Size(), 8U);
}

TEST(MicroRpl, TheFormIsWrittenWhereToldAndNowhereElse) {
  const test::ScratchFolder folder;
  const auto form = folder.path() / "form.html";
  const auto run = test::run_mizani(
      {"micro", "rpl", portfolio, "--towards", target, "--format", "html", "--lang", "fr", "--out", form.string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto html = load::read_bytes(form);
  ASSERT_TRUE(html);
  EXPECT_THAT(*html, HasSubstr("lang=\"fr\""));
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder.path()}) files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 1U);
}

/// A share of the target's own size before any rule, and what of it the receiver's rules let count.
TEST(MicroRpl, CreditIsClaimedTowardsAnAward) {
  const auto run = test::run_mizani({"micro", "rpl", portfolio, "--towards", target, "--award",
                                     "KE/artisan-certificate", "--size", "30", "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto answer = load::parse_json(run.out, "answer");
  ASSERT_TRUE(answer);
  const auto& claim = (*answer)["claim"];
  EXPECT_EQ(claim["outcomes"]["exact"]["min"], "3");
  EXPECT_EQ(claim["share"]["exact"]["min"], "22.5");
  EXPECT_EQ(claim["counted"]["exact"]["min"], "2.25");
  EXPECT_LE(claim["counted"]["min"].GetDouble(), claim["counted"]["max"].GetDouble());
}

TEST(MicroRpl, TheFormIsWellFormedWithAPlaceForEveryDecision) {
  const auto run = test::run_mizani({"micro", "rpl", portfolio, "--towards", target, "--format", "html"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(test::xml_fault(run.out), "");
  for (const auto* part : {"candidate", "outcomes", "evidence", "questions", "claim", "decision"})
    EXPECT_EQ(test::xml_count(run.out, std::string{"//h2[@id='"} + part + "']"), 1U) << part;
  EXPECT_GT(test::xml_count(run.out, "//*[contains(text(), '☐')]"), 8U);
}

TEST(MicroRpl, TenThousandItemsAreJudgedAndOneMoreIsRefused) {
  const test::ScratchFolder folder;
  const auto file = (folder.path() / "many.json").string();
  const auto write = [&](int items) {
    std::ofstream out{file};
    out << R"({"schema":"mizani/portfolio/1","candidate":"file 1","language":"en","items":[)";
    for (int i = 0; i < items; ++i) {
      out << (i > 0 ? "," : "") << R"({"id":"i)" << i << R"(","kind":"product","title":"Work )" << i
          << R"(","date":"2026-01","statements":["Installed system )" << i << R"( according to the wiring code."]})";
    }
    out << "]}";
  };
  constexpr int most = 10'000;
  write(most);
  const auto run = test::run_mizani({"micro", "rpl", file, "--towards", target, "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto answer = load::parse_json(run.out, "answer");
  ASSERT_TRUE(answer);
  EXPECT_EQ((*answer)["items"].Size(), 10'000U);
  write(most + 1);
  const auto refused = test::run_mizani({"micro", "rpl", file, "--towards", target});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.err, HasSubstr("too-many"));
}

TEST(MicroRpl, ABrokenPortfolioIsRefusedWithThePlace) {
  const auto missing =
      test::run_mizani({"micro", "rpl", "-", "--towards", target}, R"({"schema":"mizani/portfolio/1"})");
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_THAT(missing.err, HasSubstr("items"));
  const auto negative = test::run_mizani(
      {"micro", "rpl", "-", "--towards", target},
      R"({"schema":"mizani/portfolio/1","items":[{"id":"a","kind":"product","title":"A lamp","hours":-3}]})");
  EXPECT_EQ(negative.exit_code, 1);
  EXPECT_THAT(negative.err, HasSubstr("/items/0/hours"));
}

}  // namespace
}  // namespace mizani
