// SPDX-License-Identifier: MIT
// The best way to an award from what a learner holds and what is on offer.
#pragma once

#include <optional>
#include <vector>

#include "engine/micro/stack_count.h"
#include "engine/micro/stack_problem.h"
#include "engine/micro/stack_program.h"
#include "frameworks/fault.h"

namespace mizani::micro {

/// What completes the award. `offers`: places of those taken, ascending. `counts`: credits by piece, 0 for one that is
/// not needed or may not count; they add up to the award's size. `price`, `tie`: sums over the offers. `least`: no plan
/// that was asked for costs less; the price, unless the search ended at its limit. `tie_proven`: nor has any of this
/// price a lesser tie (of alternatives that is not asked).
struct StackPlan {
  std::vector<std::size_t> offers;
  std::vector<credit::Rational> counts;
  credit::Rational price;
  credit::Rational tie;
  credit::Rational least;
  bool tie_proven = true;

  [[nodiscard]] bool proven() const { return least >= price; }
};

/// A rule without which the plan would be cheaper, and by how much (at least, where the search ended at its limit).
struct BindingRule {
  std::size_t rule = 0;
  credit::Rational saves;
};

/// Part of a plan that an offer alone brings: core outcomes that nothing else covers.
struct OfferReason {
  std::size_t offer = 0;
  std::vector<std::size_t> only_cover;
};

/// `held`: what counts today, without any offer, and of that how the credit is spread. `plan`: nothing where no set of
/// offers completes the award; then `clash` holds rules that together forbid it (none can be left out of the list;
/// empty: not even without rules is there enough credit), and `uncovered` the core outcomes that nothing admitted
/// covers. `unsettled`: rules of which the search did not find out within its limit whether they bind. `alternatives`:
/// other sets of offers within the tolerance, cheapest first; none contains all of another.
struct StackAnswer {
  StackCount held;
  std::optional<StackPlan> plan;
  std::vector<BindingRule> binding;
  std::vector<std::size_t> unsettled;
  std::vector<OfferReason> reasons;
  std::vector<StackPlan> alternatives;
  std::vector<std::size_t> clash;
  std::vector<std::size_t> uncovered;
};

/// `tolerance`: how much dearer an alternative may be, as a share of the price; `most`: alternatives listed.
struct StackSearch {
  credit::Rational tolerance;
  std::size_t most = 5;
  StackEffort effort;
};

/// The exact optimum, least price, then least tie, unless the effort ends before; same problem, same answer. Faults:
/// those of StackUnit::of, "not-positive" for a size of nothing, "out-of-range" for a negative amount, price or overlap
/// (problem.pieces by id).
Expected<StackAnswer> plan_stack(const StackProblem& problem, const StackSearch& search);

/// The price of the cheapest plan found; no plan costs less than `least`.
struct LeastPrice {
  credit::Rational price;
  credit::Rational least;
};

/// The least price alone, nothing where no set of offers completes the award: one program. Faults as above.
Expected<std::optional<LeastPrice>> least_price(const StackProblem& problem, const StackEffort& effort);

}  // namespace mizani::micro
