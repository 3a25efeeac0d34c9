// SPDX-License-Identifier: MIT
// A levelling read on the levels of any framework, through the tables that lead there from the ACQF.
#pragma once

#include <optional>
#include <vector>

#include "engine/level/levelling.h"
#include "engine/path/path_index.h"

namespace mizani::level {

/// `distribution`: over the framework's levels in their order; with `no_counterpart` it sums to 1. `path` is the way
/// from the ACQF (without hops for the ACQF itself): what the reading rests on.
struct FrameworkLevels {
  const Framework* framework = nullptr;
  std::vector<double> distribution;
  double no_counterpart = 0;
  std::size_t best_fit = 0;   ///< index of the most probable level
  std::size_t set_first = 0;  ///< shortest run of levels that holds the coverage asked for …
  std::size_t set_last = 0;
  path::RecognitionPath path;
};

/// Nothing where no admitted table leads from the ACQF to the framework, or it has no levels.
std::optional<FrameworkLevels> on_framework(const LevelDistribution& distribution, const Framework& acqf,
                                            const Framework& framework, const path::PathIndex& index,
                                            const EdgeFilter& filter, double coverage);

}  // namespace mizani::level
