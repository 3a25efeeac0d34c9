// SPDX-License-Identifier: MIT
// The disputable constants of stacking.
#pragma once

#include <cstddef>

#include "engine/credit/rational.h"
#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::micro {

/// Read from data/policy.json ("micro.stack.…"), where each value has its reason.
struct StackPolicy {
  credit::Rational overlap;      ///< share of the smaller credential's content from which two are the same, 0 … 1
  credit::Rational tolerance;    ///< how much dearer than the best an alternative may be, 0 … 1
  std::size_t alternatives = 0;  ///< most that are listed

  /// Faults: "missing-constant", "out-of-range".
  static Expected<StackPolicy> from(const Policy& policy);
};

}  // namespace mizani::micro
