// SPDX-License-Identifier: MIT
// mizani micro rpl, as a user types it.
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"

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
