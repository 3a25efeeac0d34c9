// SPDX-License-Identifier: MIT
#include "engine/level/level_distribution.h"

#include <cmath>
#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::level {
namespace {

using Range = std::pair<std::size_t, std::size_t>;

const std::vector<double> five{0.05, 0.1, 0.5, 0.3, 0.05};

double sum(std::span<const double> p) {
  return std::accumulate(p.begin(), p.end(), 0.0);
}

/// Distributions of every shape: peaked, flat, at an end, with two peaks, with ties and zeros.
std::vector<std::vector<double>> shapes() {
  std::vector<std::vector<double>> out{
      five, {1}, {0.2, 0.2, 0.2, 0.2, 0.2}, {0.4, 0.1, 0.1, 0.4}, {0, 0, 1, 0}, {0.7, 0.2, 0.1}};
  for (const double mean : {-2.0, 0.6, 3.3, 5.5, 9.9, 14.0}) {
    for (const double spread : {0.3, 1.0, 3.0}) {
      const auto p = distribution_of({.mean = mean, .spread = spread});
      out.emplace_back(p.begin(), p.end());
    }
  }
  return out;
}

TEST(GrownSet, StartsAtTheMostProbableAndTakesTheBetterNeighbour) {
  EXPECT_EQ(grown_set(five, 0.0), Range(2, 2));
  EXPECT_EQ(grown_set(five, 0.5), Range(2, 2));
  EXPECT_EQ(grown_set(five, 0.79), Range(2, 3));
  EXPECT_EQ(grown_set(five, 0.9), Range(1, 3));
  EXPECT_EQ(grown_set(five, 0.94), Range(0, 3)) << "the lower one on a tie";
  EXPECT_EQ(grown_set(five, 1.0), Range(0, 4));
  EXPECT_EQ(grown_set(five, 2.0), Range(0, 4)) << "everything where the mass is never reached";
  EXPECT_EQ(grown_set({}, 0.5), Range(0, 0));
}

TEST(GrownSet, ALargerMassNeverGivesASmallerRun) {
  for (const auto& p : shapes()) {
    Range before = grown_set(p, 0);
    EXPECT_EQ(before.first, before.second);
    for (double mass = 0.01; mass < 1.1; mass += 0.01) {
      const Range run = grown_set(p, mass);
      EXPECT_LE(run.first, before.first);
      EXPECT_GE(run.second, before.second);
      EXPECT_LT(run.second, p.size());
      before = run;
    }
    EXPECT_EQ(before, Range(0, p.size() - 1));
  }
}

TEST(GrownSet, HoldsTheMassItWasAskedFor) {
  for (const auto& p : shapes()) {
    for (const double mass : {0.3, 0.6, 0.9, 0.99}) {
      const auto [first, last] = grown_set(p, mass);
      EXPECT_GE(sum(std::span{p}.subspan(first, last - first + 1)), mass - 1e-9);
    }
  }
}

TEST(MassBefore, TellsWhichRunsHoldALevel) {
  for (const auto& p : shapes()) {
    EXPECT_EQ(mass_before(p, best_fit(p)), 0);
    for (std::size_t level = 0; level < p.size(); ++level) {
      const double before = mass_before(p, level);
      EXPECT_LE(before, 1 + 1e-9);
      const auto holds = [&](double mass) {
        const auto [first, last] = grown_set(p, mass);
        return level >= first && level <= last;
      };
      EXPECT_TRUE(holds(before + 1e-9)) << level;
      if (before > 1e-9) {
        EXPECT_FALSE(holds(before - 1e-9)) << level;
      }
    }
  }
}

TEST(SetWith, IsWidenedUpToTheLevelAndNoFurther) {
  EXPECT_EQ(set_with(five, 0.5, 2), Range(2, 2));
  EXPECT_EQ(set_with(five, 0.5, 4), Range(2, 4));
  EXPECT_EQ(set_with(five, 0.9, 0), Range(0, 3));
  EXPECT_EQ(set_with(five, 0.9, 3), grown_set(five, 0.9)) << "no wider where it holds the level";
}

TEST(CutUp, SumsToOneWhateverTheCuts) {
  for (const double mean : {-5.0, 0.5, 4.2, 10.5, 20.0}) {
    for (const double spread : {0.05, 0.7, 3.0}) {
      for (const auto& cuts : std::vector<std::vector<double>>{{}, {5}, {1.5, 2.5, 2.5, 9}, {-3, 0, 30}}) {
        std::vector<double> out(cuts.size() + 1, -1);
        cut_up({.mean = mean, .spread = spread}, cuts, out);
        EXPECT_NEAR(sum(out), 1, 1e-12);
        EXPECT_THAT(out, testing::Each(testing::Ge(0)));
      }
    }
  }
}

TEST(CutUp, ASharpPositionFallsBetweenItsCuts) {
  const std::vector<double> cuts{1.5, 3.5, 6.5};
  std::vector<double> out(4);
  for (const double mean : {1.0, 2.0, 5.0, 9.0}) {
    cut_up({.mean = mean, .spread = 0.01}, cuts, out);
    EXPECT_NEAR(out[level_at(mean, cuts)], 1, 1e-9);
    EXPECT_EQ(best_fit(out), level_at(mean, cuts));
  }
}

TEST(CutUp, AHalfOfTheMassLiesBelowTheMean) {
  std::vector<double> out(2);
  cut_up({.mean = 4, .spread = 1.3}, std::vector<double>{4.0}, out);
  EXPECT_NEAR(out[0], 0.5, 1e-12);
}

TEST(LevelAt, CountsTheCutsAtOrBelow) {
  const std::vector<double> cuts{1.5, 2.5, 4};
  EXPECT_EQ(level_at(-10, cuts), 0U);
  EXPECT_EQ(level_at(1.49, cuts), 0U);
  EXPECT_EQ(level_at(1.5, cuts), 1U);
  EXPECT_EQ(level_at(3.99, cuts), 2U);
  EXPECT_EQ(level_at(4, cuts), 3U);
  EXPECT_EQ(level_at(7, {}), 0U);
}

TEST(AcqfLevelOf, RoundsHalvesUpAndStaysOnTheScale) {
  EXPECT_EQ(acqf_level_of(1.49), 1);
  EXPECT_EQ(acqf_level_of(1.5), 2);
  EXPECT_EQ(acqf_level_of(6), 6);
  EXPECT_EQ(acqf_level_of(-4), 1);
  EXPECT_EQ(acqf_level_of(10.5), 10);
  EXPECT_EQ(acqf_level_of(99), 10);
}

TEST(DistributionOf, ASharpPositionStandsOnItsLevel) {
  const auto p = distribution_of({.mean = 6.0, .spread = 0.1});
  EXPECT_EQ(best_fit(p), 5U);
  EXPECT_GT(p[5], 0.99);
  EXPECT_EQ(best_fit(distribution_of({.mean = 100, .spread = 1})), 9U)
      << "the ends of the scale catch what lies beyond";
}

TEST(DistributionOf, AWiderSpreadNeverRaisesTheBestFit) {
  double before = 1;
  for (const double spread : {0.2, 0.5, 1.0, 2.0, 4.0}) {
    const auto p = distribution_of({.mean = 5, .spread = spread});
    EXPECT_NEAR(sum(p), 1, 1e-12);
    EXPECT_LE(p[best_fit(p)], before);
    before = p[best_fit(p)];
  }
}

TEST(NormalBelow, IsTheNormalDistribution) {
  EXPECT_DOUBLE_EQ(normal_below(0), 0.5);
  EXPECT_NEAR(normal_below(1.959963985), 0.975, 1e-9);
  for (const double x : {0.1, 1.0, 3.0, 8.0}) EXPECT_NEAR(normal_below(x) + normal_below(-x), 1, 1e-12);
}

TEST(BestFit, IsTheLowerOneOnATie) {
  EXPECT_EQ(best_fit(std::vector<double>{0.2, 0.4, 0.4}), 1U);
}

}  // namespace
}  // namespace mizani::level
