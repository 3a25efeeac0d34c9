// SPDX-License-Identifier: MIT
// Bytes of a file -> a JSON tree, or the place where it breaks.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include "frameworks/fault.h"

namespace mizani::load {

/// Largest data file that is read, in bytes.
inline constexpr std::uintmax_t max_json_bytes = std::uintmax_t{64} << 20U;

/// The bytes of a regular file. Faults: "missing-file", "not-a-file", "unreadable", "too-large".
Expected<std::string> read_bytes(const std::filesystem::path& file, std::uintmax_t max_bytes = max_json_bytes);

/// Parses UTF-8 JSON without recursion, so that no nesting depth breaks the stack; a number becomes the nearest double,
/// so that what was written shortest is read as it was. Faults name `where` with line and
/// column: "broken-json", "invalid-utf8".
Expected<rapidjson::Document> parse_json(std::string_view bytes, std::string_view where);

}  // namespace mizani::load
