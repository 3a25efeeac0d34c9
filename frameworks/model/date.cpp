// SPDX-License-Identifier: MIT
#include "frameworks/model/date.h"

#include <algorithm>
#include <charconv>

namespace mizani {
namespace {

std::optional<unsigned> digits(std::string_view text) {
  if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return std::nullopt;
  }
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string padded(unsigned value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

Date PartialDate::first_day() const {
  return {year, month.value_or(std::chrono::January), day.value_or(std::chrono::day{1})};
}

Date PartialDate::last_day() const {
  const auto last_month = month.value_or(std::chrono::December);
  return {year, last_month, day.value_or((year / last_month / std::chrono::last).day())};
}

std::string PartialDate::str() const {
  std::string text = padded(static_cast<unsigned>(static_cast<int>(year)), 4);
  if (month) text += '-' + padded(static_cast<unsigned>(*month), 2);
  if (day) text += '-' + padded(static_cast<unsigned>(*day), 2);
  return text;
}

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  if (!year || *year == 0) return std::nullopt;
  PartialDate date{.year = std::chrono::year{static_cast<int>(*year)}, .month = std::nullopt, .day = std::nullopt};
  if (text.size() >= 7) {
    const auto month = digits(text.substr(5, 2));
    if (text[4] != '-' || !month) return std::nullopt;
    date.month = std::chrono::month{*month};
    if (!date.month->ok()) return std::nullopt;
  }
  if (text.size() == 10) {
    const auto day = digits(text.substr(8, 2));
    if (text[7] != '-' || !day) return std::nullopt;
    date.day = std::chrono::day{*day};
    if (!date.first_day().ok()) return std::nullopt;
  }
  return date;
}

std::optional<Date> parse_date(std::string_view text) {
  const auto partial = parse_partial_date(text);
  if (!partial || !partial->day) return std::nullopt;
  return partial->first_day();
}

std::string to_string(const Date& date) {
  return PartialDate{.year = date.year(), .month = date.month(), .day = date.day()}.str();
}

bool Validity::holds(const Date& date) const {
  return (!from || from->first_day() <= date) && (!to || date <= to->last_day());
}

bool Validity::meets(const Validity& other) const {
  const auto before = [](const Validity& a, const Validity& b) {
    return a.to && b.from && a.to->last_day() < b.from->first_day();
  };
  return !before(*this, other) && !before(other, *this);
}

}  // namespace mizani
