// SPDX-License-Identifier: MIT
#include "engine/match/assignment.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace mizani::match {
namespace {

double sum_of(const std::vector<WeightedPair>& pairs) {
  return std::accumulate(pairs.begin(), pairs.end(), 0.0,
                         [](double sum, const auto& pair) { return sum + pair.weight; });
}

/// The greatest sum over all ways to give each source a target of its own or none.
double best_by_trying(const std::vector<std::vector<double>>& weights, std::size_t source, std::vector<bool>& taken) {
  if (source == weights.size()) return 0;
  double best = best_by_trying(weights, source + 1, taken);
  for (std::size_t t = 0; t < taken.size(); ++t) {
    if (taken[t] || weights[source][t] <= 0) continue;
    taken[t] = true;
    best = std::max(best, weights[source][t] + best_by_trying(weights, source + 1, taken));
    taken[t] = false;
  }
  return best;
}

TEST(Assignment, TakesTheGreatestSumNotTheGreatestPair) {
  const std::vector<WeightedPair> pairs{{0, 0, 0.9}, {0, 1, 0.8}, {1, 0, 0.7}};
  const auto best = best_assignment(pairs, 2, 2);
  ASSERT_EQ(best.size(), 2U);
  EXPECT_EQ(best[0].target, 1U);
  EXPECT_EQ(best[1].target, 0U);
}

TEST(Assignment, IsAsGoodAsTryingAllOfThem) {
  std::mt19937 random{7};
  for (int round = 0; round < 30; ++round) {
    const std::size_t sources = 1 + random() % 5;
    const std::size_t targets = 1 + random() % 5;
    std::vector<std::vector<double>> weights(sources, std::vector<double>(targets));
    std::vector<WeightedPair> pairs;
    for (std::size_t s = 0; s < sources; ++s) {
      for (std::size_t t = 0; t < targets; ++t) {
        if (random() % 3 == 0) continue;
        weights[s][t] = static_cast<double>(random() % 1000 + 1) / 1000;
        pairs.push_back({s, t, weights[s][t]});
      }
    }
    std::vector<bool> taken(targets);
    EXPECT_NEAR(sum_of(best_assignment(pairs, sources, targets)), best_by_trying(weights, 0, taken), 1e-5);
  }
}

TEST(Assignment, NothingToMatchIsNoFault) {
  EXPECT_TRUE(best_assignment({}, 0, 0).empty());
  EXPECT_TRUE(best_assignment({}, 3, 2).empty());
}

}  // namespace
}  // namespace mizani::match
