// SPDX-License-Identifier: MIT
#include "engine/level/combined_evidence.h"

#include <algorithm>
#include <cmath>

#include "engine/level/level_distribution.h"

namespace mizani::level {
namespace {

/// Calls `each(place, density)` over the scale and what lies beyond its ends, where the end levels go on.
template <class Each>
void over_scale(const Combined& combined, const Each& each) {
  constexpr double step = 0.05;
  constexpr double first = -4;
  constexpr int points = 380;
  for (int i = 0; i < points; ++i) {
    const double x = first + (i + 0.5) * step;
    const double z = (x - combined.text.mean) / combined.text.spread;
    each(x, std::exp(-0.5 * z * z) * combined.likelihood.at(static_cast<std::size_t>(acqf_level_of(x)) - 1));
  }
}

}  // namespace

Combined combined(const Position& text, double best, std::span<const AwardEvidence> others) {
  Combined out{.text = text, .likelihood = {}, .alone = true, .position = text, .best = best};
  out.likelihood.fill(1);
  if (others.empty()) return out;
  for (const auto& other : others) {
    for (std::size_t i = 0; i < out.likelihood.size(); ++i) out.likelihood.at(i) *= other.likelihood.at(i);
  }
  double mass = 0;
  double sum = 0;
  double squares = 0;
  LevelDistribution levels{};
  over_scale(out, [&](double x, double density) {
    const double inside = std::clamp(x, 0.5, static_cast<double>(acqf_levels) + 0.5);
    mass += density;
    sum += density * inside;
    squares += density * inside * inside;
    levels.at(static_cast<std::size_t>(acqf_level_of(x)) - 1) += density;
  });
  if (mass < 1e-12) {  // text and title exclude each other: the text stands
    out.likelihood.fill(1);
    return out;
  }
  const double mean = sum / mass;
  out.alone = false;
  out.position = {.mean = mean, .spread = std::sqrt(std::max(1e-4, squares / mass - mean * mean))};
  out.best = static_cast<double>(best_fit(levels)) + 1;
  return out;
}

void cut_up(const Combined& combined, std::span<const double> cuts, std::span<double> out) {
  if (combined.alone) {
    cut_up(combined.text, cuts, out);
    return;
  }
  std::fill(out.begin(), out.end(), 0.0);
  double mass = 0;
  over_scale(combined, [&](double x, double density) {
    out[level_at(x, cuts)] += density;
    mass += density;
  });
  for (double& p : out) p /= mass;
}

}  // namespace mizani::level
