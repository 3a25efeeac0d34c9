// SPDX-License-Identifier: MIT
// Rows of labelled tags, one JSON object a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assess/credential_record.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::interop {

/// Labels that a row does not name are absent; an inner nothing says that no tag fits.
struct TagRow {
  std::string id;
  std::string split;
  assess::CredentialRecord record;  ///< title and outcomes
  std::optional<std::vector<std::string>> digital;
  std::optional<std::vector<std::string>> green;
  std::optional<std::optional<std::string>> field;
  std::optional<std::optional<std::string>> occupation;
  std::optional<std::string> proficiency;
};

/// Reads a row of data/schema/tag-row.json. `where` is file:line. Faults, all of a row at once: "invalid-utf8",
/// "broken-json", those of the schema, "empty-text" (no letter in title and outcomes).
Expected<TagRow> read_tag_row(std::string_view line, const std::string& where, const load::SchemaSet& schemas);

}  // namespace mizani::interop
