// SPDX-License-Identifier: MIT
// One-to-one assignment of greatest weight.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace mizani::match {

/// A pair that may be matched; weight 0 … 1.
struct WeightedPair {
  std::size_t source = 0;
  std::size_t target = 0;
  double weight = 0;
};

/// The pairs, each source and each target at most once, whose weights have the greatest sum (weights are read to a
/// millionth); in order of source. Solved as a minimum-cost flow by LEMON's network simplex; the same pairs in the same
/// order give the same answer.
std::vector<WeightedPair> best_assignment(std::span<const WeightedPair> pairs, std::size_t sources,
                                          std::size_t targets);

}  // namespace mizani::match
