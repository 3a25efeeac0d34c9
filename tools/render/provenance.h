// SPDX-License-Identifier: MIT
// Sources and evidence as JSON, the same everywhere.
#pragma once

#include <vector>

#include "frameworks/model/source.h"
#include "tools/render/json_writer.h"

namespace mizani::render {

/// "sources": [{title, publisher, year, url}, …] for the keys cited; keys that the file lacks are left out.
void sources_field(JsonWriter& json, const std::vector<SourceKey>& cited, const Sources& sources);

/// {"value", "status", "sources", "note"?} of a text fact.
void fact_field(JsonWriter& json, std::string_view name, const std::optional<std::string>& value,
                const Provenance& provenance, const Sources& sources);

/// "Title (Publisher, 2024), https://…" for text output.
std::string citation(const Source& source);

}  // namespace mizani::render
