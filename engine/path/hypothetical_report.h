// SPDX-License-Identifier: MIT
// The table that a referencing report would publish, as far as can be guessed before anybody wrote it.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/path/continent_uncertainty.h"

namespace mizani::path {

/// A report that does not exist, with the rows it would probably have. They are a shape for measuring what the report
/// would settle, never evidence: no answer about a level may rest on them.
struct HypotheticalReport {
  Referencing table;  ///< evidence `published`, no sources
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  Evidence today = Evidence::unknown;   ///< what the best path between the two rests on now; unknown where none leads
  std::size_t placed_by_rank = 0;       ///< levels of `from` that nothing known places
  const Referencing* unread = nullptr;  ///< a report on these two that is known, but whose table nobody has read
};

/// The probable table from one framework to another. Each level of `from` gets its most probable counterpart on today's
/// best path, by any evidence, the lower one on a tie. A level of `to` that no such row names, but that today's way
/// back places, is named by its most probable level of `from` as a partial match: a report is taken to speak of every
/// level that is spoken of today. A level of `from` that nothing places stands where its share of the ladder puts it,
/// kept between its neighbours: a report would place it somewhere in that order, and the bits hang on that, hardly on
/// which level it is; `placed_by_rank` counts such rows.
HypotheticalReport hypothetical_report(const PathIndex& paths, const Framework& from, const Framework& to,
                                       const Date& on);

/// A report between the two, either way, that is known and in force on the date, but whose table nobody has read;
/// nullptr where there is none. Linear in the number of tables.
const Referencing* unread_report(const Catalogue& catalogue, const Framework& from, const Framework& to,
                                 const Date& on);

/// The reports that could be written: from the framework in force of each state to the continental framework and to the
/// regional ones the state is a member of; and from each regional or other meta-framework (classifications apart) to
/// the continental one. Left out are two frameworks between which an endorsed table with a published row is in force,
/// and frameworks without known levels. States in their order, then meta-frameworks in that of the catalogue.
std::vector<HypotheticalReport> missing_reports(const Catalogue& catalogue, const PathIndex& paths,
                                                const std::vector<StateFramework>& states, const Date& on);

}  // namespace mizani::path
