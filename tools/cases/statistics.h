// SPDX-License-Identifier: MIT
// What a case file says of the office's work. Called by cli.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "frameworks/model/date.h"
#include "tools/cases/case_record.h"

namespace mizani::cases {

/// Days from receipt to the first decision, of decided cases. Quantiles are days that occurred: the smallest that at
/// least this share of the cases did not pass (nearest rank).
struct Turnaround {
  std::size_t decided = 0;
  std::optional<int> median;
  std::optional<int> ninetieth;
  std::optional<int> longest;
};

/// Of a group of cases. Outcomes count by their words; "" stands for a proposal that was not told.
struct CaseCounts {
  std::size_t cases = 0;
  std::size_t open = 0;
  Turnaround turnaround;
  std::optional<int> longest_open;  ///< days from receipt to the day of asking, of open cases
  std::map<std::string, std::size_t> proposals;
  std::map<std::string, std::size_t> decisions;  ///< that stand
  std::size_t departures = 0;                    ///< decided cases whose decision is not the proposal

  /// departures over decided cases.
  [[nodiscard]] std::optional<double> departure_share() const;
};

struct Statistics {
  CaseCounts all;
  std::string longest_open_case;  ///< empty where none is open
  std::map<CountryCode, CaseCounts> by_target_country;
  std::map<CountryCode, CaseCounts> by_award_country;
};

/// Linear but for sorting the days. `today`: to which open cases are counted; one received later has waited 0 days.
Statistics statistics(std::span<const CaseRow> rows, const Date& today);

}  // namespace mizani::cases
