// SPDX-License-Identifier: MIT
#include "tools/render/document/text.h"

#include <gtest/gtest.h>

#include "tools/render/document/number_text.h"

namespace mizani::render::document {
namespace {

TEST(Text, CleanWordsKeepAllThatIsSeenAndDropWhatTurnsTheRest) {
  EXPECT_EQ(clean("a\tb\nc"), "a b c");
  EXPECT_EQ(clean("a\xE2\x80\xAE"
                  "b\xE2\x81\xA9"
                  "c"),
            "abc");                                    // right-to-left override, pop isolate
  EXPECT_EQ(clean("\xE2\x80\x8Fx"), "\xE2\x80\x8Fx");  // a mark turns nothing
  EXPECT_EQ(clean(std::string{"a\0b", 3}),
            "a\xEF\xBF\xBD"
            "b");  // no XML can carry it
  EXPECT_EQ(clean("a\xFF"
                  "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(clean("é الإطار 資格"), "é الإطار 資格");
}

TEST(Text, OnlyWordsThatCouldReorderTheirNeighboursAreIsolated) {
  EXPECT_EQ(isolated("KNQF", false), "KNQF");
  EXPECT_EQ(isolated("KNQF", true), "\xE2\x81\xA8KNQF\xE2\x81\xA9");
  EXPECT_EQ(isolated("الإطار", false), "\xE2\x81\xA8الإطار\xE2\x81\xA9");
}

TEST(Text, OnlyAddressesOfTheWebAndOfThePageAreLinks) {
  EXPECT_TRUE(is_link("https://example.org/a?b=c"));
  EXPECT_TRUE(is_link("#table-1"));
  EXPECT_FALSE(is_link("javascript:alert(1)"));
  EXPECT_FALSE(is_link("data:text/html,x"));
  EXPECT_FALSE(is_link("https://example.org/a b"));
  EXPECT_FALSE(is_link(""));
}

TEST(Text, SourcesAreCitedOnceInOrderBehindTheLastWords) {
  Text text = Text{"a "} + foreign("b");
  text.cite({3, 1}).cite({1, 2});
  EXPECT_EQ(as_line(text, false), "a b [1, 2, 3]");
  EXPECT_EQ(as_line(Text{}.cite({}), false), "");
}

TEST(NumberText, HasTheSeparatorsOfTheLanguageAndWesternDigits) {
  EXPECT_EQ(number_text(0.425, 2, "en"), "0.43");
  EXPECT_EQ(number_text(0.425, 2, "fr"), "0,43");
  EXPECT_EQ(number_text(0.425, 2, "pt"), "0,43");
  EXPECT_EQ(number_text(0.425, 2, "ar"), "0.43");
  EXPECT_EQ(percent_text(0.43, 0, "en"), "43%");
  EXPECT_EQ(percent_text(0.43, 0, "pt"), "43%");
  EXPECT_EQ(percent_text(0.43, 0, "fr").substr(0, 2), "43");
  EXPECT_NE(percent_text(0.43, 0, "ar").find("43"), std::string::npos);
}

}  // namespace
}  // namespace mizani::render::document
