// SPDX-License-Identifier: MIT
// CSV with the columns Level, Domain, Descriptor -> Document.
#pragma once

#include <string_view>

#include "engine/text/document.h"
#include "frameworks/fault.h"

namespace mizani::interop {

/// One section a level, in order of appearance; each cell of Descriptor is a statement labelled with its domain
/// (knowledge; skills; autonomy, responsibility or competence). Columns may come in any order and case, with others
/// beside them; RFC 4180 quoting, comma or semicolon. All faults come back together: "missing-column", "missing-cell"
/// and "unknown-word" with the record's number (the heading is record 1), "broken-csv", "empty-text", and those of
/// text::checked_text.
Expected<text::Document> read_descriptor_csv(std::string_view bytes, std::string_view where);

}  // namespace mizani::interop
