// SPDX-License-Identifier: MIT
// The disputable constants of recognition of prior learning.
#pragma once

#include <cstddef>

#include "engine/credit/rational.h"
#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::micro {

/// Read from data/policy.json ("micro.rpl.…"), where each value has its reason. `current_years` and `partly_years` are
/// used where the receiver has no rule on currency of its own.
struct RplPolicy {
  credit::Rational current_years;  ///< evidence this old is current
  credit::Rational partly_years;   ///< evidence this old still counts beside newer
  double hours_a_week = 0;         ///< more than this over a whole period is doubted
  std::size_t kinds = 0;           ///< kinds of evidence that are breadth enough
  std::size_t occasions = 0;       ///< items that are, whatever their kinds
  credit::Rational hours_share;    ///< hours of evidence asked for, as a share of the outcome's notional hours
  double level_borne = 0;          ///< probability of the level or above from which a text bears it
  double level_least = 0;          ///< below this a text speaks against the level
  std::size_t test_from = 0;       ///< questions to an outcome from which one test is asked instead

  /// Faults: "missing-constant", "out-of-range".
  static Expected<RplPolicy> from(const Policy& policy);
};

}  // namespace mizani::micro
