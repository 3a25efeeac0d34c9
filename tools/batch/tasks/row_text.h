// SPDX-License-Identifier: MIT
// The text of a row, read as outcomes.
#pragma once

#include <string>
#include <string_view>

#include "engine/text/document.h"
#include "tools/batch/row.h"

namespace mizani::batch {

/// "text", else "outcomes" one under the other; a title stands before them as it does on the command line. The language
/// is `language`, else the row's own, else as detected. Faults: "missing-field" where there is neither, those of
/// text::read_text.
Expected<text::Document> text_of_row(const Row& row, std::string_view title, std::string_view language);

}  // namespace mizani::batch
