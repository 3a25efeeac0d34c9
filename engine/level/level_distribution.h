// SPDX-License-Identifier: MIT
// From a position to levels.
#pragma once

#include <span>
#include <utility>

#include "engine/level/levelling.h"

namespace mizani::level {

/// Probability of each ACQF level under a normal distribution cut to the scale; sums to 1. A mean off the scale counts
/// as its nearer end; the spread must be positive.
LevelDistribution distribution_of(const Position& position);

/// The most probable entry, the lower one on a tie.
std::size_t best_fit(std::span<const double> probabilities);

/// First and last index of the shortest run of levels that holds at least `coverage` of the probability (of the run
/// with the most probability where several are shortest; the lower one on a tie). The whole range if none does.
std::pair<std::size_t, std::size_t> level_set(std::span<const double> probabilities, double coverage);

}  // namespace mizani::level
