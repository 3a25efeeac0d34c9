// SPDX-License-Identifier: MIT
#include "tools/training/course_training.h"

#include <gtest/gtest.h>

#include "tests/engine/match/match_support.h"
#include "tests/support/shared_files.h"

namespace mizani::training {
namespace {

TEST(CourseTraining, TheShippedModelIsWhatTheRowsGive) {
  MIZANI_NEEDS_SHARED("data/us_assist_articulation_pairs.jsonl");
  const auto world = CourseWorld::open(test::shared_file("data"), MIZANI_DATA_DIR);
  ASSERT_TRUE(world.has_value()) << describe(world.error().front());
  EXPECT_EQ(match::course_model_bytes(fit_courses(world->pairs, world->words)),
            match::shipped_bytes("models/courses.model"));
}

/// Two made-up colleges whose titles differ from the university's but for the topic.
TEST(CourseTraining, LearnsThatTheTopicDecides) {
  std::vector<match::ArticulationPair> pairs;
  for (const char* college : {"First", "Second"}) {
    for (const auto& [title, sending] :
         std::vector<std::pair<std::string, std::string>>{{"MATH 1 Vector Calculus", "MTH 9 Calculus III"},
                                                          {"MATH 2 Matrices", "MTH 8 Linear Algebra"},
                                                          {"EE 3 Electric Networks", "EGR 7 Circuits"}}) {
      pairs.push_back({.receiving = {.institution = "University", .title = title},
                       .sending = sending,
                       .sending_institution = college,
                       .candidates = {}});
    }
  }
  const auto model = fit_courses(pairs, match::shipped_course_words());
  EXPECT_GT(model.weights.at(static_cast<std::size_t>(match::CourseFeature::same_topics)), 0);
  EXPECT_LT(model.weights.at(static_cast<std::size_t>(match::CourseFeature::other_topic)), 0);
}

TEST(CourseTraining, AMissingFileIsAFault) {
  const auto world = CourseWorld::open("no-such-folder", MIZANI_DATA_DIR);
  ASSERT_FALSE(world.has_value());
  EXPECT_EQ(world.error().front().code, "missing-file");
}

}  // namespace
}  // namespace mizani::training
