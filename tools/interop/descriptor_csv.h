// SPDX-License-Identifier: MIT
// CSV with the columns Level, Domain, Descriptor -> Document.
#pragma once

#include <string_view>

#include "engine/text/document.h"
#include "frameworks/fault.h"

namespace mizani::interop {

/// One section a level, in order of appearance; each cell of Descriptor is a statement labelled with its domain
/// (knowledge; skills; autonomy, responsibility or competence). Columns may come in any order and case, with others
/// beside them; RFC 4180 quoting, comma or semicolon. All faults come back together, as file:line where the record
/// begins: "missing-column", "missing-cell", "extra-cell" and "unknown-word"; alone: "broken-csv", "empty-text", and
/// those of text::checked_text.
Expected<text::Document> read_descriptor_csv(std::string_view bytes, std::string_view where);

/// Whether the first line of the bytes names the three columns.
bool has_descriptor_columns(std::string_view bytes);

}  // namespace mizani::interop
