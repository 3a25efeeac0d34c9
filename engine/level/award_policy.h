// SPDX-License-Identifier: MIT
// The disputable constants of reading a level from what an award is called and how large it is.
#pragma once

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::level {

/// Read from data/policy.json ("level.award.…"), where each value has its reason. A weight is the power a likelihood is
/// raised to (0: says nothing, 1: counts in full); a share lies on all levels alike.
struct AwardPolicy {
  double type_weight = 0;
  double title_weight = 0;
  double size_weight = 0;
  double uniform_share = 0;
  double size_uniform_share = 0;
  double size_slack = 0;       ///< how far above its stated size an award may run, as a part of the size
  double qualified_share = 0;  ///< weight of a type whose qualifier the title does not mention

  /// Faults: "missing-constant", "out-of-range".
  static Expected<AwardPolicy> from(const Policy& policy);
};

}  // namespace mizani::level
