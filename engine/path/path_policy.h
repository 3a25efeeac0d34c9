// SPDX-License-Identifier: MIT
// The disputable constants of path finding.
#pragma once

#include <array>

#include "frameworks/fault.h"
#include "frameworks/model/evidence.h"
#include "frameworks/model/policy.h"

namespace mizani::path {

/// Read from data/policy.json ("path.…"), where each value has its reason.
struct PathPolicy {
  /// Probability that a row of the class names the right level; the rest goes to the levels beside it.
  std::array<double, evidence_ladder.size()> reliability{};
  /// Weight of a partial match beside a main one (main = 1).
  double partial_match = 0;
  /// Longest walk, in tables.
  int max_hops = 0;

  [[nodiscard]] double reliability_of(Evidence evidence) const {
    return reliability.at(static_cast<std::size_t>(evidence));
  }

  /// Faults: "missing-constant", "out-of-range" (reliability outside (0, 1] or stronger evidence less reliable than
  /// weaker).
  static Expected<PathPolicy> from(const Policy& policy);
};

}  // namespace mizani::path
