// SPDX-License-Identifier: MIT
// The program as its users run it: exit codes, JSON shapes, messages.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"

namespace mizani {
namespace {

using test::run_mizani;
using testing::HasSubstr;
using testing::StartsWith;

rapidjson::Document json_of(const std::vector<std::string>& arguments) {
  auto with_format = arguments;
  with_format.insert(with_format.end(), {"--format", "json"});
  const auto run = run_mizani(with_format);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  rapidjson::Document document;
  document.Parse(run.out.c_str());
  EXPECT_FALSE(document.HasParseError()) << run.out;
  return document;
}

std::string text_at(const rapidjson::Document& document, const char* pointer) {
  const auto* value = rapidjson::Pointer(pointer).Get(document);
  return value != nullptr && value->IsString() ? value->GetString() : "(no text)";
}

double number_at(const rapidjson::Document& document, const char* pointer) {
  const auto* value = rapidjson::Pointer(pointer).Get(document);
  return value != nullptr && value->IsNumber() ? value->GetDouble() : -1;
}

std::string example() {
  return (std::filesystem::path{MIZANI_DATA_DIR} / "examples" / "solar-maintenance-micro-credential.json").string();
}

TEST(Credits, AnswersInJson) {
  const auto json = json_of({"credits", "120", "--from", "saqa", "--to", "ects"});
  EXPECT_EQ(text_at(json, "/schema"), "mizani/credits/1");
  EXPECT_EQ(number_at(json, "/by_hours/min"), 40);
  EXPECT_EQ(number_at(json, "/by_hours/max"), 48);
  EXPECT_EQ(number_at(json, "/hours/min"), 1200);
  EXPECT_EQ(number_at(json, "/by_year/min"), 60);
}

TEST(Credits, AnUnknownSystemEndsWith1AndListsTheKnownOnesNearestFirst) {
  const auto run = run_mizani({"credits", "1", "--from", "saqua", "--to", "ects"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("expected one of saqa, "));
}

TEST(Credits, BadAmountsEndWith1AndMissingOptionsWith2) {
  EXPECT_EQ(run_mizani({"credits", "many", "--from", "saqa", "--to", "ects"}).exit_code, 1);
  EXPECT_EQ(run_mizani({"credits", "0", "--from", "saqa", "--to", "ects"}).exit_code, 1);
  EXPECT_EQ(run_mizani({"credits", "1", "--from", "saqa"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"credits", "--to", "ects"}).exit_code, 2);
}

TEST(Credits, KeepsTheLevelOfTheCredit) {
  const auto json = json_of({"credits", "12", "--from", "saqa", "--to", "acts", "--level", "ZA:6"});
  EXPECT_EQ(text_at(json, "/level/level"), "za-nqf:6");
  EXPECT_EQ(run_mizani({"credits", "12", "--from", "saqa", "--to", "acts", "--level", "ZA:60"}).exit_code, 1);
}

TEST(Credits, TakesTheHoursOfARecordIntoThreeSystems) {
  const auto json = json_of({"credits", "--file", example(), "--to", "acts", "--to", "ects", "--to", "saqa"});
  EXPECT_EQ(number_at(json, "/by_hours/max"), 3);         // 60 h at 20 h an ACTS credit
  EXPECT_EQ(number_at(json, "/also/1/by_hours/min"), 6);  // 60 h at 10 h a South African credit
}

TEST(Credits, TheSystemOfACountryStandsForItsOwnCredits) {
  const auto json = json_of({"credits", "120", "--from", "ZA", "--to", "Kenya"});
  EXPECT_EQ(text_at(json, "/from"), "saqa");
  EXPECT_EQ(text_at(json, "/to"), "ke-knqf");
}

TEST(Credits, SaysWhatEachReadingRestsOn) {
  EXPECT_THAT(run_mizani({"credits", "120", "--from", "saqa", "--to", "ects"}).out,
              StartsWith("Rests on hours a credit that are published and, for the share of a year, on year loads"));
}

TEST(Level, AnswersTheContractsKeys) {
  const auto json = json_of({"level", "Critically evaluate current research in soil science."});
  for (const char* key :
       {"/schema",          "/framework",         "/best_fit/level",  "/best_fit/probability",  "/distribution/9/level",
        "/set/coverage",    "/set/levels/0",      "/position/mean",   "/position/spread",       "/domains/knowledge",
        "/domains/skills",  "/domains/autonomy",  "/bloom/labels/0",  "/bloom/scores/Evaluate", "/language",
        "/evidence/0/kind", "/evidence/0/span/1", "/evidence/0/text", "/evidence/0/pull",       "/warnings"}) {
    EXPECT_NE(rapidjson::Pointer(key).Get(json), nullptr) << key;
  }
  EXPECT_EQ(text_at(json, "/schema"), "mizani/level/1");
  double sum = 0;
  for (const auto& entry : json["distribution"].GetArray()) sum += entry["probability"].GetDouble();
  EXPECT_NEAR(sum, 1, 1e-9);
}

TEST(Level, ReadsStandardInputAndARecordOnSeveralFrameworks) {
  EXPECT_EQ(run_mizani({"level", "-"}, "Plan and carry out maintenance of pumps.").exit_code, 0);
  const auto json =
      json_of({"level", "--file", example(), "--framework", "acqf", "--framework", "KE", "--framework", "zm-zqf"});
  EXPECT_EQ(text_at(json, "/framework"), "acqf");
  EXPECT_EQ(text_at(json, "/also/0/framework"), "ke-knqf");
  EXPECT_EQ(text_at(json, "/also/1/framework"), "zm-zqf");
}

TEST(Level, AtPublishedEvidenceNoNationalLevelIsSuggestedWithoutAPublishedTable) {
  const auto json = json_of(
      {"level", "Plan and carry out maintenance of pumps.", "--framework", "zm-zqf", "--evidence", "published"});
  EXPECT_TRUE(json["best_fit"].IsNull());
  EXPECT_EQ(json["distribution"].Size(), 0U);
}

TEST(Level, SaysInTheFirstLineWhatItRestsOn) {
  EXPECT_THAT(run_mizani({"level", "Plan the work of a team."}).out, StartsWith("Rests on the words of the text"));
}

TEST(Level, BadInputEndsWith1AndAMessage) {
  const test::ScratchFolder scratch;
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"level", "--file", "/nonexistent/file.txt"},
                                             {"level", "--file", scratch.path().string()},
                                             {"level", "  "},
                                             {"level", ""},
                                             {"level", "--file", scratch.write("a.txt", "\xff").string()},
                                             {"level", "x y z", "--framework", "nowhere"},
                                             {"level", "--file", scratch.write("b.json", "{]").string()},
                                             {"level", "x y z", "--as-of", "yesterday"},
                                             {"level", "--file", scratch.write("c.pdf", "%PDF-").string()}}) {
    const auto run = run_mizani(arguments);
    EXPECT_EQ(run.exit_code, 1) << arguments.back();
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, StartsWith("mizani: "));
  }
  EXPECT_EQ(run_mizani({"level"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"level", "a", "--file", "b"}).exit_code, 2);
}

TEST(Level, ExplainMarksTheText) {
  EXPECT_THAT(run_mizani({"level", "Critically evaluate research.", "--explain"}).out,
              HasSubstr("[Critically evaluate research +"));
}

TEST(Path, AnswersInJsonWithWhatItRestsOn) {
  const auto json = json_of({"path", "gb-scqf:9", "eqf", "--evidence", "published"});
  EXPECT_EQ(text_at(json, "/schema"), "mizani/path/1");
  EXPECT_EQ(text_at(json, "/rests_on"), "published");
  EXPECT_EQ(text_at(json, "/paths/0/best_fit/level"), "eqf:6");
  EXPECT_EQ(text_at(json, "/paths/0/hops/0/rows/0/to"), "6");
  EXPECT_NE(rapidjson::Pointer("/paths/0/hops/0/sources/0/title").Get(json), nullptr);
}

TEST(Path, TheFirstLineOwnsUpToAnAssumption) {
  EXPECT_THAT(run_mizani({"path", "ke-knqf:7", "ZM"}).out, StartsWith("RESTS ON "));
  EXPECT_THAT(run_mizani({"path", "ke-knqf:7", "ZM", "--evidence", "published"}).out,
              StartsWith("No path at evidence published"));
  EXPECT_THAT(run_mizani({"path", "gb-scqf:9", "eqf"}).out, StartsWith("Rests on published tables only."));
}

TEST(Path, AWholeFrameworkGivesATable) {
  const auto json = json_of({"path", "gb-scqf", "eqf"});
  EXPECT_EQ(rapidjson::Pointer("/paths/0/levels").Get(json)->Size(), 12U);
}

TEST(Path, ARecordWithoutALevelStartsAtItsSuggestedOnes) {
  const auto json = json_of({"path", example(), "ZM"});
  EXPECT_EQ(text_at(json, "/from"), "ke-knqf");
  EXPECT_EQ(text_at(json, "/to"), "zm-zqf");
  EXPECT_GT(json["warnings"].Size(), 0U);
}

TEST(Path, ARecordIsReadByTheFrameworkOfItsDay) {
  const test::ScratchFolder scratch;
  const auto record = scratch.write("old.json", R"({"schema": "mizani/credential/1", "title": "National certificate",
    "country": "ZA", "date": "2005-11-30", "level": "ZA:4", "outcomes": ["Maintain pumps and valves in a plant."]})");
  EXPECT_EQ(text_at(json_of({"path", record.string(), "acqf"}), "/from"), "za-nqf-1995:4");
  EXPECT_EQ(text_at(json_of({"path", record.string(), "acqf", "--as-of", "2020-01-01"}), "/from"), "za-nqf:4");
}

TEST(Framework, TheReadmeShowsTheTotalsThatCoveragePrints) {
  std::ifstream file{std::filesystem::path{MIZANI_SOURCE_DIR} / "README.md"};
  const std::string readme{std::istreambuf_iterator<char>{file}, {}};
  const auto run = run_mizani({"framework", "list", "--coverage"});
  ASSERT_EQ(run.exit_code, 0);
  const auto totals = run.out.find("\n\n");
  ASSERT_NE(totals, std::string::npos);
  std::istringstream lines{run.out.substr(totals + 2)};
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) EXPECT_THAT(readme, HasSubstr("    " + line + '\n'));
  EXPECT_EQ(count, 6U);
}

TEST(Program, AnUnknownCommandEndsWith2AndOffersTheNearest) {
  const auto run = run_mizani({"levl", "some text"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("expected one of level, "));
}

TEST(Program, TakesAFileOfDataAsAnOverlay) {
  const test::ScratchFolder scratch;
  const auto file = scratch.write("stricter.json", R"({"schema": "mizani/data/bundle/1", "documents": [
    {"schema": "mizani/data/policy/1", "constants": {"path.reliability.published": {"value": 1, "reason": "trust"}}}]})");
  const auto json = json_of({"path", "gb-scqf:9", "eqf", "--evidence", "published", "--data", file.string()});
  EXPECT_EQ(number_at(json, "/paths/0/best_fit/probability"), 1);
  const auto broken = run_mizani({"framework", "check", scratch.write("broken.json", "{]").string()});
  EXPECT_EQ(broken.exit_code, 1);
  EXPECT_THAT(broken.err, HasSubstr("broken-json: found ']', expected a field's name in double quotes, or }"));
}

TEST(Path, BadIdsEndWith1) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{{"path", "ke-knqf:77", "ZM"},
                                                                     {"path", "nowhere", "ZM"},
                                                                     {"path", "ke-knqf:7", "nowhere"},
                                                                     {"path", "GB", "ZA"}}) {
    const auto run = run_mizani(arguments);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, StartsWith("mizani: "));
  }
  EXPECT_EQ(run_mizani({"path", "ke-knqf:7", "ZM", "--evidence", "gossip"}).exit_code, 2);
}

TEST(Framework, ListsShowsAndChecks) {
  EXPECT_THAT(run_mizani({"framework", "list"}).out, HasSubstr("ke-knqf"));
  EXPECT_EQ(text_at(json_of({"framework", "show", "acqf"}), "/levels/0/level"), "acqf:1");
  const auto checked = json_of({"framework", "check"});
  EXPECT_EQ(number_at(checked, "/errors"), 0);
}

TEST(Framework, ChecksAFolderOfOnesOwnAndEndsWith1OnAFault) {
  const test::ScratchFolder scratch;
  scratch.write("frameworks/bad.json", "{\"schema\": 1}");
  const auto run = run_mizani({"framework", "check", scratch.path().string()});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("bad.json#/schema: unknown-word: found 1"));
  EXPECT_EQ(run_mizani({"framework", "check", "/nonexistent-folder"}).exit_code, 1);
  EXPECT_EQ(run_mizani({"framework", "list", "--data", scratch.path().string()}).exit_code, 1);
}

TEST(Framework, ChecksTheCriteriaOfAReferencingInFourLanguages) {
  const auto kenya = json_of({"framework", "criteria", "KE"});
  EXPECT_EQ(text_at(kenya, "/schema"), "mizani/framework-criteria/1");
  EXPECT_EQ(text_at(kenya, "/to"), "acqf");
  EXPECT_EQ(text_at(kenya, "/sets/0/criteria/0/status"), "partial");
  EXPECT_THAT(run_mizani({"framework", "criteria", "KE"}).out, HasSubstr("no judgement"));
  EXPECT_THAT(run_mizani({"framework", "criteria", "KE", "--lang", "fr"}).out, HasSubstr("LACUNE"));
  EXPECT_THAT(run_mizani({"framework", "criteria", "DZ"}).out, HasSubstr("No framework is recorded"));
}

TEST(Framework, CriteriaOfUnknownFrameworksEndWith1) {
  const std::vector<std::vector<std::string>> questions{{"framework", "criteria", "nowhere"},
                                                        {"framework", "criteria", "KE", "--to", "nowhere"},
                                                        {"framework", "criteria", "KE", "--to", "isced"},
                                                        {"framework", "criteria", "acqf"}};
  for (const auto& arguments : questions) {
    const auto run = run_mizani(arguments);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, StartsWith("mizani: "));
  }
  EXPECT_EQ(run_mizani({"framework", "criteria", "KE", "--lang", "xx"}).exit_code, 2);
}

TEST(Program, HelpEndsWith0WithAnExampleAndNonsenseWith2) {
  for (const auto* command : {"framework", "level", "credits", "path"}) {
    const auto run = run_mizani({command, "--help"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.out, HasSubstr(std::string{command} == "framework" ? "list" : "Example"));
  }
  EXPECT_EQ(run_mizani({}).exit_code, 2);
  EXPECT_EQ(run_mizani({"dance"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"level", "x", "--format", "xml"}).exit_code, 2);
}

TEST(Program, TheSameQuestionGivesTheSameBytes) {
  const std::vector<std::string> question{"level", "--file", example(), "--framework", "KE", "--format", "json"};
  EXPECT_EQ(run_mizani(question).out, run_mizani(question).out);
}

}  // namespace
}  // namespace mizani
