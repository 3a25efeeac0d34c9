// SPDX-License-Identifier: MIT
// The text's position together with what else is known.
#pragma once

#include <array>
#include <span>

#include "engine/level/award_evidence.h"
#include "engine/level/levelling.h"

namespace mizani::level {

/// The text's normal density, times the likelihood of the ACQF level that a place lies on. `likelihood`: of the levels
/// 1 … 10, all 1 where nothing else is known; then `position` and `best` are the text's. Else `position` is the mean
/// and standard deviation of the product on the scale 0.5 … 10.5, and `best` the middle of its most probable level:
/// with other evidence the middle of the scale no longer draws.
struct Combined {
  Position text;
  LevelDistribution likelihood{};
  bool alone = true;  ///< nothing but the text is known
  Position position;
  double best = 0;
};
Combined combined(const Position& text, double best, std::span<const AwardEvidence> others);

/// The combined density cut up at `cuts` (ascending), as cut_up does it; sums to 1.
void cut_up(const Combined& combined, std::span<const double> cuts, std::span<double> out);

}  // namespace mizani::level
