// SPDX-License-Identifier: MIT
// mizani micro check and mizani micro level, as a user types them.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_files.h"

namespace mizani {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string example = std::string{MIZANI_DATA_DIR} + "/examples/solar-maintenance-micro-credential.json";

rapidjson::Document json_of(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto run = test::run_mizani(arguments);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  auto parsed = load::parse_json(run.out, "answer");
  if (!parsed) throw std::runtime_error{run.out + run.err};
  return std::move(*parsed);
}

const rapidjson::Value& element_of(const rapidjson::Value& profile, const std::string& name) {
  for (const auto& element : profile["elements"].GetArray()) {
    if (element["element"] == name.c_str()) return element;
  }
  throw std::runtime_error{"no element " + name};
}

std::string state_of(const rapidjson::Value& profile, const std::string& name) {
  return element_of(profile, name)["state"].GetString();
}

std::string record(const std::string& more) {
  return R"({"schema": "mizani/credential/1", "title": "Soldering", "country": "KE")" + more + "}";
}

class Micro : public testing::Test {
 protected:
  [[nodiscard]] std::string file(const std::string& more) const { return folder_.write("record.json", record(more)); }
  [[nodiscard]] test::Run checked(const std::string& more) const {
    return test::run_mizani({"micro", "check", file(more), "--profile", "eu-annex-1"});
  }
  test::ScratchFolder folder_;
};

TEST_F(Micro, ChecksARecordAgainstTwoProfilesUnlessTold) {
  const auto answer = json_of({"micro", "check", example});
  ASSERT_EQ(answer["records"].Size(), 1U);
  const auto& profiles = answer["records"][0]["profiles"];
  ASSERT_EQ(profiles.Size(), 2U);
  EXPECT_EQ(profiles[0]["id"], "acqf-handbook");
  EXPECT_EQ(profiles[1]["id"], "eu-annex-1");
  EXPECT_EQ(state_of(profiles[1], "learner"), "missing");
  EXPECT_EQ(state_of(profiles[1], "level"), "not-applicable");
  EXPECT_EQ(state_of(profiles[1], "outcomes"), "present");
  EXPECT_EQ(state_of(profiles[1], "quality-assurance"), "present");
  EXPECT_FALSE(profiles[1]["complete"].GetBool());
}

TEST_F(Micro, TheTextShowsWhatIsWrongWithAdviceAndTheScoreWithItsParts) {
  const auto run = checked(R"(, "assessment": "Attendance", "outcomes": ["Understand soldering"])");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("NOT COMPLETE"));
  EXPECT_THAT(run.out, HasSubstr("/assessment: \"Attendance\" shows that somebody was there"));
  EXPECT_THAT(run.out, HasSubstr("/outcomes/0: \"Understand\" cannot be observed"));
  EXPECT_THAT(run.out, HasSubstr("-> Name the body that awards it."));
  EXPECT_THAT(run.out, AllOf(HasSubstr("the sum of"), HasSubstr("/ weights"), HasSubstr("source: ")));
}

TEST_F(Micro, ThePartsOfTheScoreAddUp) {
  const auto answer = json_of({"micro", "check", example, "--profile", "nz-nzqa"});
  const auto& profile = answer["records"][0]["profiles"][0];
  double sum = 0;
  for (const auto& element : profile["elements"].GetArray()) sum += element["part"]["value"].GetDouble();
  EXPECT_NEAR(sum, profile["score"]["value"].GetDouble(), 1e-12);
  ASSERT_EQ(profile["sizes"].Size(), 1U);
  EXPECT_EQ(profile["sizes"][0]["verdict"], "within");  // 60 hours are 6 credits of ten
}

TEST_F(Micro, ReadsTheEuropeanSamples) {
  MIZANI_NEEDS_SHARED("samples/elm/micro-credential-annex1.jsonld");
  const auto annex = test::shared_file("samples/elm/micro-credential-annex1.jsonld").string();
  const auto participation = test::shared_file("samples/elm/certificate-of-participation.jsonld").string();
  const auto answer = json_of({"micro", "check", annex, participation, "--profile", "eu-annex-1"});
  ASSERT_EQ(answer["records"].Size(), 2U);
  const auto& first = answer["records"][0];
  EXPECT_EQ(first["read_as"], "elm");
  const auto& sound = first["profiles"][0];
  for (const auto* element : {"learner", "title", "issuer-country", "awarding-body", "workload", "level", "assessment",
                              "participation", "supervision", "grade"}) {
    EXPECT_EQ(state_of(sound, element), "present") << element;
  }
  EXPECT_EQ(state_of(sound, "date"), "contradictory") << "the sample was issued before its learning began";
  EXPECT_EQ(state_of(sound, "quality-assurance"), "missing");
  const auto& weak = answer["records"][1]["profiles"][0];
  for (const auto* element : {"outcomes", "assessment", "quality-assurance"}) {
    EXPECT_EQ(state_of(weak, element), "missing") << element;
  }
  EXPECT_LT(weak["score"]["value"].GetDouble(), sound["score"]["value"].GetDouble());
}

TEST_F(Micro, EuropeanCredentialsAreLevelledAndAssessedToo) {
  MIZANI_NEEDS_SHARED("samples/elm/micro-credential-annex1.jsonld");
  const auto annex = test::shared_file("samples/elm/micro-credential-annex1.jsonld").string();
  EXPECT_EQ(test::run_mizani({"level", "--file", annex}).exit_code, 0);
  const auto run = test::run_mizani({"assess", annex, "--country", "ZA"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("Digital micro-credential creation"));
}

TEST_F(Micro, ReadsABrochureAndReportsWhatItDoesNotSay) {
  MIZANI_NEEDS_SHARED("samples/artefacts/insead-micro-credential.pdf");
  const auto brochure = test::shared_file("samples/artefacts/insead-micro-credential.pdf").string();
  const auto answer = json_of({"micro", "check", brochure, "--profile", "eu-annex-1"});
  const auto& one = answer["records"][0];
  EXPECT_EQ(one["read_as"], "text");
  EXPECT_EQ(one["title"], "MASTERING CREATIVE THINKING");
  EXPECT_NE(state_of(one["profiles"][0], "outcomes"), "missing");
  EXPECT_EQ(state_of(one["profiles"][0], "awarding-body"), "missing");
  EXPECT_EQ(state_of(one["profiles"][0], "assessment"), "missing");
  const auto level = json_of({"micro", "level", brochure});
  EXPECT_EQ(level["levels"][0]["framework"], "acqf");
  EXPECT_TRUE(level["stated"].IsNull());
  EXPECT_TRUE(level["size"]["hours"].IsNull());
}

TEST_F(Micro, ReadsARecordFromStandardInput) {
  const auto run = test::run_mizani({"micro", "check", "-", "--profile", "unesco-definition"}, record(""));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("MISSING"));
  const auto text = test::run_mizani({"micro", "level", "-"}, "Soldering\n- Solder a board\n- Test a board\n");
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("Level, by 2 outcomes"));
}

TEST_F(Micro, NegativeHoursAreRefusedAndZeroCreditsContradict) {
  const auto negative = checked(R"(, "hours": -5)");
  EXPECT_EQ(negative.exit_code, 1);
  EXPECT_THAT(negative.err, HasSubstr("#/hours"));
  const auto zero = checked(R"(, "credits": {"amount": "0", "system": "ects"})");
  EXPECT_EQ(zero.exit_code, 0) << zero.err;
  EXPECT_THAT(zero.out, AllOf(HasSubstr("CONTRADICTORY workload"), HasSubstr("no credit at all")));
}

TEST_F(Micro, WhatHasExpiredIsTold) {
  const auto expired = checked(R"(, "date": "2020-01-01", "expires": "2023-01-01")");
  EXPECT_EQ(expired.exit_code, 0) << expired.err;
  EXPECT_THAT(expired.out, HasSubstr("expired on 2023-01-01"));
  const auto then = test::run_mizani({"micro", "check", file(R"(, "date": "2020-01-01", "expires": "2023-01-01")"),
                                      "--profile", "eu-annex-1", "--as-of", "2022-01-01"});
  EXPECT_THAT(then.out, Not(HasSubstr("expired on")));
}

TEST_F(Micro, BadInputEndsWith1AndSomeBadInputWith3) {
  EXPECT_EQ(test::run_mizani({"micro", "check", "/nowhere.json"}).exit_code, 1);
  const auto profile = test::run_mizani({"micro", "check", example, "--profile", "nowhere", "--profile", "nobody"});
  EXPECT_EQ(profile.exit_code, 1);
  EXPECT_THAT(profile.err, AllOf(HasSubstr("nowhere: unknown-profile"), HasSubstr("nobody: unknown-profile")));
  const auto some = test::run_mizani({"micro", "check", example, "/nowhere.json"});
  EXPECT_EQ(some.exit_code, 3);
  EXPECT_THAT(some.err, HasSubstr("missing-file"));
  EXPECT_THAT(some.out, HasSubstr("solar photovoltaic"));
  EXPECT_EQ(test::run_mizani({"micro", "check"}).exit_code, 2);
  EXPECT_EQ(test::run_mizani({"micro", "level", example, "--coverage", "2"}).exit_code, 2);
  EXPECT_EQ(test::run_mizani({"micro", "level", "/nowhere.json"}).exit_code, 1);
}

TEST_F(Micro, AnOverlayBringsAProfileOfItsOwn) {
  folder_.write("data/micro-profiles/mine.json", R"({"schema": "mizani/data/micro-profile/1", "id": "mine",
    "name": {"en": "Mine"}, "issuer": "Me", "year": 2026, "elements": [{"element": "validity", "requirement": "must",
      "asks": {"en": "Until when"}, "status": "inferred", "sources": [], "note": "ours"}],
    "sizes": [], "beyond": [], "sources": {}})");
  const auto answer =
      json_of({"micro", "check", example, "--profile", "mine", "--data", (folder_.path() / "data").string()});
  EXPECT_EQ(state_of(answer["records"][0]["profiles"][0], "validity"), "missing");
  EXPECT_EQ(answer["records"][0]["profiles"][0]["score"]["exact"], "0");
}

TEST_F(Micro, LevelGivesTheSizeInContinentalAndNationalCredits) {
  const auto answer = json_of({"micro", "level", example});
  const auto& size = answer["size"];
  EXPECT_EQ(size["hours"]["exact"]["min"], "60");
  ASSERT_EQ(size["credits"].Size(), 3U);
  EXPECT_EQ(size["credits"][0]["system"], "acts");
  EXPECT_EQ(size["credits"][0]["by_hours"]["exact"]["min"], "2.4");  // 20 to 25 hours a credit
  EXPECT_EQ(size["credits"][0]["by_hours"]["exact"]["max"], "3");
  EXPECT_EQ(size["credits"][1]["system"], "ects");
  EXPECT_EQ(size["credits"][2]["system"], "ke-knqf");
  EXPECT_TRUE(size["credits"][2]["home"].GetBool());
  EXPECT_EQ(size["hours_per_outcome"]["exact"]["min"], "7.5");
  EXPECT_EQ(size["pace"], "plausible");
  EXPECT_TRUE(answer["stated"].IsNull());
}

TEST_F(Micro, AStatedLevelThatOutcomesDoNotBearIsNamedWithTheWordsAgainstIt) {
  const std::string simple =
      R"(, "level": "ke-knqf:10", "hours": 20, "outcomes": ["Follow simple instructions under direct supervision",
        "Clean tools and carry out routine tasks", "Recall basic facts"])";
  const auto answer = json_of({"micro", "level", file(simple)});
  const auto& stated = answer["stated"];
  EXPECT_EQ(stated["level"], "ke-knqf:10");
  EXPECT_EQ(stated["bearing"], "too-high");
  ASSERT_GT(stated["against"].Size(), 0U);
  for (const auto& word : stated["against"].GetArray()) EXPECT_LT(word["pull"].GetDouble(), 0);
  EXPECT_THAT(test::run_mizani({"micro", "level", file(simple)}).out, HasSubstr("NOT BORNE"));
  const auto best = answer["stated"]["by_outcomes"]["best_fit"]["level"].GetString();
  const std::string fitting = simple.substr(simple.find(", \"hours\""));
  const auto borne = json_of({"micro", "level", file(R"(, "level": ")" + std::string{best} + '"' + fitting)});
  EXPECT_EQ(borne["stated"]["bearing"], "borne");
  EXPECT_EQ(borne["stated"]["against"].Size(), 0U);
}

TEST_F(Micro, HoursThatDoNotFitTheOutcomesAreImplausible) {
  const auto pace = [&](const std::string& more) {
    return std::string{json_of({"micro", "level", file(more)})["size"]["pace"].GetString()};
  };
  EXPECT_EQ(pace(R"(, "hours": 1, "outcomes": ["Solder a board", "Test a board"])"), "too-few-hours");
  EXPECT_EQ(pace(R"(, "hours": 100, "outcomes": ["Solder a board", "Test a board"])"), "too-many-hours");
  EXPECT_EQ(pace(R"(, "credits": {"amount": "1", "system": "ects"}, "outcomes": ["Solder a board"])"), "plausible");
  EXPECT_EQ(pace(R"(, "outcomes": ["Solder a board"])"), "unknown");
}

TEST_F(Micro, LevelWithoutOutcomesSaysSo) {
  const auto answer = json_of({"micro", "level", file(R"(, "level": "ke-knqf:5", "hours": 10)")});
  EXPECT_EQ(answer["levels"].Size(), 0U);
  EXPECT_EQ(answer["stated"]["bearing"], "no-outcomes");
  const auto unread = json_of({"micro", "level", file(R"(, "level": "Level 5", "outcomes": ["Solder a board"])")});
  EXPECT_EQ(unread["stated"]["bearing"], "not-read");
}

}  // namespace
}  // namespace mizani
