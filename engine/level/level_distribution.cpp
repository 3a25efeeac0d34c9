// SPDX-License-Identifier: MIT
#include "engine/level/level_distribution.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace mizani::level {

double normal_below(double x) {
  return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

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

std::size_t level_at(double position, std::span<const double> cuts) {
  return static_cast<std::size_t>(std::upper_bound(cuts.begin(), cuts.end(), position) - cuts.begin());
}

int acqf_level_of(double position) {
  return std::clamp(static_cast<int>(std::floor(position + 0.5)), 1, static_cast<int>(acqf_levels));
}

void cut_up(const Position& position, std::span<const double> cuts, std::span<double> out) {
  double below = 0;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const double here = normal_below((cuts[i] - position.mean) / position.spread);
    out[i] = std::max(0.0, here - below);
    below = std::max(below, here);
  }
  out[cuts.size()] = 1 - below;
}

namespace {

/// Grows a run and calls `held(mass, first, last)` before each step until it says to stop.
template <class Stop>
void grow(std::span<const double> probabilities, const Stop& stop) {
  std::size_t first = best_fit(probabilities);
  std::size_t last = first;
  double mass = probabilities[first];
  while (!stop(mass, first, last) && (first > 0 || last + 1 < probabilities.size())) {
    const double lower = first > 0 ? probabilities[first - 1] : -1;
    const double upper = last + 1 < probabilities.size() ? probabilities[last + 1] : -1;
    mass += std::max(lower, upper);
    if (lower >= upper)
      --first;
    else
      ++last;
  }
}

}  // namespace

std::pair<std::size_t, std::size_t> grown_set(std::span<const double> probabilities, double mass) {
  constexpr double rounding = 1e-12;
  if (probabilities.empty()) return {0, 0};
  std::pair<std::size_t, std::size_t> run;
  grow(probabilities, [&](double held, std::size_t first, std::size_t last) {
    run = {first, last};
    return held >= mass - rounding;
  });
  return run;
}

std::pair<std::size_t, std::size_t> set_with(std::span<const double> probabilities, double mass, std::size_t level) {
  const auto [first, last] = grown_set(probabilities, mass);
  return {std::min(first, level), std::max(last, level)};
}

double mass_before(std::span<const double> probabilities, std::size_t level) {
  double before = 0;
  grow(probabilities, [&](double held, std::size_t first, std::size_t last) {
    if (level >= first && level <= last) return true;
    before = held;
    return false;
  });
  return before;
}

}  // namespace mizani::level
