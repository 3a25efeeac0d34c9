// SPDX-License-Identifier: MIT
// Rows of labelled data, one JSON object a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/text_reader.h"
#include "frameworks/fault.h"

namespace mizani::interop {

/// What a row is labelled with.
enum class LabelKind : unsigned char { level, bloom };

struct LabelledRow {
  std::string title;
  std::string text;
  std::string framework;            ///< as written: an id, an alias, a name; empty in bloom rows
  std::string level;                ///< code; empty in bloom rows
  std::vector<std::string> labels;  ///< names of cognitive processes, as written; empty in level rows
  std::optional<double> credits;
  std::optional<double> hours;
  std::string country;
};

/// Largest row that is read, in bytes.
inline constexpr std::size_t max_row_bytes = text::max_text_bytes;

/// Reads {"text", "framework", "level"} (level as text or whole number) or {"text", "labels"} (a list; a single process
/// may also stand in "level"), with "title", "credits", "hours" and "country" where they are; other keys are ignored.
/// `where` is file:line. Faults, all of a row at once: "invalid-utf8", "broken-json", "wrong-type", "missing-field",
/// "empty-text" (no letter), "too-few" (no label).
Expected<LabelledRow> read_labelled_row(std::string_view line, LabelKind kind, const std::string& where);

}  // namespace mizani::interop
