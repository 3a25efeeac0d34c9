// SPDX-License-Identifier: MIT
// mizani eval as its users run it: good and bad rows, figures, exit codes.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_files.h"

namespace mizani {
namespace {

using test::run_mizani;
using testing::HasSubstr;

/// The answer, which keeps its schema.
rapidjson::Document answer_of(const test::Run& run) {
  static const auto schemas = load::SchemaSet::load(std::filesystem::path{MIZANI_DATA_DIR} / "schema" / "output");
  rapidjson::Document document;
  document.Parse(run.out.c_str());
  EXPECT_FALSE(document.HasParseError()) << run.out;
  Faults faults;
  schemas->validate("eval.json", document, "answer", faults);
  for (const auto& fault : faults) ADD_FAILURE() << describe(fault);
  return document;
}

double number_at(const rapidjson::Document& document, const char* pointer) {
  const auto* value = rapidjson::Pointer(pointer).Get(document);
  return value != nullptr && value->IsNumber() ? value->GetDouble() : std::nan("");
}

bool null_at(const rapidjson::Document& document, const char* pointer) {
  const auto* value = rapidjson::Pointer(pointer).Get(document);
  return value != nullptr && value->IsNull();
}

constexpr const char* good_rows =
    R"({"text": "Recall basic facts under direct supervision.", "framework": "eqf", "level": 1})"
    "\n"
    R"({"text": "Critically evaluate research in soil science.", "framework": "EQF", "level": "7", "title": "Soil"})"
    "\n"
    R"({"text": "Lead a team in unpredictable contexts.", "framework": "SCQF", "level": 10, "id": "x"})"
    "\n";

TEST(EvalLevel, ScoresGoodRowsOfSeveralFrameworks) {
  const auto run = run_mizani({"eval", "level", "-", "--format", "json"}, good_rows);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto json = answer_of(run);
  EXPECT_STREQ(json["kind"].GetString(), "level");
  EXPECT_EQ(number_at(json, "/n"), 3);
  EXPECT_EQ(number_at(json, "/skipped"), 0);
  EXPECT_STREQ(rapidjson::Pointer("/by_framework/0/framework").Get(json)->GetString(), "eqf");
  EXPECT_EQ(number_at(json, "/by_framework/0/n"), 2);
  EXPECT_STREQ(rapidjson::Pointer("/by_framework/1/framework").Get(json)->GetString(), "gb-scqf");
  EXPECT_TRUE(null_at(json, "/by_framework/1/qwk") || number_at(json, "/by_framework/1/qwk") == 0)
      << "one row has no variance of labels";
  EXPECT_EQ(json["reliability"].Size(), 10U);
  double binned = 0;
  for (const auto& bin : json["reliability"].GetArray()) binned += bin["n"].GetDouble();
  EXPECT_EQ(binned, 3);
  for (const char* key : {"/accuracy", "/within_one", "/mae", "/qwk", "/coverage", "/mean_set_size", "/ece"})
    EXPECT_FALSE(std::isnan(number_at(json, key))) << key;
}

TEST(EvalLevel, BadRowsAreToldByLineAndTheRestIsScored) {
  const test::ScratchFolder scratch;
  const std::string rows = std::string{good_rows} +  // lines 1 to 3
                           "{\"text\": \n"
                           "\n"  // a blank line is no row
                           "{\"framework\": \"eqf\", \"level\": 1}\n"
                           "{\"text\": \"Plan work.\", \"framework\": \"nowhere\", \"level\": 1}\n"
                           "{\"text\": \"Plan work.\", \"framework\": \"eqf\", \"level\": 9}\n"
                           "{\"text\": \"\", \"framework\": \"eqf\", \"level\": 1}\n"
                           "{\"text\": \"Plan \xff\", \"framework\": \"eqf\", \"level\": 1}\n"
                           "{\"text\": \"Plan work.\", \"framework\": \"eqf\", \"level\": 4}\r\n";
  const auto file = scratch.write("rows.jsonl", rows).string();
  const auto run = run_mizani({"eval", "level", file, "--format", "json"});
  EXPECT_EQ(run.exit_code, 3);
  const auto json = answer_of(run);
  EXPECT_EQ(number_at(json, "/n"), 4);
  EXPECT_EQ(number_at(json, "/skipped"), 6);
  std::vector<std::string> rejects;
  for (const auto& row : json["rejects"].GetArray())
    rejects.push_back(std::to_string(row["line"].GetInt()) + ' ' + row["code"].GetString());
  EXPECT_THAT(rejects, testing::ElementsAre("4 broken-json", "6 missing-field", "7 unknown-framework",
                                            "8 unknown-level", "9 empty-text", "10 invalid-utf8"));
  EXPECT_THAT(run.err, HasSubstr("mizani: " + file + ":7: nowhere: unknown-framework: found "));
  EXPECT_THAT(run.err, HasSubstr("mizani: " + file +
                                 ":8: eqf:9: unknown-level: found no level 9 in eqf, expected one "
                                 "of 1, 2, 3, 4, 5, 6, 7, 8"));
  EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 6);
}

TEST(EvalLevel, TwentyRejectsAreListedAndAllAreCounted) {
  std::string rows = good_rows;
  for (int i = 0; i < 30; ++i) rows += "[]\n";
  const auto json = answer_of(run_mizani({"eval", "level", "-", "--format", "json"}, rows));
  EXPECT_EQ(number_at(json, "/skipped"), 30);
  EXPECT_EQ(json["rejects"].Size(), 20U);
}

TEST(EvalLevel, WithoutARowToScoreFiguresAreNullAndItEndsWith1) {
  for (const char* rows : {"", "\n\n", "{]\n"}) {
    const auto run = run_mizani({"eval", "level", "-", "--format", "json"}, rows);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr("no-rows"));
    const auto json = answer_of(run);
    EXPECT_EQ(number_at(json, "/n"), 0);
    for (const char* key :
         {"/accuracy", "/within_one", "/mae", "/qwk", "/coverage", "/mean_set_size", "/ece", "/reliability/0/observed"})
      EXPECT_TRUE(null_at(json, key)) << key;
  }
  EXPECT_EQ(run_mizani({"eval", "bloom", "-"}, "").exit_code, 1);
}

TEST(EvalLevel, AFileThatIsNotThereEndsWith1AndUsageWith2) {
  EXPECT_EQ(run_mizani({"eval", "level", "/nonexistent.jsonl"}).exit_code, 1);
  EXPECT_EQ(run_mizani({"eval", "level", "/nonexistent.jsonl"}).out, "");
  EXPECT_EQ(run_mizani({"eval", "level"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"eval"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"eval", "level", "-", "--coverage", "2"}).exit_code, 2);
  EXPECT_THAT(run_mizani({"eval", "level", "--help"}).out, HasSubstr("Example"));
}

TEST(EvalLevel, StrikingLevelWordsMayLeaveNothingToRead) {
  const std::string rows = std::string{good_rows} + R"({"text": "Level 5 diploma", "framework": "eqf", "level": 5})";
  EXPECT_EQ(run_mizani({"eval", "level", "-"}, rows).exit_code, 0);
  const auto run = run_mizani({"eval", "level", "-", "--strike-levels", "--format", "json"}, rows);
  EXPECT_EQ(run.exit_code, 3);
  const auto json = answer_of(run);
  EXPECT_EQ(number_at(json, "/n"), 3);
  EXPECT_STREQ(rapidjson::Pointer("/rejects/0/code").Get(json)->GetString(), "empty-text");
}

TEST(EvalLevel, AWiderCoverageNeverGivesSmallerSets) {
  const auto narrow = answer_of(run_mizani({"eval", "level", "-", "--coverage", "0.5", "--format", "json"}, good_rows));
  const auto wide = answer_of(run_mizani({"eval", "level", "-", "--coverage", "0.99", "--format", "json"}, good_rows));
  EXPECT_LE(number_at(narrow, "/mean_set_size"), number_at(wide, "/mean_set_size"));
  EXPECT_LE(number_at(narrow, "/coverage"), number_at(wide, "/coverage"));
}

TEST(EvalLevel, TextShowsTheSameFigures) {
  const auto run = run_mizani({"eval", "level", "-"}, good_rows);
  EXPECT_THAT(run.out, HasSubstr("3 rows scored\n"));
  EXPECT_THAT(run.out, HasSubstr("\neqf "));
  EXPECT_THAT(run.out, HasSubstr("\nall, by rank "));
  EXPECT_THAT(run.out, HasSubstr("expected calibration error"));
  EXPECT_EQ(run.out, run_mizani({"eval", "level", "-"}, good_rows).out);
}

TEST(EvalBloom, ScoresRowsWithLabelsInAnyCase) {
  const std::string rows = R"({"text": "Critically evaluate sources.", "labels": ["EVALUATE"]})"
                           "\n"
                           R"({"text": "Design a circuit.", "labels": ["create", "Apply"]})"
                           "\n"
                           R"({"text": "List the parts of a pump.", "level": "Remember"})"
                           "\n"
                           R"({"text": "Weigh it.", "labels": ["Ponder"]})"
                           "\n";
  const auto run = run_mizani({"eval", "bloom", "-", "--format", "json"}, rows);
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, HasSubstr("mizani: standard input:4: unknown-process: found Ponder, expected one of "));
  const auto json = answer_of(run);
  EXPECT_EQ(number_at(json, "/n"), 3);
  EXPECT_EQ(json["per_class"].Size(), 6U);
  EXPECT_STREQ(rapidjson::Pointer("/per_class/4/process").Get(json)->GetString(), "Evaluate");
  EXPECT_EQ(number_at(json, "/per_class/4/support"), 1);
  EXPECT_EQ(number_at(json, "/per_class/4/recall"), 1);
  EXPECT_TRUE(null_at(json, "/per_class/1/recall")) << "no row is labelled Understand";
  EXPECT_FALSE(std::isnan(number_at(json, "/macro_f1")));
  EXPECT_FALSE(std::isnan(number_at(json, "/kappa")));
  EXPECT_THAT(run_mizani({"eval", "bloom", "-"}, rows).out, HasSubstr("macro F1 "));
}

std::string first_lines(const std::filesystem::path& file, int count) {
  std::ifstream stream{file};
  std::string out;
  for (std::string line; count > 0 && std::getline(stream, line); --count) out += line + '\n';
  return out;
}

/// Every name of a framework that the sample data uses is understood.
TEST(EvalLevel, ScoresRowsOfPublicCatalogues) {
  std::string rows;
  for (const char* name : {"data/uk_scot_edinburgh_courses.jsonl", "data/uk_eng_apprenticeship_standards.jsonl",
                           "data/au_ict_units.jsonl", "data/za_saqa_modules.jsonl", "data/fr_onisep_titles.jsonl"}) {
    MIZANI_NEEDS_SHARED(name)
    rows += first_lines(test::shared_file(name), 40);
  }
  const auto run = run_mizani({"eval", "level", "-", "--strike-levels", "--format", "json"}, rows);
  EXPECT_THAT(run.exit_code, testing::AnyOf(0, 3)) << run.err;
  const auto json = answer_of(run);
  EXPECT_EQ(json["by_framework"].Size(), 5U);
  EXPECT_GT(number_at(json, "/n"), 190) << run.err;
  EXPECT_GT(number_at(json, "/within_one"), number_at(json, "/accuracy"));
}

TEST(EvalBloom, ScoresLabelledObjectivesBetterThanChance) {
  MIZANI_NEEDS_SHARED("data/bloom_edm2022_objectives.jsonl")
  const auto rows = first_lines(test::shared_file("data/bloom_edm2022_objectives.jsonl"), 500);
  const auto run = run_mizani({"eval", "bloom", "-", "--format", "json"}, rows);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto json = answer_of(run);
  EXPECT_EQ(number_at(json, "/n"), 500);
  EXPECT_GT(number_at(json, "/kappa"), 0);
}

}  // namespace
}  // namespace mizani
