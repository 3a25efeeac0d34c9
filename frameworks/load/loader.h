// SPDX-License-Identifier: MIT
// Data folders and files -> Catalogue.
#pragma once

#include <filesystem>
#include <span>

#include "frameworks/catalogue.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::load {

/// Reads the layers in order. The first is the base folder and holds schema/; the others are overlays: folders of the
/// same layout (frameworks/*.json, referencing/**.json, instruments/*.json, criteria/*.json, recognition/*.json,
/// micro-profiles/*.json, countries.json, credit-systems.json and policy.json, any of them), or single files that name
/// their kind in "schema" (one document, or a bundle of several). A later layer's framework, table, instrument, set of
/// criteria, practice of recognition, profile of micro-credentials, country, credit system or constant replaces the one
/// of the same id. Nothing outside the named folders and files is read, nothing is written.
///
/// Faults of all files come back together: "unreadable-folder", "broken-json", "invalid-utf8", the schema's
/// ("wrong-type", "missing-field", …, with JSON pointers), "duplicate-id" within one layer, and the broken rules of
/// check.h. Time: about that of parsing the files twice.
Expected<Catalogue> load_catalogue(std::span<const std::filesystem::path> layers);
/// With the base folder's schemas at hand: SchemaSet::load(layers.front() / "schema").
Expected<Catalogue> load_catalogue(std::span<const std::filesystem::path> layers, const SchemaSet& schemas);

/// The same before any rule is checked, for `mizani framework check`.
Expected<World> load_world(std::span<const std::filesystem::path> layers);

}  // namespace mizani::load
