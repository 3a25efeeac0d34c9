// SPDX-License-Identifier: MIT
#include "engine/micro/stack_summary.h"

#include <algorithm>
#include <map>

#include "engine/micro/stack_overlap.h"

namespace mizani::micro {
namespace {

using credit::Rational;

std::vector<StackLevel> levels_of(const StackProblem& problem, const StackCount& held) {
  std::map<int, Rational, std::greater<>> by_rank;
  for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
    if (held.of_piece[i] > 0) by_rank[problem.pieces[i].rank] += held.of_piece[i];
  }
  std::vector<StackLevel> out;
  Rational sum = 0;
  for (const auto& [rank, credits] : by_rank) {
    sum += credits;
    out.push_back({.level = rank < 0 ? std::nullopt : std::optional{static_cast<std::size_t>(rank)},
                   .credits = credits,
                   .at_or_above = sum});
  }
  return out;
}

/// Of the credentials that count nothing, those that another one stands for.
std::vector<SameContent> same_content(const StackProblem& problem, const StackCount& held, const RulesInForce& rules) {
  std::vector<SameContent> out;
  if (!holds(problem, rules, StackRuleKind::overlap)) return out;
  const auto overlaps = StackOverlaps::of(problem);
  const auto counting_in = [&](std::size_t set, std::size_t but) -> std::optional<std::size_t> {
    for (const auto piece : overlaps.sets[set]) {
      if (piece != but && held.of_piece[piece] > 0) return piece;
    }
    return std::nullopt;
  };
  for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
    const auto& piece = problem.pieces[i];
    if (!piece.held || piece.credits == 0 || held.of_piece[i] > 0 || !overlaps.set[i] || !admitted(piece, rules))
      continue;
    auto other = counting_in(*overlaps.set[i], i);
    for (const auto set : overlaps.alike[*overlaps.set[i]]) {
      if (other) break;
      other = counting_in(set, i);
    }
    if (other) out.push_back({.piece = i, .other = *other});
  }
  return out;
}

std::vector<Shortfall> shortfalls_of(const StackProblem& problem, const StackCount& held) {
  std::vector<Shortfall> out;
  for (std::size_t r = 0; r < problem.rules.size(); ++r) {
    const auto& rule = problem.rules[r];
    const bool level = rule.kind == StackRuleKind::level_minimum;
    if (!level && rule.kind != StackRuleKind::residency) continue;
    Rational have = 0;
    for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
      const auto& piece = problem.pieces[i];
      if (level ? piece.rank >= rule.rank : piece.origin == credit::Origin::study) have += held.of_piece[i];
    }
    const Rational needed = level ? rule.credits : problem.size - rule.credits;
    if (have < needed) out.push_back({.rule = r, .needed = needed, .have = have});
  }
  return out;
}

}  // namespace

StackSummary summary_of(const StackProblem& problem, const StackAnswer& answer, std::size_t outcomes) {
  const auto rules = every_rule(problem);
  StackSummary out{.levels = levels_of(problem, answer.held),
                   .same = same_content(problem, answer.held, rules),
                   .outcomes = std::vector<OutcomeCover>(outcomes),
                   .twice = {},
                   .missing = {},
                   .shortfalls = shortfalls_of(problem, answer.held)};
  for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
    const auto& piece = problem.pieces[i];
    const bool taken = answer.plan && std::binary_search(answer.plan->offers.begin(), answer.plan->offers.end(), i);
    if (piece.held ? !admitted(piece, rules) : !taken) continue;
    for (const auto outcome : piece.outcomes) {
      if (outcome < outcomes) (piece.held ? out.outcomes[outcome].held : out.outcomes[outcome].taken).push_back(i);
    }
  }
  for (std::size_t o = 0; o < outcomes; ++o) {
    if (out.outcomes[o].held.size() > 1) out.twice.push_back(o);
    if (out.outcomes[o].held.empty() && std::binary_search(problem.core.begin(), problem.core.end(), o))
      out.missing.push_back(o);
  }
  return out;
}

}  // namespace mizani::micro
