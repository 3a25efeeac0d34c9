// SPDX-License-Identifier: MIT
#include "engine/match/outcome_index.h"

#include <algorithm>
#include <cmath>

namespace mizani::match {

OutcomeIndex::OutcomeIndex(const std::vector<Outcome>& outcomes, const TermWeights& weights, const MatchPolicy& policy)
    : outcomes_(&outcomes), weights_(&weights), policy_(policy) {
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    double squares = 0;
    for (const auto& term : outcomes[i].terms) squares += std::pow(weights.of(term, policy), 2);
    for (const auto& term : outcomes[i].terms) {
      postings_[term.key].push_back({.outcome = static_cast<std::uint32_t>(i),
                                     .part = static_cast<float>(weights.of(term, policy) / std::sqrt(squares))});
    }
  }
}

std::vector<Counterpart> OutcomeIndex::best(const Outcome& query, std::size_t most, MatchScratch& scratch) const {
  constexpr std::size_t judged_for_each = 16;
  scratch.dots.resize(std::max(scratch.dots.size(), outcomes_->size()), 0.0);
  scratch.touched.clear();
  for (const auto& term : query.terms) {
    const auto found = postings_.find(term.key);
    if (found == postings_.end()) continue;
    const double weight = weights_->of(term, policy_);
    for (const auto& posting : found->second) {
      if (scratch.dots[posting.outcome] == 0) scratch.touched.push_back(posting.outcome);
      scratch.dots[posting.outcome] += weight * posting.part;
    }
  }
  const std::size_t judged = std::min(scratch.touched.size(), most * judged_for_each);
  std::partial_sort(scratch.touched.begin(), scratch.touched.begin() + static_cast<std::ptrdiff_t>(judged),
                    scratch.touched.end(), [&](std::uint32_t a, std::uint32_t b) {
                      return scratch.dots[a] != scratch.dots[b] ? scratch.dots[a] > scratch.dots[b] : a < b;
                    });
  std::vector<Counterpart> out;
  out.reserve(judged);
  for (std::size_t i = 0; i < judged; ++i) {
    const std::size_t outcome = scratch.touched[i];
    out.push_back({.outcome = outcome, .similarity = similarity(query, (*outcomes_)[outcome], *weights_, policy_)});
  }
  for (const auto outcome : scratch.touched) scratch.dots[outcome] = 0;
  std::sort(out.begin(), out.end(), [](const Counterpart& a, const Counterpart& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.outcome < b.outcome;
  });
  out.resize(std::min(out.size(), most));
  return out;
}

}  // namespace mizani::match
