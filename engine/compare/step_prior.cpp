// SPDX-License-Identifier: MIT
#include "engine/compare/step_prior.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace mizani::compare {
namespace {

/// Steps between the lowest and the highest described level, and what a step climbs.
struct Climb {
  double steps = 0;
  double slope = 0;
};

std::optional<Climb> climb_of(const DomainPositions& side) {
  const auto described = [](const auto& level) { return level.has_value(); };
  const auto first = std::find_if(side.levels.begin(), side.levels.end(), described);
  const auto last = std::find_if(side.levels.rbegin(), side.levels.rend(), described);
  if (first == side.levels.end()) return std::nullopt;
  const auto steps = static_cast<double>(last.base() - 1 - first);
  if (steps < 1) return std::nullopt;
  constexpr double flattest = 0.2;  // descriptors that hardly rise tell nothing of the climb
  return Climb{.steps = steps, .slope = std::max(flattest, ((*last)->ordered - (*first)->ordered) / steps)};
}

}  // namespace

StepPrior step_prior_of(const DomainPositions& a, const DomainPositions& b, const ComparePolicy& policy) {
  const auto from = climb_of(a);
  const auto to = climb_of(b);
  StepPrior out{.mean = 1, .spread = policy.step_spread};
  if (!from || !to) return out;
  constexpr double slowest = 0.4;
  constexpr double fastest = 2.5;
  out.mean = std::clamp(std::sqrt(to->steps / from->steps * (from->slope / to->slope)), slowest, fastest);
  return out;
}

}  // namespace mizani::compare
