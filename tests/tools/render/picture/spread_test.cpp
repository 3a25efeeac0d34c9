// SPDX-License-Identifier: MIT
#include "tools/render/picture/spread.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::render::picture {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;

TEST(Spread, WhatHasRoomStaysWhereItWantsToBe) {
  const std::vector<Wish> wishes{{.at = 10, .length = 4}, {.at = 30, .length = 10}};
  EXPECT_THAT(spread_out(wishes, 0, 100), ElementsAre(DoubleEq(10), DoubleEq(30)));
}

TEST(Spread, TwoOnOneSpotPartEvenly) {
  const std::vector<Wish> wishes{{.at = 20, .length = 4}, {.at = 20, .length = 8}};
  EXPECT_THAT(spread_out(wishes, 0, 100), ElementsAre(DoubleEq(17), DoubleEq(23)));
}

TEST(Spread, NothingOverlapsAndAllStaysInsideWhereItFits) {
  std::vector<Wish> wishes;
  for (int i = 0; i < 12; ++i) wishes.push_back({.at = 95 + i / 6 * 0.5, .length = 3.0 + i % 3});
  const auto middles = spread_out(wishes, 0, 100);
  double end = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    EXPECT_GE(middles[i] - wishes[i].length / 2, end - 1e-9) << i;
    end = middles[i] + wishes[i].length / 2;
  }
  EXPECT_LE(end, 100 + 1e-9);
}

}  // namespace
}  // namespace mizani::render::picture
