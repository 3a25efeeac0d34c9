// SPDX-License-Identifier: MIT
// From a position to levels.
#pragma once

#include <array>
#include <span>
#include <utility>

#include "engine/level/levelling.h"

namespace mizani::level {

/// Probability of each ACQF level under a normal distribution cut to the scale; sums to 1. A mean off the scale counts
/// as its nearer end; the spread must be positive.
LevelDistribution distribution_of(const Position& position);

/// The most probable entry, the lower one on a tie.
std::size_t best_fit(std::span<const double> probabilities);

/// Probability that a standard normal variable is below x.
double normal_below(double x);

/// Where the levels of the ACQF meet on its scale.
inline constexpr std::array<double, acqf_levels - 1> acqf_cuts{1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5};

/// Index of the level on which a position falls: how many cuts lie at or below it.
std::size_t level_at(double position, std::span<const double> cuts);

/// ACQF level, 1 … 10, on which a position falls.
int acqf_level_of(double position);

/// A normal distribution cut up at `cuts` (ascending): probability below the first, between each two, above the last.
/// `out` takes one more value than there are cuts; they sum to 1. The spread must be positive.
void cut_up(const Position& position, std::span<const double> cuts, std::span<double> out);

/// First and last index of a run of levels that starts at the most probable one and takes in the more probable
/// neighbour (the lower one on a tie) until it holds at least `mass`. The whole range if it never does. A larger mass
/// never gives a smaller run.
std::pair<std::size_t, std::size_t> grown_set(std::span<const double> probabilities, double mass);

/// The same, widened so that it holds `level`.
std::pair<std::size_t, std::size_t> set_with(std::span<const double> probabilities, double mass, std::size_t level);

/// The probability that a run grown this way holds before it takes in `level`: the run for a mass above it holds the
/// level, any other does not. 0 for the most probable level.
double mass_before(std::span<const double> probabilities, std::size_t level);

}  // namespace mizani::level
