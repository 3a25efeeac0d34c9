// SPDX-License-Identifier: MIT
// The shipped words, weights and policy of matching.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "engine/match/course_model_file.h"
#include "engine/match/course_ranker.h"
#include "engine/match/outcome_reader.h"
#include "frameworks/load/json_document.h"
#include "tests/support/world.h"

namespace mizani::match {

template <class T>
T value_or_throw(Expected<T> expected) {
  if (!expected) throw std::runtime_error(describe(expected.error().front()));
  return std::move(*expected);
}

inline std::string shipped_bytes(const char* name) {
  return value_or_throw(load::read_bytes(std::filesystem::path{MIZANI_DATA_DIR} / name));
}

inline const CourseWords& shipped_course_words() {
  static const auto words = value_or_throw(
      CourseWords::load(shipped_bytes("lexicon/course-words.json"), "course-words.json", test::shipped_schemas()));
  return words;
}

inline MatchPolicy shipped_match_policy() {
  return value_or_throw(MatchPolicy::from(test::shipped().policy()));
}

inline const CourseRanker& shipped_ranker() {
  static const CourseRanker ranker{
      value_or_throw(read_course_model(shipped_bytes("models/courses.model"), "courses.model")), shipped_course_words(),
      shipped_match_policy()};
  return ranker;
}

inline const FunctionWordList& shipped_function_words() {
  static const auto words = value_or_throw(FunctionWordList::load(shipped_bytes("lexicon/function-words.json"),
                                                                  "function-words.json", test::shipped_schemas()));
  return words;
}

inline std::vector<Outcome> outcomes_of(const std::vector<std::string>& texts) {
  OutcomeReader reader{"en", shipped_function_words(), nullptr, false};
  std::vector<Outcome> out;
  for (const auto& text : texts) out.push_back(reader.read(text));
  return out;
}

}  // namespace mizani::match
