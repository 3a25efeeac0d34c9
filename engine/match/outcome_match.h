// SPDX-License-Identifier: MIT
// Two sets of outcomes against each other: who covers what.
#pragma once

#include <vector>

#include "engine/match/assignment.h"
#include "engine/match/outcome_index.h"

namespace mizani::match {

/// How much of one set the other covers. Shares are of the set's outcomes; all 0 for an empty set.
struct Coverage {
  std::size_t outcomes = 0;
  std::size_t covered = 0;  ///< best counterpart at match.covered or above
  std::size_t partly = 0;   ///< at match.partly or above, and below match.covered
  double mean = 0;          ///< mean similarity to the best counterpart
};

struct OutcomeMatch {
  std::vector<std::vector<Counterpart>> of_source;  ///< for each source its best targets
  std::vector<std::vector<Counterpart>> of_target;  ///< for each target its best sources
  std::vector<WeightedPair> one_to_one;             ///< at match.partly or above, in order of source
  Coverage target;                                  ///< how much of the target the source covers
  Coverage source;                                  ///< how much of the source the target covers
  double symmetric = 0;                             ///< harmonic mean of both means
  double assigned = 0;               ///< twice the sum of one-to-one similarities over the outcomes of both sets
  std::vector<std::size_t> missing;  ///< targets that no source covers even partly
  std::vector<std::size_t> extra;    ///< sources that no target covers even partly
};

/// `most` is how many counterparts are kept for each outcome. Sets may be empty and of any sizes; each outcome is asked
/// of an index over the other set.
OutcomeMatch match_outcomes(const std::vector<Outcome>& sources, const std::vector<Outcome>& targets,
                            const TermWeights& weights, const MatchPolicy& policy, std::size_t most);

}  // namespace mizani::match
