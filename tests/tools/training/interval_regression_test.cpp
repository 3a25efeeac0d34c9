// SPDX-License-Identifier: MIT
#include "tools/training/interval_regression.h"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace mizani::training {
namespace {

struct Rows {
  SparseRows rows;
  IntervalLabels labels;
};

/// Rows over two columns whose levels are 5 + 1.5 a - 0.8 b and noise of one level, labelled with whole levels.
Rows made_rows(std::size_t count) {
  std::mt19937 random{7};  // NOLINT: the same rows every time
  Rows out;
  out.rows.columns = 2;
  const auto uniform = [&] { return static_cast<double>(random()) / static_cast<double>(std::mt19937::max()); };
  for (std::size_t i = 0; i < count; ++i) {
    const double a = 4 * uniform() - 2;
    const double b = 4 * uniform() - 2;
    double noise = -6;
    for (int n = 0; n < 12; ++n) noise += uniform();  // near enough to a normal variable
    const double level = std::round(std::clamp(5 + 1.5 * a - 0.8 * b + noise, 1.0, 10.0));
    out.rows.column.insert(out.rows.column.end(), {0, 1});
    out.rows.value.insert(out.rows.value.end(), {a, b});
    out.rows.end_row();
    out.labels.low.push_back(level - 0.5);
    out.labels.high.push_back(level + 0.5);
    out.labels.weight.push_back(1);
  }
  return out;
}

TEST(FitIntervals, RecoversALineFromIntervals) {
  const auto made = made_rows(3000);
  const auto fit = fit_intervals(made.rows, made.labels, 0.01);
  ASSERT_EQ(fit.weights.size(), 2U);
  EXPECT_NEAR(fit.weights[0], 1.5, 0.06);
  EXPECT_NEAR(fit.weights[1], -0.8, 0.06);
  EXPECT_NEAR(fit.bias, 5, 0.06);
}

TEST(FitIntervals, TheSameRowsGiveTheSameFit) {
  const auto made = made_rows(200);
  const auto once = fit_intervals(made.rows, made.labels, 0.01);
  const auto again = fit_intervals(made.rows, made.labels, 0.01);
  EXPECT_EQ(once.weights, again.weights);
  EXPECT_EQ(once.bias, again.bias);
}

TEST(FitIntervals, AStrongerRidgeGivesSmallerWeights) {
  const auto made = made_rows(200);
  double before = std::numeric_limits<double>::infinity();
  for (const double ridge : {0.01, 10.0, 1000.0}) {
    const auto fit = fit_intervals(made.rows, made.labels, ridge);
    const double size = std::hypot(fit.weights[0], fit.weights[1]);
    EXPECT_LT(size, before);
    before = size;
  }
}

TEST(FitIntervals, AnOffsetIsTakenForGranted) {
  auto made = made_rows(1000);
  made.labels.offset.assign(made.labels.low.size(), 2);
  const auto fit = fit_intervals(made.rows, made.labels, 0.01);
  EXPECT_NEAR(fit.bias, 3, 0.1);
  EXPECT_NEAR(fit.weights[0], 1.5, 0.1);
}

TEST(FitIntervals, AFixedBiasStaysAtNothing) {
  auto made = made_rows(300);
  made.labels.offset.assign(made.labels.low.size(), 5);
  const auto fit = fit_intervals(made.rows, made.labels, 0.01, true);
  EXPECT_EQ(fit.bias, 0);
  EXPECT_NEAR(fit.weights[0], 1.5, 0.2);
}

TEST(FitIntervals, ARowOfDoubleWeightCountsAsTwo) {
  auto made = made_rows(60);
  auto twice = made;
  twice.labels.weight[0] = 2;
  made.rows.column.insert(made.rows.column.end(), {0, 1});
  made.rows.value.insert(made.rows.value.end(), {made.rows.value[0], made.rows.value[1]});
  made.rows.end_row();
  made.labels.low.push_back(made.labels.low[0]);
  made.labels.high.push_back(made.labels.high[0]);
  made.labels.weight.push_back(1);
  const auto one = fit_intervals(made.rows, made.labels, 0.01);
  const auto other = fit_intervals(twice.rows, twice.labels, 0.01);
  EXPECT_NEAR(one.weights[0], other.weights[0], 1e-4);
  EXPECT_NEAR(one.bias, other.bias, 1e-4);
}

TEST(LogMass, IsTheProbabilityOfTheInterval) {
  EXPECT_NEAR(std::exp(log_mass(5, 1, 4, 6).value), 0.6826894921, 1e-9);
  EXPECT_NEAR(std::exp(log_mass(5, 1, 0.5, 5).value), 0.5, 1e-12) << "0.5 is an open end";
  EXPECT_NEAR(std::exp(log_mass(5, 1, 5, 10.5).value), 0.5, 1e-12) << "and so is 10.5";
  EXPECT_NEAR(log_mass(5, 1, 0.5, 10.5).value, 0, 1e-12);
}

TEST(LogMass, ItsSlopesAreThoseOfTheValue) {
  constexpr double h = 1e-6;
  for (const double mean : {1.0, 4.4, 6.1, 9.0}) {
    for (const double spread : {0.5, 1.0, 2.5}) {
      for (const auto& [low, high] : {std::pair{3.5, 4.5}, std::pair{0.5, 3.5}, std::pair{7.5, 10.5}}) {
        const auto at = log_mass(mean, spread, low, high);
        EXPECT_NEAR(at.by_mean,
                    (log_mass(mean + h, spread, low, high).value - log_mass(mean - h, spread, low, high).value) / 2 / h,
                    1e-3 * (1 + std::abs(at.by_mean)));
        EXPECT_NEAR(at.by_log_spread,
                    (log_mass(mean, spread * std::exp(h), low, high).value -
                     log_mass(mean, spread * std::exp(-h), low, high).value) /
                        2 / h,
                    1e-3 * (1 + std::abs(at.by_log_spread)));
      }
    }
  }
}

TEST(LogMass, FarOutsideItIsFiniteAndPointsBack) {
  for (const double mean : {-60.0, -30.0, 40.0, 70.0}) {
    const auto mass = log_mass(mean, 0.5, 4.5, 5.5);
    EXPECT_TRUE(std::isfinite(mass.value)) << mean;
    EXPECT_LT(mass.value, -100) << mean;
    EXPECT_GT(mass.by_mean * (5 - mean), 0) << mean;
  }
}

}  // namespace
}  // namespace mizani::training
