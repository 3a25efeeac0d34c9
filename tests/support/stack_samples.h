// SPDX-License-Identifier: MIT
// Random stacking problems, and the plain way to solve them.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/micro/stack_problem.h"

namespace mizani::test {

/// Size of a problem to make.
struct StackSize {
  std::size_t pieces = 12;
  std::size_t outcomes = 8;
  std::size_t held = 4;
  int award = 60;  ///< credits
};

/// A problem with every kind of rule, most of them loose enough that there often is a plan. Same seed, same problem.
micro::StackProblem random_stack(std::uint64_t seed, const StackSize& size);

/// The least price over every set of offers and every choice of pieces that count, by trying them all; nothing where
/// none completes the award. Credit is counted by the cheapest cut over groups of origins and levels.
std::optional<credit::Rational> least_price(const micro::StackProblem& problem, const micro::RulesInForce& in_force);

}  // namespace mizani::test
