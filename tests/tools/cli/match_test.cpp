// SPDX-License-Identifier: MIT
// mizani match and eval match as their users run them.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "frameworks/load/schema.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_files.h"

namespace mizani {
namespace {

using test::run_mizani;
using testing::HasSubstr;

std::string file_of(const test::ScratchFolder& folder, const char* name, const std::string& text) {
  const auto file = folder.path() / name;
  std::ofstream{file} << text;
  return file.string();
}

rapidjson::Document answer_of(const test::Run& run, const char* schema) {
  static const auto schemas = load::SchemaSet::load(std::filesystem::path{MIZANI_DATA_DIR} / "schema" / "output");
  rapidjson::Document document;
  document.Parse(run.out.c_str());
  EXPECT_FALSE(document.HasParseError()) << run.out << run.err;
  Faults faults;
  schemas->validate(schema, document, "answer", faults);
  for (const auto& fault : faults) ADD_FAILURE() << describe(fault);
  return document;
}

constexpr const char* english =
    "- Install and maintain photovoltaic systems\n- Diagnose faults in electric circuits\n"
    "- Install and maintain photovoltaic systems\n- Paint the walls of houses\n";
constexpr const char* french =
    "- Installer et entretenir des systèmes photovoltaïques\n- Diagnostiquer les pannes dans les circuits électriques\n"
    "- Communiquer avec les clients de l'entreprise\n";

TEST(Match, LanguagesMeetThroughWordListsWithAWarning) {
  const test::ScratchFolder folder;
  const auto run = run_mizani({"match", file_of(folder, "fr.txt", french), file_of(folder, "en.txt", english),
                               "--format", "json", "--explain"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto json = answer_of(run, "match.json");
  EXPECT_EQ(json["source"]["language"], "fr");
  EXPECT_EQ(json["target"]["repeated"].GetInt(), 1);
  ASSERT_EQ(json["one_to_one"].Size(), 2U);
  EXPECT_EQ(json["one_to_one"][1]["source"].GetInt(), 2);
  EXPECT_EQ(json["one_to_one"][1]["target"].GetInt(), 2);
  EXPECT_EQ(json["missing"][0].GetInt(), 4);
  EXPECT_EQ(json["extra"][0].GetInt(), 3);
  EXPECT_THAT(run.out, HasSubstr("languages-differ"));
}

TEST(Match, ArabicIsMatchedWithinItsLanguage) {
  const test::ScratchFolder folder;
  const auto run = run_mizani(
      {"match", file_of(folder, "a.txt", "- تحليل البيانات المالية للشركات\n- صيانة الآلات الكهربائية\n"),
       file_of(folder, "b.txt", "- صيانة الآلات الزراعية\n- تحليل البيانات الإحصائية\n"), "--format", "json"});
  const auto json = answer_of(run, "match.json");
  ASSERT_EQ(json["one_to_one"].Size(), 2U) << run.out;
  EXPECT_EQ(json["one_to_one"][0]["target"].GetInt(), 2);
}

TEST(Match, BadInputIsToldForBothSides) {
  const auto run = run_mizani({"match", "no-such-a.txt", "no-such-b.txt"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("no-such-a.txt"));
  EXPECT_THAT(run.err, HasSubstr("no-such-b.txt"));
  EXPECT_EQ(run_mizani({"match", "-", "-"}, "text").exit_code, 2);
  EXPECT_EQ(run_mizani({"match", "one.txt"}).exit_code, 2);
}

TEST(Match, TheSameFilesGiveTheSameBytes) {
  const test::ScratchFolder folder;
  const auto a = file_of(folder, "a.txt", english);
  const auto b = file_of(folder, "b.txt", french);
  EXPECT_EQ(run_mizani({"match", a, b, "--explain"}).out, run_mizani({"match", a, b, "--explain"}).out);
}

/// Titles made up for this test.
constexpr const char* pairs =
    R"({"title": "MATH 1A Calculus", "text": "MTH 5 Calculus I", "from_institution": "C", "to_institution": "U"})"
    "\n"
    R"({"title": "MATH 1B Calculus", "text": "MTH 6 Calculus II", "from_institution": "C", "to_institution": "U"})"
    "\n"
    R"({"title": "EE 9 Networks", "text": "EGR 3 Circuits", "from_institution": "C", "to_institution": "U"})"
    "\n";

TEST(EvalMatch, RanksTheCoursesOfTheCollege) {
  const auto run = run_mizani({"eval", "match", "-", "--format", "json"}, pairs);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto json = answer_of(run, "eval-match.json");
  EXPECT_EQ(json["n"].GetInt(), 3);
  EXPECT_EQ(json["recall_at_1"].GetDouble(), 1);
  EXPECT_EQ(json["mean_candidates"].GetDouble(), 3);
  EXPECT_TRUE(json["with_precedents"].IsNull());
}

TEST(EvalMatch, APrecedentOfAnotherCollegeDecidesWhereTitlesDoNot) {
  const test::ScratchFolder folder;
  const std::string rows =
      R"({"title": "GEN 5 Topics", "text": "ZZ 8 Soil", "from_institution": "C", "to_institution": "U",)"
      R"( "candidates": ["ZZ 8 Soil", "AA 1 Birds", "BB 5 Stars", "CC 5 Topics"]})";
  const auto decision =
      file_of(folder, "p.jsonl",
              R"({"title": "GEN 5 Topics", "text": "QQ 4 Soil", "from_institution": "D", "to_institution": "U"})");
  const auto json = answer_of(run_mizani({"eval", "match", "-", "--precedents", decision, "--format", "json"}, rows),
                              "eval-match.json");
  EXPECT_EQ(json["titles_only"]["recall_at_1"].GetDouble(), 0);
  EXPECT_EQ(json["recall_at_1"].GetDouble(), 1);
  EXPECT_EQ(json["with_precedents"]["rows_with_precedents"].GetInt(), 1);
}

TEST(EvalMatch, BadRowsAreToldByLineAndTheRestIsScored) {
  const auto run = run_mizani({"eval", "match", "-", "--format", "json"},
                              std::string{pairs} +
                                  "{]\n[]\n{\"title\": \"X\"}\n{\"title\": 1, \"text\": \"A\"}\n"
                                  "{\"title\": \"X\", \"text\": \"A\", \"candidates\": \"A\"}\n");
  EXPECT_EQ(run.exit_code, 3);
  const auto json = answer_of(run, "eval-match.json");
  EXPECT_EQ(json["n"].GetInt(), 3);
  EXPECT_EQ(json["skipped"].GetInt(), 5);
  EXPECT_THAT(run.err, HasSubstr("standard input:6: missing-field"));
}

TEST(EvalMatch, WithoutRowsFiguresAreNullAndItEndsWith1) {
  const auto run = run_mizani({"eval", "match", "-", "--format", "json"}, "\n");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(answer_of(run, "eval-match.json")["recall_at_1"].IsNull());
}

TEST(EvalMatch, AgreementsOfManyCollegesAreRankedWell) {
  MIZANI_NEEDS_SHARED("data/us_assist_articulation_pairs.jsonl");
  const auto file = test::shared_file("data/us_assist_articulation_pairs.jsonl").string();
  const auto json = answer_of(run_mizani({"eval", "match", file, "--format", "json"}), "eval-match.json");
  EXPECT_EQ(json["n"].GetInt(), 1240);
  EXPECT_GT(json["recall_at_1"].GetDouble(), 0.75);
  EXPECT_GT(json["recall_at_5"].GetDouble(), 0.97);
}

}  // namespace
}  // namespace mizani
