// SPDX-License-Identifier: MIT
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "tools/render/cases/case_words.h"
#include "tools/render/cases/statistics_view.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

using cases::CaseCounts;
using Groups = std::map<CountryCode, CaseCounts>;

std::string days(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "-";
}

std::string country_words(const CountryCode& code, const cases::CountryNames& names) {
  constexpr std::size_t longest = 20;
  if (code.empty()) return "not known";
  const auto name = names.find(code);
  return cell(name == names.end() ? code.str() : fmt::format("{} {}", code.str(), name->second), longest);
}

std::size_t count_of(const std::map<std::string, std::size_t>& counts, const std::string& word) {
  const auto found = counts.find(word);
  return found == counts.end() ? 0 : found->second;
}

std::string departure_words(const CaseCounts& counts) {
  if (counts.turnaround.decided == 0) return "-";
  return fmt::format("{} of {}", counts.departures, counts.turnaround.decided);
}

std::string overall(const cases::Statistics& statistics, const Date& today) {
  const auto& all = statistics.all;
  const auto& turnaround = all.turnaround;
  std::string out = fmt::format("{} up to {}: {} decided, {} open\n", counted(all.cases, "case"), to_string(today),
                                turnaround.decided, all.open);
  if (turnaround.median)
    out += fmt::format(
        "Days from receipt to the first decision: half within {}, nine in ten within {}, all "
        "within {}\n",
        *turnaround.median, days(turnaround.ninetieth), days(turnaround.longest));
  if (all.longest_open)
    out += fmt::format("Open longest: case {}, {}\n", statistics.longest_open_case, counted(*all.longest_open, "day"));
  if (const auto share = all.departure_share())
    out += fmt::format("Decisions that depart from the proposal: {} ({:.0f} %)\n", departure_words(all), 100 * *share);
  return out;
}

std::string time_table(const Groups& groups, const cases::CountryNames& names) {
  std::vector<std::vector<std::string>> rows{
      {"country", "cases", "open", "open longest", "decided", "half in", "9 of 10 in", "all in", "depart"}};
  for (const auto& [country, counts] : groups) {
    const auto& turnaround = counts.turnaround;
    rows.push_back({country_words(country, names), std::to_string(counts.cases), std::to_string(counts.open),
                    days(counts.longest_open), std::to_string(turnaround.decided), days(turnaround.median),
                    days(turnaround.ninetieth), days(turnaround.longest), departure_words(counts)});
  }
  return text_table(rows, "  ");
}

/// A row for each outcome, or none where it never came up.
std::string outcome_table(const CaseCounts& all) {
  std::vector<std::vector<std::string>> rows{{"outcome", "proposed", "decided"}};
  std::size_t told = 0;
  for (const auto kind : cases::decision_kinds) {
    const std::string word{to_string(kind)};
    const auto proposed = count_of(all.proposals, word);
    told += proposed;
    rows.push_back({word, std::to_string(proposed), std::to_string(count_of(all.decisions, word))});
  }
  const auto untold = all.cases - told;
  if (untold > 0) rows.push_back({"none of these", std::to_string(untold), "-"});
  return text_table(rows, "  ");
}

std::string outcomes_by_country(const Groups& groups, const cases::CountryNames& names) {
  std::vector<std::vector<std::string>> rows{{"country"}};
  for (const auto kind : cases::decision_kinds) rows.front().emplace_back(to_string(kind));
  for (const auto& [country, counts] : groups) {
    std::vector<std::string> row{country_words(country, names)};
    for (const auto kind : cases::decision_kinds) {
      const std::string word{to_string(kind)};
      row.push_back(fmt::format("{} / {}", count_of(counts.proposals, word), count_of(counts.decisions, word)));
    }
    rows.push_back(std::move(row));
  }
  return text_table(rows, "  ");
}

}  // namespace

std::string statistics_text(const cases::Statistics& statistics, const Date& today, const cases::CountryNames& names) {
  if (statistics.all.cases == 0) return "The file holds no case yet.\n";
  std::string out = overall(statistics, today) + "\nOutcomes\n" + outcome_table(statistics.all);
  const auto part = [&](std::string_view heading, const Groups& groups) {
    out += fmt::format("\n{}, times in days\n{}\n  proposed / decided\n{}", heading, time_table(groups, names),
                       outcomes_by_country(groups, names));
  };
  part("By target country", statistics.by_target_country);
  part("By country of award", statistics.by_award_country);
  return out;
}

}  // namespace mizani::render
