// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/coverage_view.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

/// "12 published, 3 inferred, 2 unknown"; classes without any are left out.
std::string counts_words(const EvidenceCounts& counts) {
  std::string out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] != 0)
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", counts[i], to_string(static_cast<Evidence>(i)));
  }
  return out.empty() ? "none" : out;
}

/// Shares of the six classes, strongest first, as in the heading of the column.
std::string counts_cell(const EvidenceCounts& counts) {
  return fmt::format("{}", fmt::join(counts, "/"));
}

std::string rows_cell(const EvidenceCounts& counts) {
  return fmt::format("{}", fmt::join(counts.begin(), counts.end() - 1, "/"));
}

std::string of(std::size_t some, std::size_t all) {
  return all == 0 ? "-" : fmt::format("{}/{}", some, all);
}

std::string levels_cell(const Coverage& entry) {
  const std::string stated = entry.levels_stated ? std::to_string(*entry.levels_stated) : "?";
  return entry.levels == 0 ? "none of " + stated : std::to_string(entry.levels);
}

}  // namespace

std::string coverage_text(const Catalogue& catalogue, std::span<const Coverage> entries) {
  std::vector<std::vector<std::string>> rows{{"id", "levels", "typed", "types placed", "sized", "descriptors",
                                              "rows p/s/2/i/a", "facts p/s/2/i/a/?", "hours", "dated", "unknown"}};
  for (const auto& entry : entries) {
    rows.push_back({entry.framework->id.str(), levels_cell(entry), of(entry.levels_with_types, entry.levels),
                    of(entry.types_with_level, entry.types), of(entry.types_with_size, entry.types),
                    std::to_string(entry.descriptors), rows_cell(entry.table_rows), counts_cell(entry.facts),
                    entry.credit_hours ? "yes" : "?", entry.dated ? "yes" : "?",
                    fmt::format("{}", fmt::join(entry.unknown, ", "))});
  }
  const CoverageTotals sums = totals(entries);
  const TableCounts tables = count_tables(catalogue);
  std::string out = text_table(rows);
  out +=
      "p published, s self-assessed, 2 secondary, i inferred, a assumed, ? unknown; typed: levels that some type "
      "stands on\n\n";
  out += fmt::format("{} frameworks, {} of them with known levels ({} levels)\n", sums.frameworks,
                     sums.frameworks_with_levels, sums.levels);
  out += fmt::format("{} qualification types: {} placed on a level, {} with a size in credits\n", sums.types,
                     sums.types_with_level, sums.types_with_size);
  out += fmt::format("{} level descriptors in {} frameworks\n", sums.descriptors, sums.frameworks_with_descriptors);
  out += fmt::format("{} frameworks dated, {} with known notional hours of a credit\n", sums.dated, sums.credit_hours);
  out += fmt::format("facts: {}\n", counts_words(sums.facts));
  out += fmt::format("rows of {} tables in the catalogue: {}; {} more reports are known whose tables were not read\n",
                     tables.read, counts_words(tables.rows), tables.unread);
  return out;
}

}  // namespace mizani::render
