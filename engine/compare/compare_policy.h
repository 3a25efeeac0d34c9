// SPDX-License-Identifier: MIT
// The constants that comparing rests on, out of data/policy.json.
#pragma once

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::compare {

/// Each constant's reason stands in data/policy.json under "compare.".
struct ComparePolicy {
  double step_spread = 0;      ///< levels of b: how far one level up in a may be from its expected step in b
  double least_spread = 0;     ///< ACQF levels: no descriptor is placed more surely than this
  double close_share = 0;      ///< probability of the published levels from which a difference is no tension
  double narrow_margin = 0;    ///< log score: a runner-up nearer than this is worth a warning
  double described_share = 0;  ///< share of levels with descriptors below which a comparison is doubtful
  double listed_pull = 0;      ///< ACQF levels: pulls fainter than this are not listed

  /// Faults: constants that are missing or out of range.
  static Expected<ComparePolicy> from(const Policy& policy);
};

}  // namespace mizani::compare
