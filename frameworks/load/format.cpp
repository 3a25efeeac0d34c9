// SPDX-License-Identifier: MIT
#include "frameworks/load/format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "frameworks/model/date.h"

namespace mizani::load {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

template <class Predicate>
bool all(std::string_view text, Predicate predicate) {
  return !text.empty() && std::all_of(text.begin(), text.end(), predicate);
}

bool is_framework_id(std::string_view text) {
  return all(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; }) && text.front() != '-' &&
         text.back() != '-';
}

bool is_slug(std::string_view text) {
  return all(text,
             [](char c) { return is_lower(c) || is_upper(c) || is_digit(c) || c == '-' || c == '_' || c == '.'; });
}

bool is_level_code(std::string_view text) {
  return text.size() <= 16 && all(text, [](char c) { return c > ' ' && c != ':' && c != ',' && c != '\x7f'; });
}

bool is_country(std::string_view text) {
  const bool alpha2 = text.size() >= 2 && is_upper(text[0]) && is_upper(text[1]);
  if (text.size() == 2) return alpha2;
  return alpha2 && text.size() >= 4 && text.size() <= 6 && text[2] == '-' &&
         all(text.substr(3), [](char c) { return is_upper(c) || is_digit(c); });
}

bool is_decimal(std::string_view text) {
  const auto point = text.find('.');
  if (point == std::string_view::npos) return all(text, is_digit);
  return all(text.substr(0, point), is_digit) && all(text.substr(point + 1), is_digit);
}

bool is_rational(std::string_view text) {
  if (text.size() > 30) return false;
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return is_decimal(text);
  const auto divisor = text.substr(slash + 1);
  return all(text.substr(0, slash), is_digit) && all(divisor, is_digit) &&
         divisor.find_first_not_of('0') != std::string_view::npos;
}

struct FormatWord {
  Format format;
  std::string_view name;
  std::string_view expectation;
};

constexpr std::array<FormatWord, 8> words{{
    {Format::none, "", "any text"},
    {Format::date, "date", "a date as YYYY, YYYY-MM or YYYY-MM-DD"},
    {Format::day, "day", "a day as YYYY-MM-DD"},
    {Format::framework_id, "framework-id", "a lower-case id such as za-nqf"},
    {Format::level_code, "level-code", "a level code such as 7 or 8A (no space, colon or comma)"},
    {Format::slug, "slug", "a word of letters, digits, - _ ."},
    {Format::country, "country", "an ISO 3166 code such as ZA or GB-SCT"},
    {Format::rational, "rational", "an exact number such as 10, 22.5 or 1/2"},
}};

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  const auto* const found =
      std::find_if(words.begin(), words.end(), [&](const FormatWord& w) { return w.name == name; });
  if (found == words.end()) return std::nullopt;
  return found->format;
}

std::string_view expectation(Format format) {
  return words.at(static_cast<std::size_t>(format)).expectation;
}

bool matches(Format format, std::string_view text) {
  switch (format) {
    case Format::none: return true;
    case Format::date: return parse_partial_date(text).has_value();
    case Format::day: return parse_date(text).has_value();
    case Format::framework_id: return is_framework_id(text);
    case Format::level_code: return is_level_code(text);
    case Format::slug: return is_slug(text);
    case Format::country: return is_country(text);
    case Format::rational: return is_rational(text);
  }
  return false;
}

}  // namespace mizani::load
