// SPDX-License-Identifier: MIT
// mizani cases as its users run it.
#include <fstream>
#include <iterator>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/tools/cases/case_samples.h"
#include "tools/cases/case_check.h"
#include "tools/render/text_table.h"

namespace mizani {
namespace {

using cases::DecisionKind;
using test::run_mizani;
using test::sample_case;
using test::value_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Four cases of 2026: 1 full, 2 partial (of one institution), 3 of Benin decided twice, 4 open.
class CasesCommand : public testing::Test {
 protected:
  CasesCommand() {
    auto file = value_of(cases::CaseFile::open(path_, cases::Mode::create_or_open));
    value_of(file.add(sample_case("P-1", "2026-03-02")));
    auto smaller = sample_case("P-2", "2026-03-05T10:00:00Z");
    smaller.features.credits_lower = smaller.features.credits_upper = 360;
    value_of(file.add(smaller));
    auto benin = sample_case("P-3", "2026-03-09");
    benin.summary.title = "Licence en génie civil, option routes et ouvrages d'art, parcours professionnel";
    benin.summary.institution = benin.features.institution = "Université d'Abomey-Calavi";
    benin.summary.award_country = benin.features.award_country = CountryCode{"BJ"};
    benin.summary.proposal = "alternative-level";
    value_of(file.add(benin));
    value_of(file.add(sample_case("P-4", "2026-04-01")));
    value_of(file.decide("2026-000001", test::sample_decision(DecisionKind::full, "2026-03-12")));
    value_of(file.decide("2026-000002", test::sample_decision(DecisionKind::partial, "2026-03-25")));
    value_of(file.decide("2026-000003", test::sample_decision(DecisionKind::not_recognised, "2026-03-20")));
    value_of(file.note("2026-000003", {.text = "Appeal received.", .at = "2026-04-02", .by = "Registry"}));
    value_of(file.decide("2026-000003", test::sample_decision(DecisionKind::alternative_level, "2026-04-15")));
  }

  /// Runs mizani cases with the words and the file.
  test::Run run(std::vector<std::string> words) {
    words.insert(words.begin(), "cases");
    words.insert(words.end(), {"--cases", path_.string()});
    return run_mizani(words);
  }
  /// The answer in JSON, which keeps its schema.
  rapidjson::Document json(std::vector<std::string> words, const char* schema, int exit_code = 0) {
    static const auto schemas = load::SchemaSet::load(std::filesystem::path{MIZANI_DATA_DIR} / "schema" / "output");
    words.insert(words.end(), {"--format", "json"});
    const auto answer = run(std::move(words));
    EXPECT_EQ(answer.exit_code, exit_code) << answer.err;
    auto document = load::parse_json(answer.out, "answer");
    if (!document) {
      ADD_FAILURE() << answer.out;
      return {};
    }
    Faults faults;
    EXPECT_TRUE(schemas->knows(schema)) << schema;
    schemas->validate(schema, *document, "answer", faults);
    for (const auto& fault : faults) ADD_FAILURE() << describe(fault);
    return std::move(*document);
  }
  [[nodiscard]] std::string bytes() const {
    std::ifstream stream{path_, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
  }
  /// Exit 1, nothing on stdout, nothing written, and this on stderr.
  void expect_refused(const std::vector<std::string>& words, const std::string& message) {
    const auto before = bytes();
    const auto answer = run(words);
    EXPECT_EQ(answer.exit_code, 1) << message;
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.err, AllOf(StartsWith("mizani: "), HasSubstr(message)));
    EXPECT_TRUE(bytes() == before) << message;
  }

  test::ScratchFolder folder_;
  std::filesystem::path path_ = folder_.path() / "office.cases";
};

std::vector<std::string> ids(const rapidjson::Document& answer) {
  std::vector<std::string> out;
  for (const auto& found : answer["cases"].GetArray()) out.emplace_back(found["id"].GetString());
  return out;
}

TEST_F(CasesCommand, ListsEachCaseOnALineOfATerminal) {
  const auto answer = run({"list"});
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out, AllOf(HasSubstr("2026-000003  2026-03-09  BJ    ZM  alternative-level  alternative-level"),
                                HasSubstr("…\n"), HasSubstr("4 cases, 1 open, 3 decided\n")));
  std::istringstream lines{answer.out};
  for (std::string line; std::getline(lines, line);) EXPECT_LE(render::display_width(line), 100U) << line;
  const auto listed = json({"list"}, "cases-list.json");
  ASSERT_EQ(listed["cases"].Size(), 4U);
  EXPECT_EQ(listed["cases"][2]["first_decided_on"], "2026-03-20");
  EXPECT_EQ(listed["cases"][2]["decided_on"], "2026-04-15");
  EXPECT_TRUE(listed["cases"][3]["decision"].IsNull());
}

TEST_F(CasesCommand, SearchesByWordsCountriesDecisionStateAndDays) {
  using testing::ElementsAre;
  EXPECT_THAT(ids(json({"search", "universite", "benin"}, "cases-search.json")), ElementsAre("2026-000003"));
  EXPECT_THAT(ids(json({"search", "--from", "ke", "--to", "Zambia", "--state", "open"}, "cases-search.json")),
              ElementsAre("2026-000004"));
  EXPECT_THAT(ids(json({"search", "--decision", "partial", "--purpose", "study"}, "cases-search.json")),
              ElementsAre("2026-000002"));
  EXPECT_THAT(
      ids(json({"search", "--received-from", "2026-03-05", "--received-to", "2026-03-09"}, "cases-search.json")),
      ElementsAre("2026-000002", "2026-000003"));
  EXPECT_EQ(run({"search", "zebra"}).out, "0 of 4 cases found\n");
}

TEST_F(CasesCommand, ShowsTheWholeHistoryAndTheRecordAsItWasStored) {
  const auto answer = run({"show", "2026-000003"});
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out,
              AllOf(HasSubstr("proposes alternative-level, certainty 0.88"), HasSubstr("data " + std::string(64, 'a')),
                    HasSubstr("not-recognised from 2026-03-20 (superseded)"), HasSubstr("Appeal received."),
                    HasSubstr("first decided 2026-03-20"), HasSubstr("2026-04-02  noted by Registry")));
  const auto shown = json({"show", "2026-000003"}, "cases-show.json");
  EXPECT_EQ(shown["record"]["holder"], "P-3");
  EXPECT_EQ(shown["assessments"][0]["assessment"]["schema"], "mizani/assess/1");
  EXPECT_EQ(shown["decisions"].Size(), 2U);
  EXPECT_EQ(shown["notes"][0]["text"], "Appeal received.");
  ASSERT_EQ(shown["entries"].Size(), 5U);
  EXPECT_EQ(shown["entries"][1]["previous"], shown["entries"][0]["hash"]);
}

TEST_F(CasesCommand, ControlCharactersOfARecordDoNotReachTheTerminal) {
  auto hostile = sample_case("P-5", "2026-05-02");
  hostile.summary.holder = "\x1b[2Jgone";
  hostile.summary.title = "Degree\nCase 2026-000009\x07";
  hostile.summary.institution = "  ";
  value_of(value_of(cases::CaseFile::open(path_, cases::Mode::existing)).add(hostile));
  for (const auto& words : std::vector<std::vector<std::string>>{{"list"}, {"show", "2026-000005"}}) {
    const auto answer = run(words);
    EXPECT_EQ(answer.exit_code, 0) << answer.err;
    EXPECT_THAT(answer.out, AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\x07")), HasSubstr("Degree Case")));
  }
}

TEST_F(CasesCommand, DecidesAndTellsTheDepartureAndTheFormerDecision) {
  const auto answer = run({"decide", "2026-000002", "--decision", "conditional", "--reasons", "A year is missing.",
                           "--by", "A. Banda", "--at", "2026-05-04T08:30:00Z"});
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
  EXPECT_THAT(answer.out,
              AllOf(StartsWith("Case 2026-000002 is decided: conditional from 2026-05-04.\n"),
                    HasSubstr("proposes full: the decision departs"), HasSubstr("supersedes partial from 2026-03-25")));
  auto file = value_of(cases::CaseFile::open(path_, cases::Mode::read_only));
  const auto found = value_of(file.find("2026-000002"));
  EXPECT_EQ(found.row.decision, DecisionKind::conditional);
  EXPECT_EQ(found.decisions.back().at, "2026-05-04T08:30:00Z");
  EXPECT_EQ(found.decisions.back().reasons, "A year is missing.");
  EXPECT_THAT(answer.out, HasSubstr(value_of(file.head()).hash));
}

TEST_F(CasesCommand, DecisionsAndNotesAnswerInJson) {
  const auto decided = json({"decide", "2026-000004", "--decision", "full", "--reasons", "Same level.", "--by", "B",
                             "--on", "2026-04-20", "--at", "2026-04-21"},
                            "cases-decide.json");
  EXPECT_EQ(decided["on"], "2026-04-20");
  EXPECT_FALSE(decided["departs"].GetBool());
  EXPECT_TRUE(decided["supersedes"].IsNull());
  const auto noted =
      json({"note", "2026-000004", "--text", "Letter sent.", "--by", "B", "--at", "2026-04-22"}, "cases-note.json");
  EXPECT_EQ(noted["entry"]["number"].GetInt64(), decided["entry"]["number"].GetInt64() + 1);
  EXPECT_TRUE(value_of(cases::check(path_, {noted["entry"]["hash"].GetString()})).faults.empty());
}

TEST_F(CasesCommand, WithoutATimeTheClockIsRead) {
  EXPECT_EQ(run({"note", "2026-000001", "--text", "Checked.", "--by", "B"}).exit_code, 0);
  auto file = value_of(cases::CaseFile::open(path_, cases::Mode::read_only));
  const auto at = value_of(file.find("2026-000001")).notes.at(0).at;
  EXPECT_THAT(at, testing::MatchesRegex("20..-..-..T..:..:..Z"));
}

TEST_F(CasesCommand, CountsTimesOutcomesAndCountries) {
  const auto answer = json({"stats", "--today", "2026-04-11"}, "cases-stats.json");
  EXPECT_EQ(answer["all"]["cases"].GetInt(), 4);
  EXPECT_EQ(answer["all"]["days_to_first_decision"]["median"].GetInt(), 11);   // of 10, 11 and 20
  EXPECT_EQ(answer["all"]["days_to_first_decision"]["longest"].GetInt(), 20);  // 5 to 25 March
  EXPECT_EQ(answer["all"]["longest_open_days"].GetInt(), 10);
  EXPECT_EQ(answer["longest_open_case"], "2026-000004");
  EXPECT_EQ(answer["all"]["departures"].GetInt(), 1);
  ASSERT_EQ(answer["by_award_country"].Size(), 2U);
  EXPECT_EQ(answer["by_award_country"][0]["country"], "BJ");
  const auto text = run({"stats", "--today", "2026-04-11"});
  EXPECT_THAT(text.out, AllOf(HasSubstr("4 cases up to 2026-04-11: 3 decided, 1 open\n"), HasSubstr("BJ Benin"),
                              HasSubstr("1 of 3 (33 %)")));
  std::istringstream lines{text.out};
  for (std::string line; std::getline(lines, line);) EXPECT_LE(render::display_width(line), 100U) << line;
}

TEST_F(CasesCommand, FindsLikeCasesDecidedDifferently) {
  const auto answer = json({"consistency"}, "cases-consistency.json");
  EXPECT_EQ(answer["compared"].GetInt(), 3);
  ASSERT_EQ(answer["pairs"].Size(), 1U);
  EXPECT_EQ(answer["pairs"][0]["second"]["decision"], "partial");
  EXPECT_EQ(answer["pairs"][0]["differs"][0]["trait"], "credits");
  EXPECT_THAT(run({"consistency"}).out,
              AllOf(HasSubstr("1 pair of like cases"), HasSubstr("2026-000001 full, 2026-000002 partial\n"),
                    HasSubstr("credits 480 against 360")));
}

TEST_F(CasesCommand, FindsPastCasesLikeOneAndLeavesItOut) {
  const auto answer = json({"consistency", "--id", "2026-000001"}, "cases-similar.json");
  ASSERT_EQ(answer["cases"].Size(), 1U);
  EXPECT_EQ(answer["cases"][0]["case"], "2026-000002");
  EXPECT_THAT(run({"consistency", "--id", "2026-000004", "--most", "1"}).out,
              AllOf(HasSubstr("2 past cases like 2026-000004: full 1, partial 1; the nearest 1"),
                    HasSubstr("differs   in nothing that the file knows")));
  EXPECT_EQ(run({"consistency", "--most", "1"}).exit_code, 2);
}

TEST_F(CasesCommand, ChecksAWholeFileAndAHeadNotedEarlier) {
  const auto head = value_of(value_of(cases::CaseFile::open(path_, cases::Mode::read_only)).head()).hash;
  EXPECT_EQ(run_mizani({"cases", "check", path_.string(), "--head", head}).exit_code, 0);
  const auto whole = json({"check"}, "cases-check.json");
  EXPECT_TRUE(whole["whole"].GetBool());
  EXPECT_EQ(whole["head"]["hash"].GetString(), head);
  EXPECT_EQ(whole["data_not_kept"].Size(), 1U);
  EXPECT_THAT(run({"check"}).out, AllOf(StartsWith("The case file is whole.\n"), HasSubstr(head)));
  const auto changed = run({"check", "--head", std::string(64, 'f')});
  EXPECT_EQ(changed.exit_code, 1);
  EXPECT_THAT(changed.err, HasSubstr("damaged-case-file: found no entry of the noted hash ffff"));
  EXPECT_EQ(run({"check", "--head", "abc"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"cases", "check"}).exit_code, 2);
}

TEST_F(CasesCommand, ADamagedFileIsToldByEveryCommandAndWrittenByNone) {
  auto damaged = bytes();
  const auto place = damaged.find("Appeal received.");
  ASSERT_NE(place, std::string::npos);
  damaged[place] = 'a';
  std::ofstream{path_, std::ios::binary} << damaged;
  const auto checked = json({"check"}, "cases-check.json", 1);
  EXPECT_FALSE(checked["whole"].GetBool());
  EXPECT_EQ(checked["faults"][0]["code"], "damaged-case-file");
  EXPECT_THAT(run({"check"}).out, StartsWith("The case file is damaged: "));
  expect_refused({"show", "2026-000003"}, "damaged-case-file");
  expect_refused({"note", "2026-000003", "--text", "x", "--by", "B", "--at", "2026-05-01"}, "damaged-case-file");
}

TEST_F(CasesCommand, BadInputIsRefusedWithAReasonAndNothingIsWritten) {
  const std::vector<std::string> sound{"--reasons", "Same.", "--by", "B", "--decision", "full"};
  const auto decide = [&](std::vector<std::string> words) {
    std::vector<std::string> all{"decide"};
    all.insert(all.end(), words.begin(), words.end());
    all.insert(all.end(), sound.begin(), sound.end());
    return all;
  };
  expect_refused({"show", "2026-000033"}, "2026-000003");
  expect_refused(decide({"2025-000001"}), "unknown-case");
  expect_refused(decide({"2026-000001", "--on", "2026-03-01"}),
                 "--on: bad-date: found 2026-03-01, expected 2026-03-02");
  expect_refused(decide({"2026-000001", "--at", "2026-03-01"}),
                 "--at: bad-date: found 2026-03-01, expected 2026-03-02");
  expect_refused(decide({"2026-000001", "--at", "yesterday"}), "--at: bad-date: found yesterday");
  expect_refused({"decide", "2026-000001", "--decision", "full", "--reasons", " ", "--by", "B"},
                 "--reasons: empty-text");
  expect_refused({"note", "2026-000001", "--text", "", "--by", " "}, "--text: empty-text");
  expect_refused({"consistency", "--id", "2026-000040"}, "unknown-case");
  expect_refused({"search", "--from", "Kenia"},
                 "--from: unknown-country: found Kenia, expected an ISO 3166 code or a "
                 "name, such as Kenya");
  expect_refused({"search", "--received-from", "2026-02-30"}, "--received-from: bad-date");
  expect_refused({"search", "--received-from", "2026-03-02", "--received-to", "2026-03-01"}, "--received-to: bad-date");
  expect_refused({"stats", "--today", "soon"}, "--today: bad-date");
}

TEST_F(CasesCommand, WrongUseEndsWith2) {
  EXPECT_EQ(run({"decide", "2026-000001", "--decision", "maybe", "--reasons", "x", "--by", "B"}).exit_code, 2);
  EXPECT_EQ(run({"decide", "2026-000001", "--decision", "full", "--by", "B"}).exit_code, 2);
  EXPECT_EQ(run({"note", "2026-000001", "--text", "x"}).exit_code, 2);
  EXPECT_EQ(run({"search", "--state", "lost"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"cases", "list"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"cases"}).exit_code, 2);
}

TEST(CasesFile, OneThatIsMissingOrOtherIsNamedAndNoneIsMade) {
  const test::ScratchFolder folder;
  const auto missing = folder.path() / "none.cases";
  const auto other = folder.write("letter.txt", std::string(200, 'x'));
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"list"},
           {"search", "x"},
           {"show", "2026-000001"},
           {"stats"},
           {"consistency"},
           {"check"},
           {"note", "2026-000001", "--text", "x", "--by", "B"},
           {"decide", "2026-000001", "--decision", "full", "--reasons", "x", "--by", "B"}}) {
    for (const auto& [file, code] : {std::pair{missing, "missing-file"}, std::pair{other, "not-a-case-file"}}) {
      std::vector<std::string> all{"cases"};
      all.insert(all.end(), words.begin(), words.end());
      all.insert(all.end(), {"--cases", file.string()});
      const auto run = run_mizani(all);
      EXPECT_EQ(run.exit_code, 1) << words[0];
      EXPECT_EQ(run.out, "");
      EXPECT_THAT(run.err, AllOf(HasSubstr(code), HasSubstr(file.string()))) << words[0];
    }
  }
  EXPECT_FALSE(std::filesystem::exists(missing));
}

TEST(CasesFile, OneWithoutCasesSaysSo) {
  const test::ScratchFolder folder;
  const auto path = folder.path() / "new.cases";
  value_of(cases::CaseFile::open(path, cases::Mode::create_or_open));
  EXPECT_EQ(run_mizani({"cases", "list", "--cases", path.string()}).out, "The file holds no case yet.\n");
  EXPECT_EQ(run_mizani({"cases", "stats", "--cases", path.string()}).out, "The file holds no case yet.\n");
  EXPECT_EQ(run_mizani({"cases", "check", path.string()}).exit_code, 0);
}

}  // namespace
}  // namespace mizani
