// SPDX-License-Identifier: MIT
// A stored assessment (schema mizani/assess/1) -> Assessment.
#pragma once

#include <string_view>

#include "engine/assess/assessment.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::interop {

/// Reads what render::assessment::stored_json wrote; words in a language, and what stands beside the assessment, are
/// passed over. `output_schemas`: those of data/schema/output. Faults: those of JSON and of the schema "assess.json",
/// "unknown-word" for a kind, result or class that this program does not know (a newer one wrote it).
Expected<assess::Assessment> read_assessment(std::string_view bytes, std::string_view where,
                                             const load::SchemaSet& output_schemas);

}  // namespace mizani::interop
