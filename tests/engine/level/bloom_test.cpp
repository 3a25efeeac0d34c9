// SPDX-License-Identifier: MIT
#include "engine/level/bloom.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::level {
namespace {

using testing::ElementsAre;

constexpr std::array<std::pair<double, double>, bloom_processes> plain{
    {{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}}};

TEST(BloomOf, NamesTheProcessesWithAPositiveMargin) {
  EXPECT_THAT(bloom_of({-1, 0.1, -0.2, 2, -3, -1}, plain).labels, ElementsAre(1, 3));
  EXPECT_THAT(bloom_of({1, 1, 1, 1, 1, 1}, plain).labels, ElementsAre(0, 1, 2, 3, 4, 5));
  EXPECT_THAT(bloom_of({0, -1, -1, -1, 1e-9, -1}, plain).labels, ElementsAre(4)) << "a margin of nothing is none";
}

TEST(BloomOf, WithoutAPositiveMarginTheHighestStandsAlone) {
  EXPECT_THAT(bloom_of({-3, -1, -0.2, -0.1, -2, -1}, plain).labels, ElementsAre(3));
  EXPECT_THAT(bloom_of({-1, -1, -1, -1, -1, -1}, plain).labels, ElementsAre(0)) << "the first of equals";
}

TEST(BloomOf, ScoresAreTheProbabilitiesOfTheOdds) {
  const auto scores = bloom_of({0, 1, -1, 0, 0, 0}, {{{0, 1}, {0, 1}, {0, 1}, {1, 0}, {-1, 2}, {0, 0}}}).scores;
  EXPECT_DOUBLE_EQ(scores[0], 0.5);
  EXPECT_NEAR(scores[1] + scores[2], 1, 1e-12);
  EXPECT_NEAR(scores[3], 0.7310585786, 1e-9);
  EXPECT_NEAR(scores[4], 0.2689414214, 1e-9);
  EXPECT_DOUBLE_EQ(scores[5], 0.5);
}

TEST(BloomOf, AHigherMarginNeverLowersAScoreUnderTheShippedOdds) {
  const auto& odds = test::shipped_model().trained().bloom_odds;
  std::array<double, bloom_processes> before{};
  for (double margin = -40; margin <= 40; margin += 0.5) {
    std::array<double, bloom_processes> margins{};
    margins.fill(margin);
    const auto reading = bloom_of(margins, odds);
    for (std::size_t k = 0; k < bloom_processes; ++k) {
      EXPECT_GE(reading.scores.at(k), before.at(k)) << margin;
      EXPECT_LE(reading.scores.at(k), 1);
    }
    before = reading.scores;
  }
}

}  // namespace
}  // namespace mizani::level
