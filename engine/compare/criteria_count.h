// SPDX-License-Identifier: MIT
// The levels that criteria speak of, and how they are counted. Known to the probes only.
#pragma once

#include <vector>

#include "engine/compare/criteria.h"

namespace mizani::compare {

/// Levels lowest first, without those that stand only as the parent of split ones (8 for 8A and 8B).
std::vector<const Level*> leaf_levels(const Framework& framework);

/// A finding with nothing in it yet.
ProbeFinding nothing_at(Probe place);

/// Counts one thing: strong evidence, weaker evidence, or none, then named by `code` among what is missing.
void tally(ProbeFinding& finding, bool strong, bool any, const std::string& code);

/// The status that the counts give: found where all have strong evidence, partly where some have any.
void conclude(ProbeFinding& finding);

}  // namespace mizani::compare
