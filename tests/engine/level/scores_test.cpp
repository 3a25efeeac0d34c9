// SPDX-License-Identifier: MIT
#include "engine/level/scores.h"

#include <random>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::level {
namespace {

using RankPairs = std::vector<std::pair<int, int>>;  // label, best fit

LevelScores scores_of(const RankPairs& pairs) {
  LevelTally tally;
  for (const auto& [truth, best] : pairs)
    tally.add({.true_rank = truth,
               .best_rank = best,
               .right = truth == best,
               .in_set = false,
               .set_size = 1,
               .probability = 0.5});
  return tally.scores();
}

/// By the definition: weighted disagreement observed over that expected from the margins.
double kappa_by_matrix(const RankPairs& pairs, std::size_t ranks) {
  std::vector<std::vector<double>> observed(ranks, std::vector<double>(ranks, 0));
  std::vector<double> rows(ranks, 0);
  std::vector<double> columns(ranks, 0);
  for (const auto& [truth, best] : pairs) {
    const auto t = static_cast<std::size_t>(truth - 1);
    const auto b = static_cast<std::size_t>(best - 1);
    observed[t][b] += 1;
    rows[t] += 1;
    columns[b] += 1;
  }
  double seen = 0;
  double expected = 0;
  for (std::size_t i = 0; i < ranks; ++i) {
    for (std::size_t j = 0; j < ranks; ++j) {
      const double d = static_cast<double>(i) - static_cast<double>(j);
      seen += d * d * observed[i][j];
      expected += d * d * rows[i] * columns[j] / static_cast<double>(pairs.size());
    }
  }
  return 1 - seen / expected;
}

// By hand: squared distances 0+0+0+4+1+0 = 5; over all 36 pairs of a label and a best fit 66, so 11 for six pairs by
// chance; 1 − 5/11 = 6/11.
TEST(LevelTally, SixRowsByHand) {
  const auto scores = scores_of({{1, 1}, {2, 2}, {3, 3}, {4, 2}, {2, 3}, {1, 1}});
  EXPECT_EQ(scores.n, 6U);
  EXPECT_DOUBLE_EQ(*scores.accuracy, 4.0 / 6);
  EXPECT_DOUBLE_EQ(*scores.within_one, 5.0 / 6);
  EXPECT_DOUBLE_EQ(*scores.mae, 0.5);
  EXPECT_DOUBLE_EQ(*scores.qwk, 6.0 / 11);
}

TEST(LevelTally, KappaIsThatOfTheWeightedMatrix) {
  std::mt19937 random{11};
  for (int round = 0; round < 50; ++round) {
    RankPairs pairs{{1, 2}, {8, 5}};
    for (int i = 0; i < 40; ++i)
      pairs.emplace_back(1 + static_cast<int>(random() % 8), 1 + static_cast<int>(random() % 8));
    EXPECT_NEAR(*scores_of(pairs).qwk, kappa_by_matrix(pairs, 8), 1e-12);
  }
}

TEST(LevelTally, AgreementIs1AndReversalIsMinus1) {
  EXPECT_DOUBLE_EQ(*scores_of({{1, 1}, {2, 2}, {3, 3}}).qwk, 1);
  EXPECT_DOUBLE_EQ(*scores_of({{1, 3}, {2, 2}, {3, 1}}).qwk, -1);
  EXPECT_DOUBLE_EQ(*scores_of({{1, 2}, {2, 2}, {3, 2}}).qwk, 0) << "one answer for all is chance";
}

TEST(LevelTally, WhatIsUndefinedIsAbsent) {
  const auto none = LevelTally{}.scores();
  EXPECT_EQ(none.n, 0U);
  for (const auto& figure :
       {none.accuracy, none.within_one, none.mae, none.qwk, none.coverage, none.mean_set_size, none.reliability.ece})
    EXPECT_FALSE(figure.has_value());
  EXPECT_FALSE(scores_of({{4, 4}, {4, 4}}).qwk.has_value()) << "no variance on either side";
  EXPECT_TRUE(scores_of({{4, 5}, {4, 5}}).qwk.has_value());
}

TEST(LevelTally, CoverageAndSizeOfSets) {
  LevelTally tally;
  for (const auto& [in_set, size] :
       std::vector<std::pair<bool, std::size_t>>{{true, 3}, {true, 5}, {false, 2}, {true, 4}})
    tally.add({.true_rank = 2, .best_rank = 3, .right = false, .in_set = in_set, .set_size = size, .probability = 0.4});
  EXPECT_DOUBLE_EQ(*tally.scores().coverage, 0.75);
  EXPECT_DOUBLE_EQ(*tally.scores().mean_set_size, 3.5);
}

// Two levels that share a rank (England's Entry and E1) are no distance apart and still not the same level.
TEST(LevelTally, TheSameRankIsNotTheSameLevel) {
  LevelTally tally;
  tally.add({.true_rank = 1, .best_rank = 1, .right = false, .in_set = true, .set_size = 2, .probability = 0.5});
  EXPECT_EQ(tally.scores().accuracy, 0);
  EXPECT_EQ(tally.scores().mae, 0);
  EXPECT_EQ(tally.scores().within_one, 1);
}

// By hand: bin 0.2–0.3 holds 0.2 (false) and 0.28 (true): mean 0.24, observed 0.5; bin 0.9–1 holds 1 (true) and 0.9
// (true): mean 0.95, observed 1. ECE = 2/4 · 0.26 + 2/4 · 0.05 = 0.155.
TEST(Reliability, FourForecastsByHand) {
  ReliabilityTally tally;
  tally.add(0.2, false);
  tally.add(0.28, true);
  tally.add(1, true);
  tally.add(0.9, true);
  const auto reliability = tally.reliability();
  EXPECT_EQ(reliability.bins[2].n, 2U);
  EXPECT_NEAR(*reliability.bins[2].mean_probability, 0.24, 1e-12);
  EXPECT_EQ(reliability.bins[2].observed, 0.5);
  EXPECT_EQ(reliability.bins[9].n, 2U);
  EXPECT_NEAR(*reliability.bins[9].mean_probability, 0.95, 1e-12);
  EXPECT_NEAR(*reliability.ece, 0.155, 1e-12);
  EXPECT_FALSE(reliability.bins[5].observed.has_value());
}

TEST(Reliability, ABoundBelongsToTheBinItBegins) {
  ReliabilityTally tally;
  tally.add(1 - 0.8, true);  // a little below 0.2 in binary
  tally.add(0.3, true);
  EXPECT_EQ(tally.reliability().bins[2].n, 1U);
  EXPECT_EQ(tally.reliability().bins[3].n, 1U);
}

TEST(Reliability, TheBinsPartTheScale) {
  ReliabilityTally tally;
  for (int i = 0; i <= 1000; ++i) tally.add(i / 1000.0, false);
  double edge = 0;
  std::size_t n = 0;
  for (const auto& bin : tally.reliability().bins) {
    EXPECT_EQ(bin.from, edge);
    EXPECT_GE(*bin.mean_probability, bin.from);
    EXPECT_LE(*bin.mean_probability, bin.to);
    edge = bin.to;
    n += bin.n;
  }
  EXPECT_EQ(edge, 1);
  EXPECT_EQ(n, 1001U);
}

// Cohen's 1960 formula on TP 20, FP 5, FN 10, TN 15: agreed 0.7, by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5; kappa 0.4.
TEST(Decisions, FiftyByHand) {
  const DecisionCounts counts{.true_positive = 20, .false_positive = 5, .false_negative = 10, .true_negative = 15};
  EXPECT_DOUBLE_EQ(*kappa_of(counts), 0.4);
  EXPECT_DOUBLE_EQ(*precision_of(counts), 0.8);
  EXPECT_DOUBLE_EQ(*recall_of(counts), 2.0 / 3);
  EXPECT_DOUBLE_EQ(*f1_of(counts), 40.0 / 55);
}

TEST(Decisions, WhatIsUndefinedIsAbsent) {
  const DecisionCounts never{.true_positive = 0, .false_positive = 0, .false_negative = 0, .true_negative = 9};
  for (const auto& figure : {kappa_of(never), precision_of(never), recall_of(never), f1_of(never)})
    EXPECT_FALSE(figure.has_value());
  const DecisionCounts missed{.true_positive = 0, .false_positive = 0, .false_negative = 3, .true_negative = 0};
  EXPECT_FALSE(precision_of(missed).has_value());
  EXPECT_EQ(f1_of(missed), 0);
  EXPECT_EQ(kappa_of(missed), 0);
}

ScoredBloom bloom(const std::vector<std::size_t>& truth, const std::vector<std::size_t>& labels) {
  ScoredBloom row;
  for (const auto process : truth) row.truth.at(process) = true;
  for (const auto process : labels) {
    row.labels.at(process) = true;
    row.scores.at(process) = 0.75;
  }
  return row;
}

// By hand, four rows. Apply (2): TP 1, FP 1, FN 1, TN 1: F1 1/2, kappa 0. Analyze (3): TP 1, FN 1, TN 2: F1 2/3, kappa
// (0.75 − 0.5)/0.5 = 1/2. Create (5): TP 1, TN 3: F1 1, kappa 1. The other three never occur.
TEST(BloomTally, FourRowsByHand) {
  BloomTally tally;
  tally.add(bloom({2}, {2}));
  tally.add(bloom({2, 3}, {3}));
  tally.add(bloom({3}, {2}));
  tally.add(bloom({5}, {5}));
  const auto scores = tally.scores();
  EXPECT_EQ(scores.n, 4U);
  EXPECT_EQ(scores.exact_match, 0.5);
  EXPECT_DOUBLE_EQ(*scores.macro_f1, (1.0 / 2 + 2.0 / 3 + 1) / 3);
  EXPECT_DOUBLE_EQ(*scores.kappa, (0.0 + 0.5 + 1) / 3);
  EXPECT_EQ(scores.per_class[2].support, 2U);
  EXPECT_EQ(scores.per_class[3].precision, 1);
  EXPECT_EQ(scores.per_class[3].recall, 0.5);
  EXPECT_FALSE(scores.per_class[0].f1.has_value());
  EXPECT_EQ(scores.reliability.bins[0].n, 20U);
  EXPECT_EQ(scores.reliability.bins[7].n, 4U);
  EXPECT_EQ(scores.reliability.bins[7].observed, 0.75);
}

TEST(BloomTally, NothingGivesNoFigures) {
  const auto scores = BloomTally{}.scores();
  EXPECT_FALSE(scores.macro_f1 || scores.kappa || scores.exact_match || scores.reliability.ece);
}

}  // namespace
}  // namespace mizani::level
