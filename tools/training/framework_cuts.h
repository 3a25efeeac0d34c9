// SPDX-License-Identifier: MIT
// Where the levels of a framework meet on the ACQF scale.
#pragma once

#include <vector>

#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"

namespace mizani::training {

/// The ends between neighbouring levels, ascending, one fewer than there are levels: half way between the mean places
/// that the best path to the ACQF gives the two; a level that no table places stands one above the one below it. So two
/// levels that share a counterpart share its room. Empty where no table leads to the ACQF.
std::vector<double> cuts_by_table(const Framework& framework, const Catalogue& catalogue, const path::PathIndex& paths);

}  // namespace mizani::training
