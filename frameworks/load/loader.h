// SPDX-License-Identifier: MIT
// Data folders -> Catalogue.
#pragma once

#include <filesystem>
#include <span>

#include "frameworks/catalogue.h"
#include "frameworks/fault.h"

namespace mizani::load {

/// Reads the data folders in order: frameworks/*.json, referencing/**.json, instruments/*.json, countries.json,
/// credit-systems.json and policy.json. The first folder is the base and holds schema/; the others are overlays that
/// may hold any of these. A later folder's framework, table, instrument, country, credit system or constant replaces
/// the one of the same id. Nothing outside the named folders is read, nothing is written.
///
/// Faults of all files come back together: "unreadable-folder", "broken-json", "invalid-utf8", the schema's
/// ("wrong-type", "missing-field", …, with JSON pointers), "duplicate-id" within one folder, and the broken rules of
/// check.h. Time: about that of parsing the files twice.
Expected<Catalogue> load_catalogue(std::span<const std::filesystem::path> folders);

/// The same before any rule is checked, for `mizani framework check`.
Expected<World> load_world(std::span<const std::filesystem::path> folders);

}  // namespace mizani::load
