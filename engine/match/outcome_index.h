// SPDX-License-Identifier: MIT
// A set of outcomes, ready to be asked for counterparts.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/match/similarity.h"

namespace mizani::match {

/// A counterpart: its place in the set and how alike it is, 0 … 1.
struct Counterpart {
  std::size_t outcome = 0;
  double similarity = 0;
};

/// What a thread needs to ask; grows to the largest index and is reused.
struct MatchScratch {
  std::vector<double> dots;
  std::vector<std::uint32_t> touched;
};

/// Immutable once built; shared between threads, each with a MatchScratch of its own. The outcomes and weights must
/// outlive it.
class OutcomeIndex {
 public:
  OutcomeIndex(const std::vector<Outcome>& outcomes, const TermWeights& weights, const MatchPolicy& policy);

  /// The `most` outcomes that are most alike, best first, ties in the order of the set; none with similarity 0. Judged
  /// are the outcomes whose weighted words are nearest, sixteen for each that is wanted: exact in sets of that size,
  /// and beyond it unless processes and domains turn the order of that many.
  /// Linear in the postings of the query's terms.
  [[nodiscard]] std::vector<Counterpart> best(const Outcome& query, std::size_t most, MatchScratch& scratch) const;

  [[nodiscard]] std::size_t size() const { return outcomes_->size(); }

 private:
  struct Posting {
    std::uint32_t outcome = 0;
    float part = 0;  ///< weight of the term over the outcome's length
  };
  const std::vector<Outcome>* outcomes_;
  const TermWeights* weights_;
  MatchPolicy policy_;
  std::unordered_map<std::uint64_t, std::vector<Posting>> postings_;
};

}  // namespace mizani::match
