// SPDX-License-Identifier: MIT
// Which table, if it were published, would make an answer surer.
#pragma once

#include <cstddef>
#include <optional>

#include "engine/path/path_index.h"

namespace mizani::path {

/// A step of the most certain path that no published table carries, and what would follow from one. `from`, `to`: the
/// ends of the table, as a report would be written. `level`, `probability`: where the start would most probably land,
/// and how probably, if the report said what today's best guess says; `unread`: such a report is known, but nobody has
/// read its table. A report may of course say something else.
struct MissingTable {
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  Evidence today = Evidence::unknown;
  double certainty_before = 0;
  double certainty_after = 0;
  std::optional<std::size_t> level;
  double probability = 0;
  const Referencing* unread = nullptr;
};

/// The step of the most certain path whose publication would raise its certainty most; nothing without a path or where
/// every step is published. Exact: each step's report is guessed (hypothetical_report) and really added to the tables.
/// `query` must have a date. A few path searches a step.
std::optional<MissingTable> missing_table(const PathIndex& index, const Catalogue& catalogue, const PathQuery& query);

}  // namespace mizani::path
