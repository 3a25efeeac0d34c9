// SPDX-License-Identifier: MIT
#include "engine/assess/partial_credit.h"

#include "engine/assess/basis.h"

namespace mizani::assess {

void credit_in_part(Work& work, Proposal& proposal) {
  if (!work.workload.credits || work.target.system == nullptr) return;
  proposal.credit_system = work.target.system->system->id.str();
  proposal.credits.push_back({.level = proposal.level,
                              .lower = credit::to_decimal(work.workload.credits->lower, 2),
                              .upper = credit::to_decimal(work.workload.credits->upper, 2)});
}

}  // namespace mizani::assess
