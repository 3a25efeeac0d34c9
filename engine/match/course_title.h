// SPDX-License-Identifier: MIT
// A course as a catalogue lists it: "MATH 31A Differential and Integral Calculus".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/course_words.h"
#include "engine/text/token.h"

namespace mizani::match {

/// A topic of a course and its place in the topic's sequence: 0 where unknown; `by_letter` where only the letter behind
/// the course number tells it ("1B"), which is weaker than a word.
struct TopicStage {
  std::size_t topic = 0;
  int stage = 0;
  bool by_letter = false;
};

struct CourseTitle {
  std::string text;
  std::string subject;  ///< capitals before the number, without blanks: "MATH"; empty where there is no code
  int number = 0;       ///< 31 of "31A"; 0 where there is none
  int letter = 0;       ///< 1 for A … 6 for F; 0 where there is none
  int ordinal = 0;      ///< stated in words, digits or Roman numerals; 0 where none is
  bool honours = false;
  bool laboratory = false;
  std::vector<std::string> stems;  ///< of words that tell something, each once, in order
  std::optional<std::size_t> field;
  std::vector<TopicStage> topics;  ///< each topic once
};

/// One or several courses that count together ("A; B").
struct CourseOffer {
  std::string text;
  std::vector<CourseTitle> courses;  ///< at least one
  std::vector<std::string> stems;    ///< of all its courses, each once, sorted
  std::vector<TopicStage> topics;    ///< of all its courses, each once, at its furthest stage
};

/// Reads a title. The code is what stands before the title: capitals, then a number with letters about it. A title
/// without a code is read all the same. `tokenizer` is English.
CourseTitle read_title(std::string_view utf8, const CourseWords& words, text::Tokenizer& tokenizer);

/// Reads courses divided by semicolons.
CourseOffer read_offer(std::string_view utf8, const CourseWords& words, text::Tokenizer& tokenizer);

}  // namespace mizani::match
