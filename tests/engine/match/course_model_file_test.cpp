// SPDX-License-Identifier: MIT
#include "engine/match/course_model_file.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/engine/match/match_support.h"

namespace mizani::match {
namespace {

std::string code_of(const std::string& bytes) {
  const auto read = read_course_model(bytes, "m");
  return read ? "read" : read.error().front().code;
}

TEST(CourseModelFile, ThereAndBackIsTheSameModel) {
  const auto bytes = shipped_bytes("models/courses.model");
  EXPECT_EQ(course_model_bytes(value_or_throw(read_course_model(bytes, "m"))), bytes);
}

TEST(CourseModelFile, EveryFeatureHasANameOfItsOwn) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < course_features; ++i) names.insert(course_feature_name(i));
  EXPECT_EQ(names.size(), course_features);
}

TEST(CourseModelFile, WhatIsDamagedIsRefused) {
  const auto bytes = shipped_bytes("models/courses.model");
  EXPECT_EQ(code_of(""), "not-a-model");
  EXPECT_EQ(code_of("{}\n"), "not-a-model");
  EXPECT_EQ(code_of("mizani-course-model 99 00\n{}"), "model-version");
  EXPECT_EQ(code_of(bytes.substr(0, bytes.size() - 5)), "model-checksum");
  auto changed = bytes;
  changed[changed.rfind('1')] = '2';
  EXPECT_EQ(code_of(changed), "model-checksum");
}

}  // namespace
}  // namespace mizani::match
