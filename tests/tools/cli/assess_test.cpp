// SPDX-License-Identifier: MIT
// mizani assess, its case file and the statement, as an officer uses them.
#include <filesystem>
#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/worked_cases.h"

namespace mizani {
namespace {

using testing::HasSubstr;
using testing::Not;

class Assess : public testing::Test {
 protected:
  /// The record of a worked case as a file.
  std::string record(const std::string& name) const {
    return folder_.write(name + ".json", test::worked_case(name)->record_json).string();
  }
  [[nodiscard]] std::string cases() const { return (folder_.path() / "office.cases").string(); }
  /// Puts a worked case on file; returns what was printed.
  [[nodiscard]] test::Run filed(const std::string& name, const std::string& country,
                                const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"assess",  record(name), "--country", country,
                                       "--cases", cases(),      "--at",      "2026-06-01T08:00:00Z",
                                       "--by",    "A. Banda",   "--as-of",   "2026-06-01"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_mizani(arguments);
  }
  static rapidjson::Document json_of(const test::Run& run) {
    auto parsed = load::parse_json(run.out, "answer");
    if (!parsed) throw std::runtime_error{run.out + run.err};
    return std::move(*parsed);
  }

  test::ScratchFolder folder_;
};

TEST_F(Assess, TellsProposalReasonsAndWhatItIsNot) {
  const auto run = test::run_mizani({"assess", record("unaccredited-institution"), "--country", "ZA"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  for (const auto* words : {"No recognition", "not recognised in its own country", "What would change the proposal",
                            "What this statement is not", "The decision is the officer", "Sources"})
    EXPECT_THAT(run.out, HasSubstr(words));
  EXPECT_THAT(run.out, Not(HasSubstr("Findings with their grounds")));
  const auto explained =
      test::run_mizani({"assess", record("unaccredited-institution"), "--country", "ZA", "--explain"});
  EXPECT_THAT(explained.out, HasSubstr("Findings with their grounds"));
  EXPECT_THAT(explained.out, HasSubstr("#/institution/approval"));
}

TEST_F(Assess, ThePurposeOfTheRecordCountsWhereNoneIsAskedFor) {
  const std::string credential =
      R"({"schema": "mizani/credential/1", "title": "Bachelor of Nursing", "country": "KE", "purpose": "work"})";
  const auto own = test::run_mizani({"assess", "-", "--country", "ZA", "--format", "json"}, credential);
  ASSERT_EQ(own.exit_code, 0) << own.err;
  EXPECT_STREQ(json_of(own)["question"]["purpose"].GetString(), "work");
  const auto asked =
      test::run_mizani({"assess", "-", "--country", "ZA", "--purpose", "regulated", "--format", "json"}, credential);
  EXPECT_STREQ(json_of(asked)["question"]["purpose"].GetString(), "regulated");
}

TEST_F(Assess, ARecordOfATitleAloneGetsAnAnswerThatSaysWhatIsMissing) {
  const auto run = test::run_mizani({"assess", "-", "--country", "ZM", "--format", "json"},
                                    R"({"schema": "mizani/credential/1", "title": "Certificate"})");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto answer = json_of(run);
  EXPECT_STREQ(answer["proposal"]["kind"].GetString(), "conditional");
  EXPECT_EQ(answer["faults"].Size(), 5U);
  EXPECT_GE(answer["unchecked"].Size(), 5U);
  EXPECT_TRUE(answer["decision"].IsNull());
}

TEST_F(Assess, WordsAreInTheLanguageAskedForAndCodesAreNot) {
  std::map<std::string, std::string> kinds;
  for (const auto* language : {"en", "fr", "pt", "ar", "sw"}) {
    const auto run = test::run_mizani(
        {"assess", record("half-a-degree"), "--country", "NA", "--lang", language, "--format", "json"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    const auto answer = json_of(run);
    EXPECT_STREQ(answer["proposal"]["kind"].GetString(), "partial");
    EXPECT_STREQ(answer["language"].GetString(), language);
    kinds[answer["proposal"]["text"].GetString()] = language;
  }
  EXPECT_EQ(kinds.size(), 5U);
}

TEST_F(Assess, OutcomesOfAProgrammeAreMatched) {
  const auto programme = folder_.write("programme.txt",
                                       "Explain the main theories of micro- and macroeconomics.\n"
                                       "Analyse economic data with statistical methods.\n"
                                       "Operate a milling machine to given tolerances.\n");
  const auto run = test::run_mizani({"assess", record("country-without-framework"), "--country", "KE", "--against",
                                     programme.string(), "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto answer = json_of(run);
  EXPECT_STREQ(answer["question"]["programme"]["name"].GetString(), "programme");
  ASSERT_EQ(answer["question"]["programme"]["outcomes"].Size(), 3U);
  bool missing = false;
  for (const auto& finding : answer["findings"].GetArray()) {
    if (std::string_view{finding["code"].GetString()} != "outcomes.missing") continue;
    missing = true;
    EXPECT_THAT(finding["text"].GetString(), HasSubstr("milling machine"));
  }
  EXPECT_TRUE(missing);
}

TEST_F(Assess, ACaseOnFileIsReplayedByteForByteDecidedAndPrinted) {
  const auto put = filed("bachelor-seven-here-eight-there", "KE", {"--sector", "he"});
  ASSERT_EQ(put.exit_code, 0) << put.err;
  EXPECT_THAT(put.out, HasSubstr("2026-000001"));
  const auto same = test::run_mizani({"assess", "--replay", "2026-000001", "--cases", cases(), "--format", "json"});
  ASSERT_EQ(same.exit_code, 0) << same.err;
  EXPECT_TRUE(json_of(same)["same"].GetBool());
  EXPECT_FALSE(json_of(same)["data"]["changed_since"].GetBool());
  ASSERT_EQ(test::run_mizani({"cases", "decide", "2026-000001", "--cases", cases(), "--decision", "conditional",
                              "--reasons", "The transcript is awaited.", "--by", "A. Banda", "--on", "2026-06-20",
                              "--at", "2026-06-20T10:00:00Z"})
                .exit_code,
            0);
  for (const auto* format : {"html", "md", "text", "json"}) {
    const auto statement = test::run_mizani(
        {"report", "assessment", "2026-000001", "--cases", cases(), "--format", format, "--lang", "fr"});
    ASSERT_EQ(statement.exit_code, 0) << statement.err;
    EXPECT_THAT(statement.out, HasSubstr("The transcript is awaited")) << format;
    EXPECT_THAT(statement.out, HasSubstr("A. Banda")) << format;
  }
}

TEST_F(Assess, YearsLaterTheDataOfThatDayAnswer) {
  ASSERT_EQ(filed("level-that-maps-to-two", "ZM").exit_code, 0);
  // The world has changed: another weight of a policy, laid over the shipped data.
  const auto changed = folder_.write(
      "later/policy.json",
      R"({"schema": "mizani/data/policy/1", "constants": {"assess.firm_level": {"value": 0.1, "reason": "Changed for this test."}}})");
  const auto later = test::run_mizani({"assess", "--replay", "2026-000001", "--cases", cases(), "--data",
                                       changed.parent_path().string(), "--format", "json"});
  ASSERT_EQ(later.exit_code, 0) << later.err << later.out;
  EXPECT_TRUE(json_of(later)["data"]["changed_since"].GetBool());
  EXPECT_TRUE(json_of(later)["same"].GetBool());
  // Today's answer is another.
  const auto today = test::run_mizani({"assess", record("level-that-maps-to-two"), "--country", "ZM", "--as-of",
                                       "2026-06-01", "--data", changed.parent_path().string(), "--format", "json"});
  const auto then = test::run_mizani(
      {"assess", record("level-that-maps-to-two"), "--country", "ZM", "--as-of", "2026-06-01", "--format", "json"});
  EXPECT_NE(today.out, then.out);
}

TEST_F(Assess, PastCasesDecidedOtherwiseAreShown) {
  ASSERT_EQ(filed("bachelor-seven-here-eight-there", "KE", {"--sector", "he"}).exit_code, 0);
  ASSERT_EQ(
      test::run_mizani({"cases", "decide", "2026-000001", "--cases", cases(), "--decision", "not-recognised",
                        "--reasons", "No.", "--by", "B. Mwale", "--on", "2026-06-20", "--at", "2026-06-20T10:00:00Z"})
          .exit_code,
      0);
  const auto second = filed("bachelor-seven-here-eight-there", "KE", {"--sector", "he"});
  ASSERT_EQ(second.exit_code, 0) << second.err;
  EXPECT_THAT(second.out, HasSubstr("Past cases like this one"));
  EXPECT_THAT(second.out, HasSubstr("2026-000001: No recognition"));
  EXPECT_THAT(second.out, HasSubstr("decided otherwise than is proposed"));
  const auto third = filed("bachelor-seven-here-eight-there", "KE", {"--sector", "he", "--format", "json"});
  const auto answer = json_of(third);
  ASSERT_EQ(answer["similar_cases"].Size(), 1U);
  EXPECT_STREQ(answer["case"].GetString(), "2026-000003");
}

TEST_F(Assess, WhatIsWrongIsNamedAndNothingIsWritten) {
  struct Wrong {
    std::vector<std::string> arguments;
    int exit_code;
    const char* says;
  };
  const auto good = record("half-a-degree");
  const auto broken = folder_.write("broken.json", R"({"schema": "mizani/credential/1", "titel": "x"})").string();
  const std::vector<Wrong> all{
      {{"assess"}, 2, "CREDENTIAL"},
      {{"assess", good}, 2, "--country"},
      {{"assess", "--replay", "2026-000001"}, 2, "--cases"},
      {{"assess", good, "--country", "XX"}, 1, "unknown-country"},
      {{"assess", good, "--country", "NA", "--purpose", "fun"}, 2, "--purpose"},
      {{"assess", good, "--country", "NA", "--target", "na-nqf/nothing"}, 1, "unknown-type"},
      {{"assess", good, "--country", "NA", "--as-of", "2026-02-30"}, 1, "bad-date"},
      {{"assess", broken, "--country", "NA"}, 1, "titel"},
      {{"assess", "absent.json", "--country", "NA"}, 1, "missing-file"},
      {{"assess", good, "--country", "NA", "--against", "absent.txt"}, 1, "missing-file"},
      {{"assess", good, "--country", "NA", "--cases", cases(), "--at", "yesterday"}, 1, "bad-date"},
      {{"assess", "--replay", "2026-000009", "--cases", cases()}, 1, "unknown-case"},
      {{"report", "assessment", "2026-000009", "--cases", cases()}, 1, "unknown-case"},
      {{"report", "assessment", "2026-000009", "--cases", good}, 1, "not-a-case-file"},
      {{"report", "assessment", "2026-000009"}, 2, "--cases"},
  };
  for (const auto& wrong : all) {
    const auto run = test::run_mizani(wrong.arguments);
    EXPECT_EQ(run.exit_code, wrong.exit_code) << testing::PrintToString(wrong.arguments) << run.err;
    EXPECT_THAT(run.err, HasSubstr(wrong.says)) << testing::PrintToString(wrong.arguments);
    EXPECT_EQ(run.out, "") << testing::PrintToString(wrong.arguments);
  }
  const auto listed = test::run_mizani({"cases", "list", "--cases", cases(), "--format", "json"});
  ASSERT_EQ(listed.exit_code, 0) << listed.err;
  EXPECT_EQ(json_of(listed)["cases"].Size(), 0U);
}

}  // namespace
}  // namespace mizani
