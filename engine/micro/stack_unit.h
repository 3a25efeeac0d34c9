// SPDX-License-Identifier: MIT
// A unit of credit in which every amount of a stacking problem is a whole number.
#pragma once

#include "engine/micro/stack_problem.h"
#include "frameworks/fault.h"

namespace mizani::micro {

/// Whole numbers stand for credits in flows and programs, so that these are exact.
class StackUnit {
 public:
  /// Fault "out-of-range" where no unit keeps the sum of all amounts below 2^40: the denominators do not fit together.
  static Expected<StackUnit> of(const StackProblem& problem);

  /// `amount` in units; it must be one of the problem's.
  [[nodiscard]] long whole(const credit::Rational& amount) const {
    return numerator(amount / unit_).convert_to<long>();
  }
  [[nodiscard]] credit::Rational amount(long units) const { return unit_ * units; }

 private:
  explicit StackUnit(credit::Rational unit) : unit_(std::move(unit)) {}
  credit::Rational unit_;
};

}  // namespace mizani::micro
