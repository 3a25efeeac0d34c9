// SPDX-License-Identifier: MIT
#include "engine/micro/stack_unit.h"

namespace mizani::micro {

Expected<StackUnit> StackUnit::of(const StackProblem& problem) {
  boost::multiprecision::cpp_int divisor = denominator(problem.size);
  credit::Rational sum = problem.size;
  const auto add = [&](const credit::Rational& amount) {
    divisor = boost::multiprecision::lcm(divisor, boost::multiprecision::cpp_int{denominator(amount)});
    sum += amount;
  };
  for (const auto& piece : problem.pieces) add(piece.credits);
  for (const auto& rule : problem.rules) add(rule.credits > 0 ? rule.credits : credit::Rational{-rule.credits});
  const credit::Rational most{boost::multiprecision::cpp_int{1} << 40U};
  if (sum * divisor >= most) {
    return failure({.code = "out-of-range",
                    .where = "credits",
                    .found = "amounts whose fractions have no common unit of a sensible size",
                    .expected = "whole credits, or fractions with small divisors"});
  }
  return StackUnit{credit::Rational{1} / divisor};
}

}  // namespace mizani::micro
