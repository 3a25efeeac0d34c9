// SPDX-License-Identifier: MIT
#include "frameworks/nearest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani {
namespace {

TEST(NearestFirst, OrdersByEditDistanceThenByName) {
  EXPECT_THAT(nearest_first("ke-knqt", {"zm-zqf", "ke-knqf", "na-nqf"}),
              testing::ElementsAre("ke-knqf", "na-nqf", "zm-zqf"));
  EXPECT_THAT(nearest_first("x", {"b", "a"}), testing::ElementsAre("a", "b"));
}

TEST(NearestFirst, IgnoresCase) {
  EXPECT_EQ(nearest_first("SCQF", {"gb-scqf", "scqf"}).front(), "scqf");
}

TEST(NearestFirst, SurvivesAnEmptyAndAVeryLongWord) {
  EXPECT_EQ(nearest_first("", {"a"}).size(), 1U);
  EXPECT_EQ(nearest_first(std::string(1U << 20U, 'x'), {"a", "b"}).size(), 2U);
}

TEST(NearestNames, JoinsTheFirstFew) {
  EXPECT_EQ(nearest_names("a", {"c", "b", "a"}, 2), "a, b");
}

}  // namespace
}  // namespace mizani
