// SPDX-License-Identifier: MIT
// Which report, if somebody wrote it, would settle most of what the continent does not know.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/path/hypothetical_report.h"

namespace mizani::path {

/// A pair whose correspondence a report changes; places as in ContinentUncertainty::pairs.
struct PairChange {
  std::size_t pair = 0;
  double before = 0;  ///< bits
  double after = 0;

  [[nodiscard]] double gain() const { return before - after; }
};

/// The part of a gain that falls on the correspondences from one state to the others.
struct SourceGain {
  std::size_t state = 0;
  double bits = 0;
};

/// What one missing report would change, all else being as it is today. `gain`: bits, the sum over `changes`. The best
/// path is chosen by confidence and not by entropy, so a surer path with fewer rows can leave a pair more open than
/// before: such a pair counts against the report and among `worsened`.
struct NextReport {
  std::size_t candidate = 0;  ///< place in NextAnswer::candidates
  double gain = 0;
  std::size_t improved = 0;
  std::size_t worsened = 0;
  std::vector<PairChange> changes;    ///< largest gain first
  std::vector<SourceGain> by_source;  ///< largest first; they sum to `gain`
};

/// One step of a plan: the report that gains most once those before it exist.
struct PlanStep {
  std::size_t candidate = 0;
  double gain = 0;
  double cumulative = 0;
  double bits_left = 0;
};

struct NextQuery {
  ContinentQuery counted;
  std::size_t plan = 0;  ///< how many steps
};

struct NextAnswer {
  ContinentUncertainty today;
  std::vector<HypotheticalReport> candidates;
  std::vector<NextReport> reports;  ///< those that gain anything, best first
  std::vector<PlanStep> plan;       ///< shorter than asked for where nothing is left to gain
};

/// Gains smaller than this, in bits, are noise of the last digits.
inline constexpr double least_gain = 1e-9;

/// Ranks the missing reports by the bits of continent_uncertainty they would take away. Exact: each report's table is
/// really added to the paths and its pairs are asked anew. A national table can only serve walks that begin or end in
/// its country (route_rules.h), so only those pairs are asked; a table between meta-frameworks can serve all. In a
/// plan a pair is asked again only where both the report taken and the one weighed can serve it. Greedy, as the best
/// set of N reports would need all sets. The frameworks counted stay those of today. Faults: those of
/// continent_uncertainty and PathIndex::with. O(candidates · pairs a table serves) path queries; a step of a plan adds
/// a few a candidate.
Expected<NextAnswer> next_referencings(const Catalogue& catalogue, const PathIndex& paths, const NextQuery& query);

}  // namespace mizani::path
