// SPDX-License-Identifier: MIT
#include "engine/match/outcome_match.h"

#include <algorithm>
#include <map>
#include <utility>

namespace mizani::match {
namespace {

std::vector<std::vector<Counterpart>> counterparts(const std::vector<Outcome>& asked, const OutcomeIndex& index,
                                                   std::size_t most) {
  MatchScratch scratch;
  std::vector<std::vector<Counterpart>> out;
  out.reserve(asked.size());
  for (const auto& outcome : asked) out.push_back(index.best(outcome, most, scratch));
  return out;
}

Coverage coverage_of(const std::vector<std::vector<Counterpart>>& best, const MatchPolicy& policy) {
  Coverage out{.outcomes = best.size()};
  for (const auto& counterparts : best) {
    const double similarity = counterparts.empty() ? 0 : counterparts.front().similarity;
    if (similarity >= policy.covered)
      ++out.covered;
    else if (similarity >= policy.partly)
      ++out.partly;
    out.mean += similarity / static_cast<double>(best.size());
  }
  return out;
}

std::vector<std::size_t> uncovered(const std::vector<std::vector<Counterpart>>& best, const MatchPolicy& policy) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (best[i].empty() || best[i].front().similarity < policy.partly) out.push_back(i);
  }
  return out;
}

}  // namespace

OutcomeMatch match_outcomes(const std::vector<Outcome>& sources, const std::vector<Outcome>& targets,
                            const TermWeights& weights, const MatchPolicy& policy, std::size_t most) {
  const OutcomeIndex source_index{sources, weights, policy};
  const OutcomeIndex target_index{targets, weights, policy};
  const std::size_t asked = std::max(most, policy.edges);
  OutcomeMatch out;
  out.of_source = counterparts(sources, target_index, asked);
  out.of_target = counterparts(targets, source_index, asked);
  std::map<std::pair<std::size_t, std::size_t>, double> edges;
  const auto add = [&](std::size_t source, std::size_t target, double similarity) {
    if (similarity >= policy.partly && similarity > 0) edges.emplace(std::pair{source, target}, similarity);
  };
  for (std::size_t s = 0; s < sources.size(); ++s) {
    for (const auto& other : out.of_source[s]) add(s, other.outcome, other.similarity);
  }
  for (std::size_t t = 0; t < targets.size(); ++t) {
    for (const auto& other : out.of_target[t]) add(other.outcome, t, other.similarity);
  }
  std::vector<WeightedPair> pairs;
  pairs.reserve(edges.size());
  for (const auto& [pair, weight] : edges)
    pairs.push_back({.source = pair.first, .target = pair.second, .weight = weight});
  out.one_to_one = best_assignment(pairs, sources.size(), targets.size());
  out.target = coverage_of(out.of_target, policy);
  out.source = coverage_of(out.of_source, policy);
  const double sum = out.target.mean + out.source.mean;
  out.symmetric = sum > 0 ? 2 * out.target.mean * out.source.mean / sum : 0;
  double assigned = 0;
  for (const auto& pair : out.one_to_one) assigned += pair.weight;
  if (!sources.empty() || !targets.empty())
    out.assigned = 2 * assigned / static_cast<double>(sources.size() + targets.size());
  out.missing = uncovered(out.of_target, policy);
  out.extra = uncovered(out.of_source, policy);
  for (auto* best : {&out.of_source, &out.of_target}) {
    for (auto& counterparts : *best) counterparts.resize(std::min(counterparts.size(), most));
  }
  return out;
}

}  // namespace mizani::match
