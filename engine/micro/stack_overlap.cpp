// SPDX-License-Identifier: MIT
#include "engine/micro/stack_overlap.h"

#include <algorithm>
#include <map>

namespace mizani::micro {

namespace {

/// By the size of the smaller set: how many outcomes in both make the share.
std::vector<std::size_t> shared_from(const credit::Rational& share,
                                     const std::vector<const std::vector<std::size_t>*>& sets) {
  std::size_t largest = 0;
  for (const auto* set : sets) largest = std::max(largest, set->size());
  std::vector<std::size_t> out(largest + 1, 0);
  for (std::size_t size = 1, both = 0; size <= largest; ++size) {
    while (credit::Rational{both} < share * size) ++both;
    out[size] = both;
  }
  return out;
}

}  // namespace

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
  const auto needed = shared_from(problem.overlap, outcomes);
  std::vector<std::size_t> shared(out.sets.size(), 0);
  std::vector<std::size_t> touched;
  for (std::size_t a = 0; a < out.sets.size(); ++a) {
    for (const auto outcome : *outcomes[a]) {
      for (const auto b : with.at(outcome)) {
        if (shared[b]++ == 0) touched.push_back(b);
      }
    }
    for (const auto b : touched) {
      if (a != b && shared[b] >= needed[std::min(outcomes[a]->size(), outcomes[b]->size())]) out.alike[a].push_back(b);
      shared[b] = 0;
    }
    touched.clear();
    std::sort(out.alike[a].begin(), out.alike[a].end());
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
