// SPDX-License-Identifier: MIT
#include "engine/text/line_mark.h"

#include <gtest/gtest.h>

namespace mizani::text {
namespace {

std::string_view behind_mark(std::string_view line) {
  return line.substr(line_mark(line));
}

TEST(LineMark, FindsBulletsNumbersAndLetters) {
  for (const auto* line : {"• plan", "- plan", "–  plan", "* plan", "\uF0B7 plan", "•plan", "• \a plan", "•\u00A0plan",
                           "1. plan", "12) plan", "(3) plan", "1.2 plan", "1.2.3. plan", "a. plan", "(b) plan",
                           "iv. plan", "(viii) plan", "5- plan"}) {
    EXPECT_EQ(behind_mark(line), "plan") << line;
  }
}

TEST(LineMark, FindsArabicNumbersAndLetters) {
  for (const auto* line : {"١. يخطط", "٣- يخطط", "(٢) يخطط", "أ. يخطط", "• يخطط"})
    EXPECT_EQ(behind_mark(line), "يخطط") << line;
}

TEST(LineMark, ABulletMayStandAloneOnItsLine) {
  EXPECT_EQ(behind_mark("•"), "");
  EXPECT_EQ(behind_mark("-"), "");
}

TEST(LineMark, WordsYearsAndDegreesAreNone) {
  for (const auto* line : {"plan", "-5 degrees", "co-operate", "2009. The Act", "1.5", "5-10 learners", "e.g. a pump",
                           "(see page 3)", "()", "(.)", ".", "a", "(", "", "i.e. the first", "mix. then pour"}) {
    EXPECT_EQ(line_mark(line), 0U) << line;
  }
}

}  // namespace
}  // namespace mizani::text
