// SPDX-License-Identifier: MIT
#include "engine/credit/rational.h"

#include <algorithm>

namespace mizani::credit {
namespace {

using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Digits only, so leading zeros do not turn a number into an octal one.
Integer integer(std::string_view digits) {
  Integer value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

Integer power_of_ten(std::size_t exponent) {
  return boost::multiprecision::pow(Integer{10}, static_cast<unsigned>(exponent));
}

/// An integer count of 10^-places as decimal text without trailing zeros.
std::string decimal_text(const Integer& scaled, unsigned places) {
  std::string digits = scaled.str();
  if (places == 0) return digits;
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, 1, '.');
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

}  // namespace

Expected<Rational> parse_rational(std::string_view text, std::string_view where) {
  constexpr std::size_t longest = 30;
  const auto bad = [&] {
    return failure({.code = "bad-number",
                    .where = std::string{where},
                    .found = std::string{text.substr(0, 2 * longest)},
                    .expected = "an exact number such as 120, 7.5 or 1/2"});
  };
  if (text.size() > longest) return bad();
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    const auto above = text.substr(0, slash);
    const auto below = text.substr(slash + 1);
    if (!all_digits(above) || !all_digits(below) || integer(below) == 0) return bad();
    return Rational{integer(above), integer(below)};
  }
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  if (!all_digits(whole)) return bad();
  if (point == std::string_view::npos) return Rational{integer(whole)};
  const auto fraction = text.substr(point + 1);
  if (!all_digits(fraction)) return bad();
  const Integer scale = power_of_ten(fraction.size());
  return Rational{integer(whole) * scale + integer(fraction), scale};
}

std::string to_string(const Rational& number) {
  constexpr unsigned places = 6;
  const Rational scaled = number * Rational{power_of_ten(places)};
  if (denominator(scaled) == 1) return decimal_text(numerator(scaled), places);
  return numerator(number).str() + '/' + denominator(number).str();
}

Rational rounded_down(const Rational& number, const Rational& step) {
  const Rational steps = number / step;
  return Rational{Integer{numerator(steps) / denominator(steps)}} * step;
}

std::string to_decimal(const Rational& number, unsigned places) {
  const Rational scaled = number * Rational{power_of_ten(places)} + Rational{1, 2};
  return decimal_text(numerator(scaled) / denominator(scaled), places);
}

}  // namespace mizani::credit
