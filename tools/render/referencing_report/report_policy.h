// SPDX-License-Identifier: MIT
// The disputable constants of a referencing report and of the mappings made from it.
#pragma once

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::render::referencing {

/// Read from data/policy.json ("report.…"), where each value has its reason. All are posteriors, 0 … 1.
struct ReportPolicy {
  double firm = 0;     ///< from here on a pair is called firm
  double open = 0;     ///< below here it is called open
  double exact = 0;    ///< from here on, and with a table that says equal, levels may be exchanged for each other
  double partial = 0;  ///< from here on a second level counts as part of the counterpart

  /// Faults: "missing-constant", "out-of-range" (outside 0 … 1, open above firm, firm above exact).
  static Expected<ReportPolicy> from(const Policy& policy);
};

}  // namespace mizani::render::referencing
