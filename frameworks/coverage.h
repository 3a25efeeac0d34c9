// SPDX-License-Identifier: MIT
// What the data know, infer and do not know of each framework.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "frameworks/catalogue.h"

namespace mizani {

/// Counts by evidence class, in the order of Evidence, `unknown` last.
using EvidenceCounts = std::array<std::size_t, evidence_ladder.size() + 1>;

/// `facts`: all facts of the file (each_fact); `unknown`: names of the named facts nobody has read; `table_rows`: rows
/// of the tables that start or end at the framework, `tables_unread`: reports known whose tables nobody has read.
struct Coverage {
  const Framework* framework = nullptr;
  std::size_t levels = 0;
  std::optional<int> levels_stated;
  std::size_t levels_with_types = 0;
  std::size_t levels_with_descriptors = 0;
  std::size_t types = 0;
  std::size_t types_with_level = 0;
  std::size_t types_with_size = 0;
  std::size_t descriptors = 0;
  bool dated = false;         ///< the day, month or year it came into force is known
  bool credit_hours = false;  ///< its credit system has known notional hours
  EvidenceCounts facts{};
  EvidenceCounts table_rows{};
  std::size_t tables_unread = 0;
  std::vector<std::string> unknown;
};

/// One entry a framework, in the order of the catalogue. Linear in the size of the catalogue.
std::vector<Coverage> coverage(const Catalogue& catalogue);

/// Sums over some entries. A table belongs to two frameworks, so tables are counted in the catalogue (count_tables).
struct CoverageTotals {
  std::size_t frameworks = 0;
  std::size_t frameworks_with_levels = 0;
  std::size_t levels = 0;
  std::size_t types = 0;
  std::size_t types_with_level = 0;
  std::size_t types_with_size = 0;
  std::size_t frameworks_with_descriptors = 0;
  std::size_t descriptors = 0;
  std::size_t dated = 0;
  std::size_t credit_hours = 0;
  EvidenceCounts facts{};
};
CoverageTotals totals(std::span<const Coverage> entries);

/// The tables of a catalogue that were read, their rows by evidence class, and those known but not read.
struct TableCounts {
  std::size_t read = 0;
  std::size_t unread = 0;
  EvidenceCounts rows{};
};
TableCounts count_tables(const Catalogue& catalogue);

}  // namespace mizani
