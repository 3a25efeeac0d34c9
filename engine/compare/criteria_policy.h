// SPDX-License-Identifier: MIT
// From which evidence on a fact or a table counts as found.
#pragma once

#include <array>

#include "frameworks/fault.h"
#include "frameworks/model/evidence.h"
#include "frameworks/model/policy.h"

namespace mizani::compare {

/// Read from data/policy.json ("criteria.…", and "path.reliability.…" for the classes), each with its reason.
struct CriteriaPolicy {
  std::array<double, evidence_ladder.size()> reliability{};
  double fact_from = 0;   ///< least reliability with which a fact counts as found
  double table_from = 0;  ///< the same for a row of a table of levels

  [[nodiscard]] bool strong_fact(Evidence evidence) const { return reaches(evidence, fact_from); }
  [[nodiscard]] bool strong_row(Evidence evidence) const { return reaches(evidence, table_from); }

  /// Faults: "missing-constant", "out-of-range" (outside [0, 1]).
  static Expected<CriteriaPolicy> from(const Policy& policy);

 private:
  [[nodiscard]] bool reaches(Evidence evidence, double least) const {
    return evidence != Evidence::unknown && reliability.at(static_cast<std::size_t>(evidence)) >= least;
  }
};

}  // namespace mizani::compare
