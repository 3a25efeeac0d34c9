// SPDX-License-Identifier: MIT
#include "tools/render/picture/text_fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/text/utf8.h"

namespace mizani::render::picture {
namespace {

using testing::ElementsAre;

TEST(FittedText, EveryLineIsNoWiderThanItsRoom) {
  const std::string text =
      "Post-Graduate Diploma in Educational Management, Administration and Planning (Sahrawi Arab)";
  for (const double width : {25.0, 60.0, 90.0, 200.0, 900.0}) {
    for (const std::size_t lines : {1U, 2U, 5U}) {
      const auto fits = fitted(text, {.width = width, .size = 13, .least_size = 8, .lines = lines});
      EXPECT_LE(fits.lines.size(), lines);
      for (const auto& line : fits.lines) EXPECT_LE(text_width(line, fits.size), width + 1e-9) << line;
    }
  }
}

TEST(FittedText, GetsSmallerBeforeItIsCut) {
  const Room room{.width = text_width("Democratic Republic", 10), .size = 12, .least_size = 8};
  const auto fits = fitted("Democratic Republic", room);
  EXPECT_FALSE(fits.cut);
  EXPECT_EQ(fits.size, 10);
}

TEST(FittedText, BreaksAtBlanksAndInsideAWordOnlyWhenItMust) {
  const Room room{.width = 70, .size = 10, .least_size = 10, .lines = 4};
  EXPECT_THAT(fitted("one two  three\nfour five", room).lines, ElementsAre("one two", "three four", "five"));
  const auto long_word =
      fitted("Qualifikationsrahmenvergleich", {.width = 70, .size = 10, .least_size = 10, .lines = 9});
  EXPECT_FALSE(long_word.cut);
  std::string whole;
  for (const auto& line : long_word.lines) whole += line;
  EXPECT_EQ(whole, "Qualifikationsrahmenvergleich");
}

TEST(FittedText, NeverPartsALetterFromItsMarks) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "e\xCC\x81\xCC\xA3";  // e with an acute and a dot below
  const auto fits = fitted(text, {.width = 40, .size = 10, .least_size = 10, .lines = 2});
  EXPECT_TRUE(fits.cut);
  for (const auto& line : fits.lines) {
    EXPECT_EQ(line.front(), 'e');
    EXPECT_FALSE(text::first_invalid_byte(line)) << line;
  }
}

TEST(FittedText, AnEmptyTextIsOneEmptyLine) {
  EXPECT_THAT(fitted(" \n ", {.width = 10}).lines, ElementsAre(""));
}

TEST(Direction, IsThatOfTheFirstLetterThatHasOne) {
  EXPECT_TRUE(right_to_left("(7) المستوى level"));
  EXPECT_FALSE(right_to_left("level المستوى"));
  EXPECT_TRUE(right_to_left("\u2068ZA NQF\u2069 على السلم")) << "what is isolated does not count";
  EXPECT_FALSE(right_to_left("7 – 8"));
  EXPECT_TRUE(right_to_left("7 – 8", true));
}

}  // namespace
}  // namespace mizani::render::picture
