// SPDX-License-Identifier: MIT
// The disputable constants of levelling.
#pragma once

#include <array>

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
  double bloom_threshold = 0;

  /// Faults: "missing-constant", "out-of-range".
  static Expected<LevelPolicy> from(const Policy& policy);
};

}  // namespace mizani::level
