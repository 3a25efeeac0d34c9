// SPDX-License-Identifier: MIT
// What a partial recognition carries: credit by level.
#pragma once

#include "engine/assess/work.h"

namespace mizani::assess {

/// Fills in Proposal::credits and the reasons for what does not count.
void credit_in_part(Work& work, Proposal& proposal);

}  // namespace mizani::assess
