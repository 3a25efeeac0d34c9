// SPDX-License-Identifier: MIT
#include "engine/text/heading.h"

#include <gtest/gtest.h>

namespace mizani::text {
namespace {

TEST(LevelOfHeading, ReadsDigitsAndWordsInFiveLanguages) {
  EXPECT_EQ(level_of_heading("NQF Level Seven"), "7");
  EXPECT_EQ(level_of_heading("22. NQF Level One"), "1");
  EXPECT_EQ(level_of_heading("Level 10: Doctorate"), "10");
  EXPECT_EQ(level_of_heading("LEVEL 8A"), "8A");
  EXPECT_EQ(level_of_heading("NQF Level: 05"), "5");
  EXPECT_EQ(level_of_heading("Level VII (Master's degree)"), "7");
  EXPECT_EQ(level_of_heading("Niveau 5"), "5");
  EXPECT_EQ(level_of_heading("Niveau sept"), "7");
  EXPECT_EQ(level_of_heading("Nível 3"), "3");
  EXPECT_EQ(level_of_heading("Kiwango cha 4"), "4");
  EXPECT_EQ(level_of_heading("Kiwango cha nne"), "4");
  EXPECT_EQ(level_of_heading("المستوى 6"), "6");
  EXPECT_EQ(level_of_heading("المستوى السادس"), "6");
  EXPECT_EQ(level_of_heading("المستوى ٧"), "7");
}

TEST(LevelOfHeading, ASentenceThatMentionsALevelIsNoHeading) {
  for (const char* line : {"At level 5 learners plan their own work", "Works at level 5", "At level 5. Plans work.",
                           "Level of detail", "The level is high", "Level", "", "A high level of skill",
                           "Water level 5 metres above the intake is measured"}) {
    EXPECT_FALSE(level_of_heading(line).has_value()) << line;
  }
}

}  // namespace
}  // namespace mizani::text
