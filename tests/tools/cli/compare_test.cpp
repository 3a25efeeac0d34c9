// SPDX-License-Identifier: MIT
// mizani compare, as a user runs it.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>

#include <gmock/gmock.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_files.h"

namespace mizani {
namespace {

using testing::HasSubstr;
using testing::Not;

rapidjson::Document compared(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "compare");
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto run = test::run_mizani(arguments);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  rapidjson::Document out;
  out.Parse(run.out.c_str());
  EXPECT_FALSE(out.HasParseError());
  return out;
}

int rank_of(const rapidjson::Value& level) {
  const std::string name = level.GetString();
  return std::stoi(name.substr(name.find(':') + 1));
}

/// Levels of a and their proposed counterparts, by number.
std::map<int, int> alignment(const rapidjson::Document& answer) {
  std::map<int, int> out;
  for (const auto& row : answer["alignment"]["levels"].GetArray()) {
    if (!row["to"].IsNull()) out[rank_of(row["from"])] = rank_of(row["to"]);
  }
  return out;
}

/// The alignment never falls, covers every level, and is at most one level off the counterparts that the catalogue
/// infers from the awards on both sides (bachelor, master, doctorate, school leaving).
void expect_close_to_types(const rapidjson::Document& answer) {
  const auto to = alignment(answer);
  EXPECT_TRUE(std::is_sorted(to.begin(), to.end(), [](const auto& x, const auto& y) { return x.second < y.second; }));
  const auto tables = answer["tables"].GetArray();
  const auto table =
      std::find_if(tables.begin(), tables.end(), [](const auto& t) { return t["kind"] == "type-inference"; });
  ASSERT_NE(table, tables.end());
  EXPECT_EQ(to.size(), (*table)["levels"].Size());
  for (const auto& row : (*table)["levels"].GetArray()) {
    ASSERT_FALSE(row["published"].Empty());
    EXPECT_LE(std::abs(row["distance"].GetInt()), 1) << row["from"].GetString();
  }
}

std::string eqf_file() {
  return test::shared_file("samples/artefacts/eqf-level-descriptors.csv").string();
}
std::string acqf_file() {
  return test::shared_file("samples/alm/acqf-levels.ttl").string();
}
std::string south_africa_file() {
  return test::shared_file("samples/artefacts/south-africa-level-descriptors.pdf").string();
}

TEST(Compare, OfficialEqfDescriptorsStandWithinOneLevelOfTheAcqfLevelsOfTheirAwards) {
  MIZANI_NEEDS_SHARED("samples/artefacts/eqf-level-descriptors.csv");
  const auto answer = compared({"eqf=" + eqf_file(), "acqf=" + acqf_file()});
  expect_close_to_types(answer);
}

TEST(Compare, SouthAfricasOfficialDescriptorsStandWithinOneLevelOfTheAcqfLevelsOfTheirAwards) {
  MIZANI_NEEDS_SHARED("samples/artefacts/south-africa-level-descriptors.pdf");
  const auto answer = compared({"za-nqf=" + south_africa_file(), "acqf=" + acqf_file()});
  expect_close_to_types(answer);
}

TEST(Compare, ScotlandsPublishedReferencingIsCheckedLevelByLevel) {
  const auto answer = compared({"gb-scqf", "eqf"});
  const auto tables = answer["tables"].GetArray();
  const auto table =
      std::find_if(tables.begin(), tables.end(), [](const auto& t) { return t["evidence"] == "published"; });
  ASSERT_NE(table, tables.end());
  EXPECT_EQ((*table)["levels"].Size(), 12U);
  std::map<std::string, std::vector<std::string>> published;
  for (const auto& row : (*table)["levels"].GetArray()) {
    for (const auto& to : row["published"].GetArray()) published[row["from"].GetString()].emplace_back(to.GetString());
  }
  EXPECT_THAT(published["gb-scqf:9"], testing::ElementsAre("eqf:6"));
  EXPECT_THAT(published["gb-scqf:12"], testing::ElementsAre("eqf:8"));
}

TEST(Compare, EveryRowOfEveryMatrixSumsToOneOrIsSilent) {
  const auto answer = compared({"za-nqf", "acqf", "--method", "weighted"});
  const auto check = [](const rapidjson::Value& matrix) {
    for (const auto& row : matrix.GetArray()) {
      double sum = 0;
      for (const auto& cell : row.GetArray()) sum += cell.GetDouble();
      EXPECT_TRUE(std::abs(sum - 1) < 1e-9 || sum == 0) << sum;
    }
  };
  check(answer["combined"]);
  check(answer["alignment"]["posterior"]);
  for (const auto& domain : answer["domains"].GetArray()) check(domain["probability"]);
}

TEST(Compare, EachPositionIsTheSumOfItsWords) {
  const auto answer = compared({"za-nqf", "acqf"});
  std::size_t places = 0;
  for (const auto& domain : answer["domains"].GetArray()) {
    for (const char* side : {"a", "b"}) {
      for (const auto& place : domain[side].GetArray()) {
        double sum = place["start"].GetDouble();
        for (const auto& pull : place["pulls"].GetArray()) sum += pull["pull"].GetDouble();
        EXPECT_NEAR(sum, place["mean"].GetDouble(), 1e-6);
        ++places;
      }
    }
  }
  EXPECT_EQ(places, 4U * 20U);  // three domains and the whole, ten levels a side
}

TEST(Compare, TheSameQuestionGivesTheSameBytes) {
  const auto once = test::run_mizani({"compare", "gb-scqf", "acqf", "--explain"});
  EXPECT_EQ(once.out, test::run_mizani({"compare", "gb-scqf", "acqf", "--explain"}).out);
}

TEST(Compare, AFrameworkWithoutDescriptorsGetsStructureAndPathsAndNoAlignment) {
  const auto answer = compared({"zm-zqf", "acqf"});
  EXPECT_TRUE(alignment(answer).empty());
  EXPECT_FALSE(answer["paths"].Empty());
  EXPECT_EQ(answer["warnings"][0]["code"], "no-descriptors");
}

TEST(Compare, MethodsThatWeighDomainsSayWhatHangsOnTheWeights) {
  const auto answer = compared({"za-nqf", "acqf", "--method", "threshold", "--threshold", "0.4"});
  std::vector<std::string> settings;
  for (const auto& row : answer["sensitivity"].GetArray()) settings.emplace_back(row["setting"].GetString());
  for (const char* setting : {"method", "knowledge", "skills", "autonomy", "threshold"})
    EXPECT_THAT(settings, testing::Contains(setting));
}

TEST(Compare, BothSidesFaultsComeTogether) {
  const auto run = test::run_mizani({"compare", "no-such-framework", "missing.csv"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("no-such-framework"));
  EXPECT_THAT(run.err, HasSubstr("missing.csv"));
  EXPECT_TRUE(run.out.empty());
}

TEST(Compare, WeightsOfNoughtAreRefused) {
  const auto run = test::run_mizani({"compare", "za-nqf", "acqf", "--method", "weighted", "--weights", "0", "0", "0"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("no-weight"));
  EXPECT_EQ(test::run_mizani({"compare", "za-nqf"}).exit_code, 2);
  EXPECT_EQ(test::run_mizani({"compare", "za-nqf", "acqf", "--method", "best"}).exit_code, 2);
}

TEST(Compare, AFileOfOnesOwnStandsBesideAFramework) {
  const test::ScratchFolder folder;
  const auto file =
      folder.write("own.csv",
                   "Level,Domain,Descriptor\n1,Knowledge,Recall simple facts under close supervision.\n"
                   "2,Knowledge,\"Critically evaluate research, \"\"<b>=cmd()</b>\"\", and lead others.\"\n");
  const auto answer = compared({file.string(), "acqf"});
  const auto to = alignment(answer);
  ASSERT_EQ(to.size(), 2U);
  EXPECT_LT(to.at(1), to.at(2));
  EXPECT_TRUE(answer["a"]["framework"].IsNull());
}

}  // namespace
}  // namespace mizani
