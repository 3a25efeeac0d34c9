// SPDX-License-Identifier: MIT
// mizani credits --transcript … --towards …, as an officer uses it.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"

namespace mizani {
namespace {

using testing::HasSubstr;

class CreditTransfer : public testing::Test {
 protected:
  static constexpr const char* header =
      R"({"schema": "mizani/credential/1", "title": "Studies", "country": "ZA", "complete": false, "modules": )";

  [[nodiscard]] std::string transcript(const std::string& modules) const {
    return folder_.write("transcript.json", header + modules + "}").string();
  }
  static test::Run asked(const std::string& file, const std::string& towards, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"credits", "--transcript", file, "--towards", towards, "--as-of", "2026-06-01"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_mizani(arguments);
  }
  static rapidjson::Document answer(const test::Run& run) {
    auto parsed = load::parse_json(run.out, "answer");
    if (!parsed) throw std::runtime_error{run.out + run.err};
    return std::move(*parsed);
  }

  test::ScratchFolder folder_;
};

constexpr const char* three_modules = R"([
  {"title": "Law", "credits": {"amount": "60", "system": "za-nqf"}, "level": "za-nqf:7", "date": "2024-11"},
  {"title": "Tax", "credits": {"amount": "30", "system": "za-nqf"}, "level": "za-nqf:6", "date": "2010-11"},
  {"title": "Failed", "credits": {"amount": "30", "system": "za-nqf"}, "level": "za-nqf:7", "passed": false}])";

TEST_F(CreditTransfer, CountsByLevelAgainstWhatTheTypeAsks) {
  const auto run = asked(transcript(three_modules), "za-nqf/bachelor-360", {"--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto found = answer(run);
  EXPECT_EQ(found["total"]["exact"]["min"], "90");
  EXPECT_EQ(found["total"]["exact"]["max"], "90");
  EXPECT_EQ(found["remaining"]["exact"]["min"], "270");
  ASSERT_EQ(found["levels"].Size(), 2U);
  EXPECT_EQ(found["levels"][0]["level"], "za-nqf:7");
  EXPECT_EQ(found["levels"][0]["credits"]["exact"]["min"], "60");
  EXPECT_EQ(found["pieces"][2]["counts"], "not-at-all");
  EXPECT_EQ(found["pieces"][2]["reasons"][0], "not-passed");
  bool least_at_level = false;
  for (const auto& need : found["requirements"].GetArray()) {
    if (need["code"] != "level-minimum") continue;
    least_at_level = true;
    EXPECT_EQ(need["needed"], "120");
    EXPECT_EQ(need["missing"]["exact"]["max"], "60");
  }
  EXPECT_TRUE(least_at_level);
}

TEST_F(CreditTransfer, TheReceiversRulesBindAndAreCited) {
  const auto run = asked(transcript(three_modules), "tz-tzqf/bachelor-s-degree", {"--size", "360", "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto found = answer(run);
  EXPECT_EQ(found["practice"], "tz");
  const auto& steps = found["steps"].GetArray();
  const auto* old =
      std::find_if(steps.begin(), steps.end(), [](const auto& step) { return step["code"] == "too-old"; });
  ASSERT_NE(old, steps.end());
  EXPECT_EQ((*old)["rule"]["source"], "receiver");
  EXPECT_EQ((*old)["pieces"].Size(), 1U);
  EXPECT_EQ((*old)["pieces"][0], "#/modules/1");
  EXPECT_EQ((*old)["basis"][0]["kind"], "practice");
  EXPECT_GT((*old)["basis"][0]["citations"].Size(), 0U);
}

TEST_F(CreditTransfer, EveryStepIsToldInEveryLanguage) {
  const std::string file = transcript(three_modules);
  const std::vector<std::pair<std::string, std::string>> words{{"en", "Not passed, and so not counted: Failed."},
                                                               {"fr", "Non validés, donc non comptés : Failed."},
                                                               {"pt", "Sem aproveitamento"},
                                                               {"ar", "لم يُجتز"},
                                                               {"sw", "Hazikufaulu"}};
  for (const auto& [language, sentence] : words) {
    const auto run = asked(file, "za-nqf/bachelor-360", {"--lang", language});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr(sentence)) << language;
  }
}

TEST_F(CreditTransfer, AFinishedAwardsCreditIsSaidToHaveBeenUsed) {
  const std::string file = folder_
                               .write("done.json", R"({"schema": "mizani/credential/1", "title": "Diploma",
      "country": "ZA", "level": "za-nqf:6", "credits": {"amount": "240", "system": "saqa"}})")
                               .string();
  const auto run = asked(file, "za-nqf/bachelor-360");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("finished award"));
}

TEST_F(CreditTransfer, TheSameQuestionGivesTheSameBytesWhateverTheOrderOfTheModules) {
  const auto first = asked(transcript(three_modules), "na-nqf/bachelor", {"--format", "json"});
  const auto again = asked(transcript(three_modules), "na-nqf/bachelor", {"--format", "json"});
  EXPECT_EQ(first.out, again.out);
  const auto turned = asked(transcript(R"([
  {"title": "Failed", "credits": {"amount": "30", "system": "za-nqf"}, "level": "za-nqf:7", "passed": false},
  {"title": "Tax", "credits": {"amount": "30", "system": "za-nqf"}, "level": "za-nqf:6", "date": "2010-11"},
  {"title": "Law", "credits": {"amount": "60", "system": "za-nqf"}, "level": "za-nqf:7", "date": "2024-11"}])"),
                            "na-nqf/bachelor", {"--format", "json"});
  EXPECT_EQ(answer(first)["total"], answer(turned)["total"]);
  EXPECT_EQ(answer(first)["levels"], answer(turned)["levels"]);
}

TEST_F(CreditTransfer, WhatCannotBeReadIsTalliedAndTheRestCounts) {
  const auto run = asked(transcript(R"([
  {"title": "Law", "credits": {"amount": "60", "system": "za-nqf"}, "level": "za-nqf:17"},
  {"title": "Tax", "credits": {"amount": "30", "system": "bushels"}}])"),
                         "za-nqf/bachelor-360", {"--format", "json"});
  EXPECT_EQ(run.exit_code, 3) << "done in part";
  EXPECT_THAT(run.err, HasSubstr("#/modules/0/level: unknown-level"));
  EXPECT_THAT(run.err, HasSubstr("#/modules/1/credits/system: unknown-credit-system"));
  EXPECT_EQ(answer(run)["faults"].Size(), 2U);
  EXPECT_EQ(answer(run)["total"]["exact"]["max"], "60");
}

TEST_F(CreditTransfer, BadQuestionsAreNamed) {
  const std::string file = transcript(three_modules);
  const auto refused = [&](const test::Run& run, int code, const char* words) {
    EXPECT_EQ(run.exit_code, code) << run.out;
    EXPECT_THAT(run.err, HasSubstr(words));
    EXPECT_TRUE(run.out.empty());
  };
  refused(asked(file, "ZA/phd"), 1, "unknown-type");
  refused(asked(file, "atlantis/bachelor"), 1, "unknown-framework");
  refused(asked(file, "za-nqf:99", {"--size", "10"}), 1, "unknown-level");
  refused(asked(file, "za-nqf:7"), 1, "missing-size");
  refused(asked(file, "za-nqf:7", {"--size", "much"}), 1, "bad-number");
  refused(asked(file, "za-nqf:7", {"--size", "0"}), 1, "not-positive");
  refused(asked(transcript("[]"), "za-nqf/bachelor-360"), 1, "no-credit");
  refused(asked((folder_.path() / "none.json").string(), "za-nqf/bachelor-360"), 1, "missing-file");
  refused(test::run_mizani({"credits", "--transcript", file}), 2, "--towards");
  refused(test::run_mizani({"credits", "12", "--transcript", file, "--towards", "za-nqf/bachelor-360"}), 2,
          "one question at a time");
}

}  // namespace
}  // namespace mizani
