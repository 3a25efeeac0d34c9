// SPDX-License-Identifier: MIT
#include "engine/match/match_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::match {

Expected<MatchPolicy> MatchPolicy::from(const Policy& policy) {
  constexpr double least_floor = 0.0001;
  constexpr double most_weight = 5;
  constexpr double most_edges = 1000;
  PolicyReader reader{policy};
  MatchPolicy out;
  out.words = reader.read("match.words", 0, 1);
  out.governed = reader.read("match.governed", 0, 1);
  out.process = reader.read("match.process", 0, 1);
  out.domain = reader.read("match.domain", 0, 1);
  out.verb = reader.read("match.verb", 0, 1);
  out.covered = reader.read("match.covered", 0, 1);
  out.partly = reader.read("match.partly", 0, out.covered);
  out.edges = static_cast<std::size_t>(reader.read("match.edges", 1, most_edges));
  out.one_to_one = reader.read("match.one_to_one", 0, 1);
  out.precedent_weight = reader.read("match.precedent_weight", 0, most_weight);
  out.precedent_floor = reader.read("match.precedent_floor", least_floor, 1);
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::match
