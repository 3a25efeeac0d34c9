// SPDX-License-Identifier: MIT
// The disputable constants of stacking.
#pragma once

#include "engine/credit/rational.h"
#include "engine/micro/stack_plan.h"
#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::micro {

/// Read from data/policy.json ("micro.stack.…"), where each value has its reason.
struct StackPolicy {
  credit::Rational overlap;  ///< share of the smaller credential's content from which two are the same, 0 … 1
  StackSearch search;        ///< tolerance 0 … 1; up to 50 alternatives; 1 … 10^6 nodes of the search tree

  /// Faults: "missing-constant", "out-of-range".
  static Expected<StackPolicy> from(const Policy& policy);
};

}  // namespace mizani::micro
