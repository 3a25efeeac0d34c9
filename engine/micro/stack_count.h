// SPDX-License-Identifier: MIT
// How much of a set of credentials counts towards an award, exactly.
#pragma once

#include <vector>

#include "engine/micro/stack_problem.h"
#include "engine/micro/stack_unit.h"

namespace mizani::micro {

/// `total`: the most that counts, at most the award's size. `of_piece`: a way to count that much, by place.
struct StackCount {
  credit::Rational total;
  std::vector<credit::Rational> of_piece;
};

/// Counts the marked pieces under the rules on credits (levels, ceilings, residency); content and overlap are not
/// looked at. A maximum flow: origins are nested, and so are levels, hence no choice of parts counts more. A least
/// amount at a level leaves the rest of the award as room below it.
StackCount count_credit(const StackProblem& problem, const StackUnit& unit, const RulesInForce& in_force,
                        const std::vector<bool>& counting);

}  // namespace mizani::micro
