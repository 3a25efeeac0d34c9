// SPDX-License-Identifier: MIT
#include "engine/micro/stack_overlap.h"

#include <algorithm>
#include <map>

namespace mizani::micro {

StackOverlaps StackOverlaps::of(const StackProblem& problem) {
  std::map<std::vector<std::size_t>, std::vector<std::size_t>> by_outcomes;
  for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
    if (!problem.pieces[i].outcomes.empty()) by_outcomes[problem.pieces[i].outcomes].push_back(i);
  }
  StackOverlaps out{.sets = {},
                    .set = std::vector<std::optional<std::size_t>>(problem.pieces.size()),
                    .alike = std::vector<std::vector<std::size_t>>(by_outcomes.size())};
  std::vector<const std::vector<std::size_t>*> outcomes;
  std::map<std::size_t, std::vector<std::size_t>> with;  // outcome -> sets, ascending
  for (const auto& [set, pieces] : by_outcomes) {
    for (const auto piece : pieces) out.set[piece] = out.sets.size();
    for (const auto outcome : set) with[outcome].push_back(out.sets.size());
    out.sets.push_back(pieces);
    outcomes.push_back(&set);
  }
  for (std::size_t a = 0; a < out.sets.size(); ++a) {
    std::map<std::size_t, std::size_t> shared;
    for (const auto outcome : *outcomes[a]) {
      for (const auto b : with.at(outcome)) ++shared[b];
    }
    for (const auto& [b, both] : shared) {
      const auto smaller = std::min(outcomes[a]->size(), outcomes[b]->size());
      if (a != b && credit::Rational{both} >= problem.overlap * smaller) out.alike[a].push_back(b);
    }
  }
  return out;
}

bool StackOverlaps::overlap(std::size_t piece, std::size_t other) const {
  const auto& a = set[piece];
  const auto& b = set[other];
  if (!a || !b || piece == other) return false;
  return *a == *b || std::binary_search(alike[*a].begin(), alike[*a].end(), *b);
}

}  // namespace mizani::micro
