// SPDX-License-Identifier: MIT
// Which frameworks a country's credentials may be read by on a date. Called by the catalogue, which wants one of them,
// and by those who count every one.
#pragma once

#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "frameworks/catalogue.h"

namespace mizani {

/// Frameworks that some table with rows leads to or from.
std::unordered_set<FrameworkId> frameworks_in_tables(std::span<const Referencing> tables);

/// Those that the rule of Catalogue::in_force cannot choose between: one where it answers, several where it finds the
/// country ambiguous, none where none is recorded as valid then. `in_tables`: frameworks_in_tables of the catalogue. In
/// the order of Catalogue::frameworks; linear in their number.
std::vector<const Framework*> all_in_force(const Catalogue& catalogue, const CountryCode& code, const Date& as_of,
                                           std::optional<Sector> sector,
                                           const std::unordered_set<FrameworkId>& in_tables);

}  // namespace mizani
