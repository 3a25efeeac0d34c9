// SPDX-License-Identifier: MIT
// The disputable constants of levelling.
#pragma once

#include <array>
#include <cstddef>

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::level {

/// What kind of thing a phrase grades.
enum class CueKind : unsigned char { verb, knowledge, complexity, context, autonomy };

/// Read from data/policy.json ("level.…"), where each value has its reason. Positions and spreads are in ACQF levels.
struct LevelPolicy {
  double prior_position = 0;
  double prior_weight = 0;
  std::array<double, 5> kind_weight{};  ///< by CueKind
  double descriptor_weight = 0;
  double descriptor_sharpness = 0;
  double prior_spread = 0;
  double spread_floor = 0;
  double outlier_distance = 0;  ///< levels from the rest at which evidence counts half
  double bloom_threshold = 0;
  double bloom_leading = 0;  ///< probability that a leading verb names its process
  double bloom_passing = 0;
  std::size_t few_words = 0;  ///< fewer than these are too short
  double domain_gap = 0;      ///< levels between domains that call for a warning

  /// Faults: "missing-constant", "out-of-range".
  static Expected<LevelPolicy> from(const Policy& policy);
};

}  // namespace mizani::level
