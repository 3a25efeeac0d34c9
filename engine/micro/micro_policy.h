// SPDX-License-Identifier: MIT
// The disputable constants of the check and of the size of a micro-credential.
#pragma once

#include <array>

#include "engine/credit/rational.h"
#include "engine/micro/element.h"
#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::micro {

/// Read from data/policy.json ("micro.…"), where each value has its reason. Weights and values are exact, so that the
/// parts of a score add up to it.
struct MicroPolicy {
  std::array<credit::Rational, 3> requirement;  ///< weight of an element by Requirement
  credit::Rational substance;                   ///< factor on the elements that carry a recognition
  credit::Rational vague;                       ///< what a vague statement is worth, 0 … 1; a clear one is worth 1
  credit::Rational contradictory;
  double vague_outcomes = 0;           ///< share of outcomes without an observable verb from which they are vague
  credit::Rational credit_rounding;    ///< credits by which a stated amount may be off its hours
  double hours_per_outcome_least = 0;  ///< fewer hours an outcome than this are implausible
  double hours_per_outcome_most = 0;
  double stated_weight = 0;   ///< power of the likelihood of a stated level, 0 … 1
  double stated_uniform = 0;  ///< share of it that lies on all levels alike

  /// Faults: "missing-constant", "out-of-range".
  static Expected<MicroPolicy> from(const Policy& policy);

  /// Weight of an element in a profile: by requirement, times `substance` for outcomes, workload, level, assessment and
  /// quality assurance.
  [[nodiscard]] credit::Rational weight(MicroElement element, Requirement requirement) const;
  /// What a state is worth, 0 … 1.
  [[nodiscard]] credit::Rational worth(ElementState state) const;
};

}  // namespace mizani::micro
