// SPDX-License-Identifier: MIT
#include "tools/cases/statistics.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace mizani::cases {
namespace {

/// Counts while rows come in; quantiles once all are there.
struct Gatherer {
  CaseCounts counts;
  std::vector<int> days;

  void take(const CaseRow& row, std::optional<int> waiting, std::optional<int> taken) {
    ++counts.cases;
    ++counts.proposals[row.summary.proposal];
    if (row.decision) {
      const std::string decision{to_string(*row.decision)};
      ++counts.decisions[decision];
      if (decision != row.summary.proposal) ++counts.departures;
      if (taken) days.push_back(*taken);
    } else {
      ++counts.open;
      if (waiting) counts.longest_open = std::max(counts.longest_open.value_or(*waiting), *waiting);
    }
  }

  CaseCounts finished() {
    std::sort(days.begin(), days.end());
    counts.turnaround.decided = counts.cases - counts.open;
    if (!days.empty()) {
      const auto rank = [&](std::size_t tenths) { return days[(days.size() * tenths + 9) / 10 - 1]; };
      counts.turnaround.median = rank(5);
      counts.turnaround.ninetieth = rank(9);
      counts.turnaround.longest = days.back();
    }
    return std::move(counts);
  }
};

std::optional<int> days_between(const std::string& from, const std::optional<Date>& to) {
  const auto begin = parse_date(from);
  if (!begin || !to) return std::nullopt;
  return static_cast<int>((std::chrono::sys_days{*to} - std::chrono::sys_days{*begin}).count());
}

std::map<CountryCode, CaseCounts> finished(std::map<CountryCode, Gatherer>& groups) {
  std::map<CountryCode, CaseCounts> out;
  for (auto& [country, gatherer] : groups) out.emplace(country, gatherer.finished());
  return out;
}

}  // namespace

std::optional<double> CaseCounts::departure_share() const {
  if (turnaround.decided == 0) return std::nullopt;
  return static_cast<double>(departures) / static_cast<double>(turnaround.decided);
}

Statistics statistics(std::span<const CaseRow> rows, const Date& today) {
  Statistics out;
  Gatherer all;
  std::map<CountryCode, Gatherer> by_target;
  std::map<CountryCode, Gatherer> by_award;
  for (const auto& row : rows) {
    auto waiting = row.open() ? days_between(row.received_on, today) : std::nullopt;
    if (waiting) waiting = std::max(*waiting, 0);
    const auto taken = days_between(row.received_on, parse_date(row.first_decided_on));
    if (waiting && (!all.counts.longest_open || *waiting > *all.counts.longest_open)) out.longest_open_case = row.id;
    for (auto* group : {&all, &by_target[row.summary.target_country], &by_award[row.summary.award_country]})
      group->take(row, waiting, taken);
  }
  out.all = all.finished();
  out.by_target_country = finished(by_target);
  out.by_award_country = finished(by_award);
  return out;
}

}  // namespace mizani::cases
