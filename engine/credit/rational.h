// SPDX-License-Identifier: MIT
// Exact numbers for credits and hours.
#pragma once

#include <string>
#include <string_view>

#include <boost/multiprecision/cpp_int.hpp>

#include "frameworks/fault.h"

namespace mizani::credit {

/// Unbounded exact fraction: no conversion rounds, so that there and back meets the start.
using Rational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

/// Reads "120", "7.5" or "1/2": digits with one point or one slash, at most 30 characters, no sign, no exponent.
/// Fault "bad-number" names `where`; a divisor of zero is one.
Expected<Rational> parse_rational(std::string_view text, std::string_view where);

/// Exact text: "40", "1.2" where the decimals end within six places, else a fraction "4/3".
std::string to_string(const Rational& number);

/// The largest multiple of `step` that is at most `number`; number >= 0, step > 0.
Rational rounded_down(const Rational& number, const Rational& step);

/// Rounded half up to at most `places` decimals, without trailing zeros: "1.33". For display beside exact text.
std::string to_decimal(const Rational& number, unsigned places);

}  // namespace mizani::credit
