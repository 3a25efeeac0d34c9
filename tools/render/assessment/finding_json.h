// SPDX-License-Identifier: MIT
// Values and grounds of findings as JSON.
#pragma once

#include <string_view>

#include "engine/assess/finding.h"
#include "frameworks/fault.h"
#include "tools/render/json_writer.h"

namespace mizani::render::assessment {

/// {"<name>": {"kind": …, …}, …} as schema mizani/assess/1 has it.
void values_field(JsonWriter& json, std::string_view name, const assess::Values& values);

/// "faults": [{"code", "where", "found", "expected"}, …].
void faults_field(JsonWriter& json, const Faults& faults);

/// {"kind", "where", "evidence", "note", "citations"}.
void basis_value(JsonWriter& json, const assess::Basis& basis);

}  // namespace mizani::render::assessment
