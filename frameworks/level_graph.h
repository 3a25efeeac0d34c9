// SPDX-License-Identifier: MIT
// The graph of levels: a vertex is a level, an edge an alignment row. Boost.Graph stays inside the .cpp.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "frameworks/catalogue.h"

namespace mizani {

/// One edge: a row of a table, with the levels at its ends.
struct LevelEdge {
  const Referencing* table = nullptr;
  const Alignment* row = nullptr;
  LevelRef from;
  LevelRef to;
};

/// Which edges count: as strong as `weakest`, in force on the date, and not ruled out by their own authors.
struct EdgeFilter {
  Evidence weakest = Evidence::assumed;
  std::optional<Date> as_of;

  [[nodiscard]] bool admits(const Referencing& table, const Alignment& row) const;
};

/// Immutable graph over a catalogue's levels and alignment rows (rows with Relation::none have no edge). The catalogue
/// must outlive it. Safe to share between threads.
class LevelGraph {
 public:
  explicit LevelGraph(const Catalogue& catalogue);
  ~LevelGraph();
  LevelGraph(LevelGraph&&) noexcept;
  LevelGraph& operator=(LevelGraph&&) noexcept;

  [[nodiscard]] std::size_t level_count() const;
  [[nodiscard]] std::size_t edge_count() const;

  /// Rows that start or end at the level, in the order of the files. Linear in their number; none for an unknown level.
  [[nodiscard]] std::vector<LevelEdge> alignments_from(const LevelId& level, const EdgeFilter& filter = {}) const;
  [[nodiscard]] std::vector<LevelEdge> alignments_into(const LevelId& level, const EdgeFilter& filter = {}) const;

  /// Levels that can be reached from `level` along admitted rows in either direction, in catalogue order, `level`
  /// itself included. Linear in levels and rows.
  [[nodiscard]] std::vector<LevelId> connected_to(const LevelId& level, const EdgeFilter& filter = {}) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace mizani
