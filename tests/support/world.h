// SPDX-License-Identifier: MIT
// The shipped catalogue, and small worlds made by hand.
#pragma once

#include <string>
#include <vector>

#include "engine/level/level_model.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"
#include "frameworks/load/schema.h"

namespace mizani::test {

/// The data folder of the tree, loaded once a process.
const Catalogue& shipped();
const path::PathIndex& shipped_paths();
const level::LevelModel& shipped_model();
const load::SchemaSet& shipped_schemas();

/// A framework with levels "1" … "n".
Framework ladder(const std::string& id, int levels, FrameworkKind kind, const std::string& country = "");
/// A table with rows {from, to}; "" as `to` states that there is no counterpart.
Referencing table(const std::string& from, const std::string& to,
                  const std::vector<std::pair<std::string, std::string>>& rows, Evidence evidence = Evidence::published,
                  ReferencingKind kind = ReferencingKind::referencing);
/// A catalogue of these with the shipped policy, every country named, and a source where one is due.
Catalogue world_of(std::vector<Framework> frameworks, std::vector<Referencing> tables);

/// Every path from one level, or from the whole framework where `level` is empty.
path::PathAnswer paths(const Catalogue& catalogue, const path::PathIndex& index, const std::string& from,
                       const std::string& level, const std::string& to, Evidence weakest = Evidence::assumed,
                       std::size_t most = 10);

}  // namespace mizani::test
