// SPDX-License-Identifier: MIT
#include "tools/training/interval_regression.h"

#include <cmath>
#include <numbers>

#include "tools/training/minimise.h"

namespace mizani::training {
namespace {

constexpr double lowest = 0.5;
constexpr double highest = 10.5;
constexpr int most_steps = 120;

double below(double x) {
  return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

double density(double x) {
  return std::exp(-0.5 * x * x) / std::sqrt(2 * std::numbers::pi);
}

}  // namespace

LogMass log_mass(double mean, double spread, double low, double high) {
  constexpr double far = 40;  // standard deviations that stand for infinity
  double a = low <= lowest ? -far : std::max(-far, (low - mean) / spread);
  double b = high >= highest ? far : std::min(far, (high - mean) / spread);
  // In the upper tail the difference of two numbers near 1 is lost: mirror it.
  const bool mirrored = a > 0;
  const double mass = std::max(1e-300, mirrored ? below(-a) - below(-b) : below(b) - below(a));
  const double da = density(a);
  const double db = density(b);
  if (mass <= 1e-290) {  // far outside: the slope of the nearest end's tail
    const double distance = a > 0 ? a : b;
    return {.value = -0.5 * distance * distance, .by_mean = distance / spread, .by_log_spread = distance * distance};
  }
  return {.value = std::log(mass), .by_mean = (da - db) / mass / spread, .by_log_spread = (a * da - b * db) / mass};
}

LinearFit fit_intervals(const SparseRows& rows, const IntervalLabels& labels, double ridge, bool fixed_bias) {
  const std::size_t columns = rows.columns;
  double bias = 0;
  if (!fixed_bias) {
    double sum = 0;
    double weight = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const double offset = labels.offset.empty() ? 0 : labels.offset[r];
      sum += labels.weight[r] * ((labels.low[r] + labels.high[r]) / 2 - offset);
      weight += labels.weight[r];
    }
    bias = sum / weight;
  }
  const auto value_and_slope = [&](std::span<const double> x, std::span<double> slope) {
    std::fill(slope.begin(), slope.end(), 0.0);
    double value = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      double score = x[columns] + (labels.offset.empty() ? 0 : labels.offset[r]);
      for (std::size_t i = rows.begin[r]; i < rows.begin[r + 1]; ++i) score += x[rows.column[i]] * rows.value[i];
      const auto mass = log_mass(score, 1, labels.low[r], labels.high[r]);
      value -= labels.weight[r] * mass.value;
      const double pull = -labels.weight[r] * mass.by_mean;
      for (std::size_t i = rows.begin[r]; i < rows.begin[r + 1]; ++i) slope[rows.column[i]] += pull * rows.value[i];
      slope[columns] += pull;
    }
    for (std::size_t c = 0; c < columns; ++c) {
      value += 0.5 * ridge * x[c] * x[c];
      slope[c] += ridge * x[c];
    }
    if (fixed_bias) slope[columns] = 0;
    return value;
  };
  std::vector<double> start(columns + 1, 0.0);
  start[columns] = bias;
  auto x = minimise(std::move(start), value_and_slope, most_steps);
  bias = x[columns];
  x.pop_back();
  return {.weights = std::move(x), .bias = bias};
}

}  // namespace mizani::training
