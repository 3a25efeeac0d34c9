// SPDX-License-Identifier: MIT
#include "tools/cli/clock.h"

#include <gtest/gtest.h>

namespace mizani::cli {
namespace {

using namespace std::chrono_literals;

TEST(Clock, WritesAMomentAsACaseFileKeepsIt) {
  const std::chrono::sys_days leap_day = std::chrono::year{2028} / 2 / 29;
  EXPECT_EQ(utc_timestamp(leap_day + 9h + 5min + 7s), "2028-02-29T09:05:07Z");
  EXPECT_EQ(utc_timestamp(leap_day), "2028-02-29T00:00:00Z");
  EXPECT_EQ(utc_timestamp(leap_day - 1s), "2028-02-28T23:59:59Z");
}

TEST(Clock, NowLiesBetweenTwoReadingsOfTheDay) {
  const auto before = to_string(today());
  const auto moment = now();
  const auto after = to_string(today());
  EXPECT_EQ(moment.size(), 20U);
  EXPECT_LE(before, moment.substr(0, 10));
  EXPECT_LE(moment.substr(0, 10), after);
}

}  // namespace
}  // namespace mizani::cli
