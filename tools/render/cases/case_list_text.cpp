// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>
#include <vector>

#include <fmt/format.h>

#include "tools/render/cases/case_list_view.h"
#include "tools/render/cases/case_words.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

/// The last column takes what the others leave of the page.
std::string table(std::span<const cases::CaseRow> rows) {
  constexpr std::size_t longest_holder = 14;
  constexpr std::size_t longest_word = 17;  // "alternative-level"
  constexpr std::size_t longest_country = 6;
  constexpr std::size_t least_title = 12;
  constexpr std::size_t gap = 2;
  std::vector<std::vector<std::string>> lines{
      {"case", "received", "from", "to", "proposal", "decision", "holder", "title"}};
  for (const auto& row : rows) {
    const auto& summary = row.summary;
    lines.push_back({row.id, row.received_on, cell(summary.award_country.str(), longest_country),
                     cell(summary.target_country.str(), longest_country), cell(summary.proposal, longest_word),
                     row.decision ? std::string{to_string(*row.decision)} : "open",
                     cell(summary.holder, longest_holder), summary.title});
  }
  const std::size_t last = lines.front().size() - 1;
  std::size_t taken = 0;
  for (std::size_t column = 0; column < last; ++column) {
    taken += gap + std::transform_reduce(
                       lines.begin(), lines.end(), std::size_t{0}, [](auto a, auto b) { return std::max(a, b); },
                       [&](const auto& line) { return display_width(line[column]); });
  }
  const std::size_t left = std::max(least_title, case_page - std::min(case_page, taken));
  for (auto& line : lines) line[last] = cell(line[last], left);
  return text_table(lines);
}

}  // namespace

std::string case_list_text(std::span<const cases::CaseRow> rows) {
  if (rows.empty()) return "The file holds no case yet.\n";
  const auto open =
      static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const auto& r) { return r.open(); }));
  return table(rows) + fmt::format("{}, {} open, {} decided\n", counted(rows.size(), "case"), open, rows.size() - open);
}

std::string case_search_text(std::span<const cases::CaseRow> found, std::size_t searched) {
  const auto tally = fmt::format("{} of {} found\n", found.size(), counted(searched, "case"));
  return found.empty() ? tally : table(found) + tally;
}

}  // namespace mizani::render
