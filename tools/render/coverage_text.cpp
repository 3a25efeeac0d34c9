// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

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

struct Totals {
  std::size_t frameworks = 0;
  std::size_t with_levels = 0;
  std::size_t levels = 0;
  std::size_t types = 0;
  std::size_t types_with_level = 0;
  std::size_t types_with_size = 0;
  std::size_t with_descriptors = 0;
  std::size_t descriptors = 0;
  std::size_t dated = 0;
  std::size_t credit_hours = 0;
  EvidenceCounts facts{};
};

Totals totals_of(std::span<const Coverage> entries) {
  Totals totals;
  for (const auto& entry : entries) {
    ++totals.frameworks;
    totals.with_levels += entry.levels > 0 ? 1U : 0U;
    totals.levels += entry.levels;
    totals.types += entry.types;
    totals.types_with_level += entry.types_with_level;
    totals.types_with_size += entry.types_with_size;
    totals.with_descriptors += entry.descriptors > 0 ? 1U : 0U;
    totals.descriptors += entry.descriptors;
    totals.dated += entry.dated ? 1U : 0U;
    totals.credit_hours += entry.credit_hours ? 1U : 0U;
    std::transform(entry.facts.begin(), entry.facts.end(), totals.facts.begin(), totals.facts.begin(), std::plus<>{});
  }
  return totals;
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
  const Totals totals = totals_of(entries);
  EvidenceCounts table_rows{};
  for (const auto& table : catalogue.referencings()) {
    for (const auto& row : table.rows) ++table_rows.at(static_cast<std::size_t>(row.provenance.evidence));
  }
  const auto unread = std::count_if(catalogue.referencings().begin(), catalogue.referencings().end(),
                                    [](const Referencing& table) { return !table.table_read; });
  std::string out = text_table(rows);
  out +=
      "p published, s self-assessed, 2 secondary, i inferred, a assumed, ? unknown; typed: levels that some type "
      "stands on\n\n";
  out += fmt::format("{} frameworks, {} of them with known levels ({} levels)\n", totals.frameworks, totals.with_levels,
                     totals.levels);
  out += fmt::format("{} qualification types: {} placed on a level, {} with a size in credits\n", totals.types,
                     totals.types_with_level, totals.types_with_size);
  out += fmt::format("{} level descriptors in {} frameworks\n", totals.descriptors, totals.with_descriptors);
  out +=
      fmt::format("{} frameworks dated, {} with known notional hours of a credit\n", totals.dated, totals.credit_hours);
  out += fmt::format("facts: {}\n", counts_words(totals.facts));
  out +=
      fmt::format("rows of {} tables in the catalogue: {}; {} more reports are known whose tables were not read\n",
                  catalogue.referencings().size() - static_cast<std::size_t>(unread), counts_words(table_rows), unread);
  return out;
}

}  // namespace mizani::render
