// SPDX-License-Identifier: MIT
// The disputable constants of credit transfer.
#pragma once

#include "engine/credit/rational.h"
#include "frameworks/model/policy.h"

namespace mizani::credit {

/// Read from data/policy.json ("credit.…"), where each value has its reason. Used where the receiver has no rule of its
/// own.
struct TransferPolicy {
  Rational overlap;           ///< least share of content in common, 0 … 1
  Rational reuse;             ///< share that counts of credit that has gone into another award, 0 … 1
  double level_coverage = 0;  ///< of the run of levels whose lowest is taken for a module's lowest

  /// Faults: "missing-constant", "out-of-range".
  static Expected<TransferPolicy> from(const Policy& policy);
};

}  // namespace mizani::credit
