// SPDX-License-Identifier: MIT
#include "engine/compare/order_alignment.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

#include <gmock/gmock.h>

namespace mizani::compare {
namespace {

using testing::ElementsAre;
using testing::Optional;
using Places = std::vector<std::size_t>;

/// Rows of positive numbers that sum to 1.
Eigen::MatrixXd random_matrix(std::mt19937& random, int rows, int columns) {
  std::uniform_real_distribution<double> number{0.01, 1};
  Eigen::MatrixXd out(rows, columns);
  for (Eigen::Index i = 0; i < out.size(); ++i) out.data()[i] = number(random);
  for (Eigen::Index i = 0; i < rows; ++i) out.row(i) /= out.row(i).sum();
  return out;
}

/// Log score of one alignment, straight from its definition.
double score_of(const Places& to, const Eigen::MatrixXd& probability, const StepPrior& step) {
  double score = 0;
  for (std::size_t i = 0; i < to.size(); ++i) {
    score += std::log(probability(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(to[i])));
    if (i == 0) continue;
    const auto density = [&](double levels) { return std::exp(-std::pow((levels - step.mean) / step.spread, 2) / 2); };
    double all = 0;
    for (Eigen::Index d = 0; d < probability.cols(); ++d) all += density(static_cast<double>(d));
    score += std::log(density(static_cast<double>(to[i] - to[i - 1])) / all);
  }
  return score;
}

/// Every sequence that never falls.
void each_alignment(std::size_t rows, std::size_t columns, Places& sofar,
                    const std::function<void(const Places&)>& use) {
  if (sofar.size() == rows) return use(sofar);
  for (std::size_t j = sofar.empty() ? 0 : sofar.back(); j < columns; ++j) {
    sofar.push_back(j);
    each_alignment(rows, columns, sofar, use);
    sofar.pop_back();
  }
}

Places places(const OrderAlignment& alignment) {
  Places out;
  for (const auto& to : alignment.to) out.push_back(to.value());
  return out;
}

TEST(OrderAlignment, BestRunnerUpAndPosteriorEqualThoseOfEveryAlignmentTried) {
  std::mt19937 random{7};
  for (int round = 0; round < 40; ++round) {
    const int rows = 1 + round % 5;
    const int columns = 1 + round % 6;
    const StepPrior step{.mean = 0.5 + 0.05 * round, .spread = 0.7};
    const auto probability = random_matrix(random, rows, columns);
    std::vector<std::pair<double, Places>> all;
    Places sofar;
    each_alignment(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), sofar,
                   [&](const Places& to) { all.emplace_back(score_of(to, probability, step), to); });
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first > b.first; });

    const auto result = align_in_order(probability, step);
    ASSERT_EQ(places(result.best), all.front().second);
    EXPECT_NEAR(result.best.log_score, all.front().first, 1e-9);
    ASSERT_EQ(result.runner_up.has_value(), all.size() > 1);
    if (all.size() > 1) {
      EXPECT_EQ(places(*result.runner_up), all[1].second);
      EXPECT_THAT(result.margin, Optional(testing::DoubleNear(all[0].first - all[1].first, 1e-9)));
    }
    Eigen::MatrixXd posterior = Eigen::MatrixXd::Zero(rows, columns);
    double total = 0;
    for (const auto& [score, to] : all) {
      total += std::exp(score);
      for (std::size_t i = 0; i < to.size(); ++i)
        posterior(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(to[i])) += std::exp(score);
    }
    EXPECT_TRUE(result.posterior.isApprox(posterior / total, 1e-9));
  }
}

TEST(OrderAlignment, NeverFallsWhateverTheMatrixSays) {
  Eigen::MatrixXd probability(3, 3);
  probability << 0.1, 0.1, 0.8, 0.8, 0.1, 0.1, 0.1, 0.8, 0.1;
  const auto best = places(align_in_order(probability, {.mean = 1, .spread = 1}).best);
  EXPECT_TRUE(std::is_sorted(best.begin(), best.end()));
}

TEST(OrderAlignment, LevelsWithoutARowHaveNoCounterpartAndDoNotBreakTheOrder) {
  Eigen::MatrixXd probability = Eigen::MatrixXd::Zero(3, 3);
  probability.row(0) << 0.8, 0.1, 0.1;
  probability.row(2) << 0.1, 0.1, 0.8;
  const auto result = align_in_order(probability, {.mean = 1, .spread = 0.5});
  EXPECT_THAT(result.best.to, ElementsAre(Optional(0U), std::nullopt, Optional(2U)));
  EXPECT_EQ(result.posterior.row(1).sum(), 0);
  EXPECT_NEAR(result.posterior.row(0).sum(), 1, 1e-12);
  EXPECT_EQ(result.level_margin[1], std::nullopt);
}

TEST(OrderAlignment, NothingIsAlignedWhereNothingIsSaidOrNoOrderIsPossible) {
  const auto silent = align_in_order(Eigen::MatrixXd::Zero(2, 2), {});
  EXPECT_THAT(silent.best.to, ElementsAre(std::nullopt, std::nullopt));
  EXPECT_FALSE(silent.runner_up);
  Eigen::MatrixXd falling(2, 2);
  falling << 0, 1, 1, 0;
  EXPECT_THAT(align_in_order(falling, {}).best.to, ElementsAre(std::nullopt, std::nullopt));
  EXPECT_THAT(align_in_order(Eigen::MatrixXd{}, {}).best.to, testing::IsEmpty());
}

TEST(OrderAlignment, EvenOddsTakeTheLowerLevel) {
  const Eigen::MatrixXd even = Eigen::MatrixXd::Constant(1, 4, 0.25);
  EXPECT_THAT(align_in_order(even, {}).best.to, ElementsAre(Optional(0U)));
}

TEST(OrderAlignment, ALadderOfEightBesideOneOfTenIsExpectedToSkipLevels) {
  const Eigen::MatrixXd even = Eigen::MatrixXd::Constant(8, 10, 0.1);
  const auto best = places(align_in_order(even, {.mean = 9.0 / 7.0, .spread = 0.5}).best);
  EXPECT_EQ(best.front(), 0U);
  EXPECT_GE(best.back(), 7U);
}

}  // namespace
}  // namespace mizani::compare
