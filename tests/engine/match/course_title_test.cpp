// SPDX-License-Identifier: MIT
#include "engine/match/course_title.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/match/match_support.h"

namespace mizani::match {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

CourseTitle read(std::string_view title) {
  text::Tokenizer tokenizer{"en"};
  return read_title(title, shipped_course_words(), tokenizer);
}

int stage_of(const CourseTitle& title, const std::string& topic) {
  for (const auto& entry : title.topics) {
    if (shipped_course_words().topic_name(entry.topic) == topic) return entry.stage;
  }
  return -1;
}

TEST(CourseTitle, TheCodeStandsBeforeTheTitle) {
  const auto title = read("MATH 31A Differential and Integral Calculus");
  EXPECT_EQ(title.subject, "MATH");
  EXPECT_EQ(title.number, 31);
  EXPECT_EQ(title.letter, 1);
  EXPECT_EQ(read("COM SCI 32 Introduction to Computer Science II").subject, "COMSCI");
  EXPECT_EQ(read("I&C SCI 6B Boolean Logic").subject, "I&CSCI");
  EXPECT_EQ(read("PHYSICS 4AL Physics Laboratory: Mechanics").letter, 1);
  EXPECT_EQ(read("MATH C180 Calculus 1").number, 180);
  EXPECT_EQ(read("CSCI-101 Programming").number, 101);
}

TEST(CourseTitle, ATitleWithoutACodeIsReadAllTheSame) {
  for (const char* text :
       {"Linear Algebra", "English for the 21st Century", "", "  ", "MATH", "MATH 31A", "31A", "é — ؟"}) {
    const auto title = read(text);
    EXPECT_EQ(title.subject, "") << text;
    EXPECT_EQ(title.number, 0) << text;
  }
  EXPECT_THAT(read("Linear Algebra").stems, ElementsAre("linear", "algebra"));
  EXPECT_THAT(read("").stems, IsEmpty());
}

TEST(CourseTitle, TheStageComesFromAPhraseThenAnOrdinalThenALetter) {
  EXPECT_EQ(stage_of(read("MATH 32A Calculus of Several Variables"), "calculus"), 3);
  EXPECT_EQ(stage_of(read("MATH 402 Calculus III"), "calculus"), 3);
  EXPECT_EQ(stage_of(read("MATH 1B Calculus"), "calculus"), 2);
  EXPECT_TRUE(read("MATH 1B Calculus").topics.front().by_letter);
  EXPECT_EQ(stage_of(read("MATH 26 Linear Algebra"), "linear-algebra"), 0);
}

TEST(CourseTitle, AGeneralPhraseGivesWayToATopicThatIsNamed) {
  EXPECT_EQ(stage_of(read("CS 2 Introduction to Computer Science I"), "programming"), 1);
  EXPECT_EQ(stage_of(read("ICS 60 Discrete Mathematics for Computer Science"), "programming"), -1);
  EXPECT_EQ(stage_of(read("ICS 60 Discrete Mathematics for Computer Science"), "discrete-mathematics"), 0);
}

TEST(CourseTitle, LaboratoriesAndHonoursAreSeenInCodeAndTitle) {
  EXPECT_TRUE(read("EECS 70LA Network Analysis I Laboratory").laboratory);
  EXPECT_TRUE(read("ENGR 12L Circuits").laboratory);
  EXPECT_TRUE(read("MATH 005AH Calculus I").honours);
  EXPECT_TRUE(read("MATH 270 Linear Algebra (Honors)").honours);
  EXPECT_FALSE(read("MATH 270 Linear Algebra").honours);
}

TEST(CourseTitle, AbbreviationsAreSpelledOut) {
  EXPECT_EQ(read("CSS 1 Intro to Prog").stems, read("CSS 1 Introduction to Programming").stems);
}

TEST(CourseOffer, CoursesThatCountTogetherAreDividedBySemicolons) {
  text::Tokenizer tokenizer{"en"};
  const auto offer =
      read_offer("CS 150 C++ Programming; CS 220 Assembly Language ;", shipped_course_words(), tokenizer);
  ASSERT_EQ(offer.courses.size(), 2U);
  EXPECT_EQ(offer.topics.size(), 2U);
  EXPECT_EQ(read_offer("", shipped_course_words(), tokenizer).courses.size(), 1U);
}

}  // namespace
}  // namespace mizani::match
