// SPDX-License-Identifier: MIT
#include "engine/level/level_distribution.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace mizani::level {
namespace {

double normal_below(double x) {
  return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

}  // namespace

LevelDistribution distribution_of(const Position& position) {
  const double mean = std::clamp(position.mean, 0.5, static_cast<double>(acqf_levels) + 0.5);
  LevelDistribution out{};
  for (std::size_t i = 0; i < acqf_levels; ++i) {
    const double lower = static_cast<double>(i) + 0.5;
    out[i] = normal_below((lower + 1 - mean) / position.spread) - normal_below((lower - mean) / position.spread);
  }
  const double sum = std::accumulate(out.begin(), out.end(), 0.0);
  for (double& p : out) p /= sum;
  return out;
}

std::size_t best_fit(std::span<const double> probabilities) {
  return static_cast<std::size_t>(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
}

std::pair<std::size_t, std::size_t> level_set(std::span<const double> probabilities, double coverage) {
  constexpr double rounding = 1e-12;
  for (std::size_t length = 1; length <= probabilities.size(); ++length) {
    std::size_t best = 0;
    double most = -1;
    for (std::size_t first = 0; first + length <= probabilities.size(); ++first) {
      const auto run = probabilities.subspan(first, length);
      const double held = std::accumulate(run.begin(), run.end(), 0.0);
      if (held > most + rounding) {
        most = held;
        best = first;
      }
    }
    if (most >= coverage - rounding) return {best, best + length - 1};
  }
  return {0, probabilities.empty() ? 0 : probabilities.size() - 1};
}

}  // namespace mizani::level
