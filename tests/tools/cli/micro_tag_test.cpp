// SPDX-License-Identifier: MIT
// mizani micro tag and mizani eval tags, as a user types them.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/program.h"

namespace mizani {
namespace {

using testing::HasSubstr;

const std::string example = std::string{MIZANI_DATA_DIR} + "/examples/solar-maintenance-micro-credential.json";
const std::string labelled = std::string{MIZANI_SOURCE_DIR} + "/tests/tags/labelled.jsonl";

TEST(MicroTag, NamesTheTagsOfARecordWithTheirWords) {
  const auto run = test::run_mizani({"micro", "tag", example});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("0713"));  // electricity and energy
  EXPECT_THAT(run.out, HasSubstr("\"solar"));
}

TEST(MicroTag, AFileThatIsNotThereIsNamedAndTheOthersAreAnswered) {
  const auto run = test::run_mizani({"micro", "tag", "nowhere.json", example});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, HasSubstr("nowhere.json"));
  EXPECT_THAT(run.out, HasSubstr("0713"));
}

/// Its words hardly speak of digital competence; its field is about making software.
TEST(MicroTag, AFieldThatIsAboutAnAreaSpeaksForIt) {
  const auto run =
      test::run_mizani({"micro", "tag", "-", "--format", "json"},
                       R"({"schema":"mizani/credential/1","country":"KE","title":"Object-oriented software engineering",
          "outcomes":["Model requirements with classes and interfaces.","Apply design patterns when refactoring.",
                      "Compile, link and package a release."]})");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto answer = *load::parse_json(run.out, "answer");
  bool by_field = false;
  for (const auto& tag : answer["records"][0]["digital"]["tags"].GetArray()) {
    double sum = 0;
    for (const auto& reason : tag["reasons"].GetArray()) {
      sum += reason["points"].GetDouble();
      if (std::string_view{reason["kind"].GetString()} == "field") {
        by_field = true;
        EXPECT_EQ(std::string_view{reason["text"].GetString()}.substr(0, 3), "061");
      }
    }
    EXPECT_NEAR(sum, tag["score"].GetDouble(), 1e-9);
  }
  EXPECT_TRUE(by_field);
}

TEST(EvalTags, ScoresEveryFamilyOnTheLabelledSet) {
  const auto run = test::run_mizani({"eval", "tags", labelled, "--split", "test", "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  for (const auto* family : {"digital", "green", "field", "occupation", "proficiency"})
    EXPECT_THAT(run.out, HasSubstr(family));
}

}  // namespace
}  // namespace mizani
