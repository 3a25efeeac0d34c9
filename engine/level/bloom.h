// SPDX-License-Identifier: MIT
// Which cognitive processes a text names.
#pragma once

#include <array>
#include <utility>

#include "engine/level/levelling.h"

namespace mizani::level {

/// Below this a process is not named, not even as the likeliest one.
inline constexpr double least_named = 0.15;

/// From the margins of the processes: a score is the probability that goes with the margin (`odds`: log-odds = first +
/// second · margin); named are those with a positive margin, or the one with the highest where none has and
/// its score is at least `least_named`; else none.
BloomReading bloom_of(const std::array<double, bloom_processes>& margins,
                      const std::array<std::pair<double, double>, bloom_processes>& odds);

}  // namespace mizani::level
