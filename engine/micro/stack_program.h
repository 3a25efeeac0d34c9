// SPDX-License-Identifier: MIT
// Stacking as an integer program. Called by the planner only.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "engine/micro/stack_overlap.h"
#include "engine/micro/stack_problem.h"
#include "engine/micro/stack_unit.h"

namespace mizani::micro {

/// By place of the piece. `taken`: offers that are taken. `counting`: pieces whose credit counts, held ones among them.
/// `least`: no plan costs less than this; the price where the search was settled. `tie_proven`: nor has any of this
/// price a lesser tie.
struct StackChoice {
  std::vector<bool> taken;
  std::vector<bool> counting;
  credit::Rational price;
  credit::Rational least;
  bool tie_proven = true;
};

/// What a search came to. `settled`: the choice is best, or there is none; else the search ended at its limit.
struct StackSearched {
  std::optional<StackChoice> choice;
  bool settled = true;
};

/// How many nodes of the tree a search looks at for the least price, and then for the least tie; nothing: all.
struct StackEffort {
  std::optional<int> nodes;
  std::optional<int> tie_nodes;
};

/// Pairs of places in StackOverlaps::sets.
using BrokenOverlaps = std::vector<std::pair<std::size_t, std::size_t>>;

/// The program of one problem under the rules in force: binary for each offer that is taken, binary for each piece that
/// overlaps another (does it count?), continuous for the credit that flows from each origin at each level. Solved by
/// CBC, gap 0, on whole-number coefficients, to proven optimality unless an effort limits it. Overlaps of pieces whose
/// outcomes are equal stand in the program from the start; others are added where a solution breaks them, until none
/// does.
class StackProgram {
 public:
  /// All must outlive it. `broken`: pairs of sets whose overlap some solution of a program of this problem has broken;
  /// they stand in this one from the start, and what it finds is added.
  StackProgram(const StackProblem& problem, const StackUnit& unit, const StackOverlaps& overlaps, RulesInForce in_force,
               BrokenOverlaps& broken, StackEffort effort);

  /// Not all of these offers together.
  void forbid(std::vector<std::size_t> offers) { forbidden_.push_back(std::move(offers)); }
  /// Only plans of at most this price.
  void cap(credit::Rational price) { cap_ = std::move(price); }
  /// Only plans that are cheaper; quick to see that there is none, as no plan need be found for it.
  void below(const credit::Rational& price);

  /// A plan of the least price, and among those of the least tie where `by_tie`.
  StackSearched solve(bool by_tie);
  /// The same; where the limit is reached before there is any plan, the search goes on to the end.
  StackSearched find(bool by_tie);

 private:
  StackSearched solve_for(credit::Rational StackPiece::*goal, std::optional<int> most_nodes);
  bool add_broken(const StackChoice& choice);
  void one_of_either(std::size_t a, std::size_t b);

  const StackProblem& problem_;
  const StackUnit& unit_;
  const StackOverlaps& overlaps_;
  BrokenOverlaps& broken_;
  RulesInForce in_force_;
  StackEffort effort_;
  std::vector<bool> admitted_;
  std::vector<std::vector<std::size_t>> one_of_;  ///< overlapping pieces, of which one counts
  std::vector<bool> may_be_kept_out_;             ///< pieces that overlap another: they may be kept from counting
  std::vector<std::vector<std::size_t>> forbidden_;
  std::optional<credit::Rational> cap_;
};

}  // namespace mizani::micro
