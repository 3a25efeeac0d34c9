// SPDX-License-Identifier: MIT
#include "tools/render/picture/picture_words.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::render::picture {
namespace {

TEST(FilledWords, TakePartsInAnyOrderAndLeaveWhatIsNoPlace) {
  EXPECT_EQ(filled("{1} before {0}, {1}", {"a", "b"}), "b before a, b");
  EXPECT_EQ(filled("{2} {x} { {0", {"a", "b"}), "{2} {x} { {0");
  EXPECT_EQ(filled("{0}", {"{1}", "b"}), "{1}") << "what the data say is not filled again";
}

TEST(FilledWords, ADateInsideArabicKeepsItsOrder) {
  EXPECT_EQ(filled("في {0}", {"2026-11-25"}), "في \u20682026-11-25\u2069");
}

TEST(ShortName, IsTheAcronymWithItsCountryElseTheName) {
  const auto name = [](const char* id) { return short_name(*test::shipped().framework(FrameworkId{id}), "en"); };
  EXPECT_EQ(name("za-nqf"), "ZA NQF");
  EXPECT_EQ(name("acqf"), "ACQF");
  EXPECT_EQ(name("dz-degrees"), "Degree structure of Algeria");
}

}  // namespace
}  // namespace mizani::render::picture
