// SPDX-License-Identifier: MIT
#include "engine/micro/stack_problem.h"

#include <algorithm>

namespace mizani::micro {

bool admitted(const StackPiece& piece, const RulesInForce& in_force) {
  return std::none_of(piece.barred_by.begin(), piece.barred_by.end(), [&](std::size_t rule) { return in_force[rule]; });
}

bool holds(const StackProblem& problem, const RulesInForce& in_force, StackRuleKind kind) {
  for (std::size_t i = 0; i < problem.rules.size(); ++i) {
    if (in_force[i] && problem.rules[i].kind == kind) return true;
  }
  return false;
}

}  // namespace mizani::micro
