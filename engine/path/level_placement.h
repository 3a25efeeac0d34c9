// SPDX-License-Identifier: MIT
// Where each level of a framework stands on the ACQF scale, and how surely.
#pragma once

#include <optional>
#include <vector>

#include <Eigen/Core>

#include "engine/path/path_index.h"

namespace mizani::path {

/// A range on the ACQF scale, on which level k is the interval k-0.5 … k+0.5.
struct ScaleRange {
  double low = 0;
  double high = 0;
};

/// One level's place by the best path from it to the ACQF. `distribution`: over the ACQF's levels, given that the level
/// has a counterpart at all; sums to 1. `none`: probability of no counterpart, 0 … 1. `spread`: standard deviation, in
/// ACQF levels. `half` holds the middle half of the probability and `most` the middle nine tenths, each level's
/// probability lying evenly over its interval. `hops` is 0 for the ACQF itself.
struct Placement {
  Eigen::RowVectorXd distribution;
  double none = 0;
  double mean = 0;
  double spread = 0;
  ScaleRange half;
  ScaleRange most;
  Evidence evidence = Evidence::unknown;
  std::size_t hops = 0;
};

struct LevelPlacement {
  const Level* level = nullptr;
  std::optional<Placement> place;  ///< nothing where no admitted path leads to the ACQF, or most likely nowhere
};

/// One entry a level of `framework`, in its order. `acqf` is the framework whose levels make the scale. One path search
/// a level.
std::vector<LevelPlacement> place_levels(const Framework& framework, const Framework& acqf, const PathIndex& index,
                                         const EdgeFilter& filter);

/// The point of the ACQF scale below which `share` (0 … 1) of a distribution over its levels lies. `distribution` sums
/// to 1; its first entry is level 1.
double quantile(const Eigen::RowVectorXd& distribution, double share);

/// One level of a and the level of b it is read as: the most probable one by the best path between the two.
struct LevelLink {
  std::size_t from = 0;
  std::size_t to = 0;
  double probability = 0;
  Evidence evidence = Evidence::unknown;
};

/// At most one link a level of `a`; none where no admitted path leads to `b` or it more likely has no counterpart.
std::vector<LevelLink> link_levels(const Framework& a, const Framework& b, const PathIndex& index,
                                   const EdgeFilter& filter);

}  // namespace mizani::path
