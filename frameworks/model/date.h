// SPDX-License-Identifier: MIT
// Calendar dates as the data states them, often by year or month only.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mizani {

using Date = std::chrono::year_month_day;

/// A date known to the year, month or day; compared through its first and last possible day.
struct PartialDate {
  std::chrono::year year{};
  std::optional<std::chrono::month> month;
  std::optional<std::chrono::day> day;

  [[nodiscard]] Date first_day() const;
  [[nodiscard]] Date last_day() const;
  [[nodiscard]] std::string str() const;

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// "2009", "2009-06" or "2009-06-01"; nothing for any other text or a day that no calendar has.
std::optional<PartialDate> parse_partial_date(std::string_view text);
/// "2009-06-01" only.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(const Date& date);

/// When something held. An open or unknown end holds for ever; a partial start counts from its first day, a
/// partial end to its last.
struct Validity {
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;

  [[nodiscard]] bool holds(const Date& date) const;
  /// Whether some day lies in both.
  [[nodiscard]] bool meets(const Validity& other) const;
};

}  // namespace mizani
