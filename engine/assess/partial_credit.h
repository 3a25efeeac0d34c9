// SPDX-License-Identifier: MIT
// What a partial recognition carries: credit by level.
#pragma once

#include "engine/assess/work.h"

namespace mizani::assess {

/// Fills in Proposal::credits, credit_total and credit_remaining by the receiver's rules of transfer (engine/credit),
/// and adds a finding for every rule that takes something away or speaks of some credit. Without a type to count
/// towards only the rules apply that are no share of an award.
void credit_in_part(Work& work, Proposal& proposal);

}  // namespace mizani::assess
