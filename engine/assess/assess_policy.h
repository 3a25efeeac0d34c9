// SPDX-License-Identifier: MIT
// The disputable constants of an assessment.
#pragma once

#include <cstddef>

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::assess {

/// Read from data/policy.json ("assess.…"), where each value has its reason. Shares and certainties are 0 … 1.
struct AssessPolicy {
  double firm_level = 0;            ///< probability from which a level is taken as found
  double open_level = 0;            ///< probability from which a second level counts as open
  double text_weight = 0;           ///< exponent of what the outcomes say beside what the tables say
  double coverage = 0;              ///< of the set of levels read from the outcomes
  double workload_substantial = 0;  ///< share of the target's size whose lack is a substantial difference
  double small_hours = 0;           ///< notional hours below which a credential is read as a micro-credential
  double most_hours_a_year = 0;     ///< notional hours a year beyond which a record contradicts itself
  double covered = 0;               ///< share of target outcomes covered from which nothing is lacking
  double half_covered = 0;          ///< below this share of outcomes the difference is substantial
  double domain_gap = 0;            ///< levels by which a domain may fall short of the target
  double schooling_years = 0;       ///< before admission to higher education
  double certainty_issuer = 0;      ///< that a document is what its issuer, a register or a seal confirms
  double certainty_visual = 0;      ///< that a document that somebody looked at is genuine
  double certainty_stated = 0;      ///< that a standing stated without grounds is true
  double certainty_evidenced = 0;   ///< that a standing stated with grounds is true
  double certainty_open = 0;        ///< what one open matter leaves of the certainty of a proposal

  /// Faults: "missing-constant", "out-of-range".
  static Expected<AssessPolicy> from(const Policy& policy);
};

}  // namespace mizani::assess
