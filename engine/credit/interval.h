// SPDX-License-Identifier: MIT
// A closed interval of exact numbers.
#pragma once

#include "engine/credit/rational.h"

namespace mizani::credit {

/// All numbers from lower to upper, both included; 0 <= lower <= upper throughout this folder.
struct Interval {
  Rational lower;
  Rational upper;

  static Interval point(const Rational& value) { return {.lower = value, .upper = value}; }

  [[nodiscard]] bool is_point() const { return lower == upper; }
  [[nodiscard]] bool contains(const Interval& other) const { return lower <= other.lower && other.upper <= upper; }
  [[nodiscard]] bool meets(const Interval& other) const { return lower <= other.upper && other.lower <= upper; }

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Every product of a member of each; both non-negative.
inline Interval operator*(const Interval& a, const Interval& b) {
  return {.lower = a.lower * b.lower, .upper = a.upper * b.upper};
}

/// Every quotient of a member of each; `b` positive.
inline Interval operator/(const Interval& a, const Interval& b) {
  return {.lower = a.lower / b.upper, .upper = a.upper / b.lower};
}

}  // namespace mizani::credit
