// SPDX-License-Identifier: MIT
// What a user may type or hand in for one side of a comparison.
#pragma once

#include <string>

#include "engine/compare/side.h"
#include "frameworks/catalogue.h"
#include "frameworks/load/schema.h"

namespace mizani::cli {

/// FRAMEWORK (id, alias or country), FILE, or FRAMEWORK=FILE: the framework with the descriptors of the file in place
/// of the catalogue's, matched by level. A name with a suffix that is read or a folder in it is a file's; any other is
/// a framework's first. Faults: those of Catalogue::resolve_framework, interop::read_level_file and compare::side_of;
/// "empty-name".
Expected<compare::Side> compare_side(const std::string& typed, const Catalogue& catalogue, const Date& as_of,
                                     const load::SchemaSet& schemas);

}  // namespace mizani::cli
