// SPDX-License-Identifier: MIT
// A report as JSON.
#pragma once

#include <string>
#include <string_view>

#include "tools/render/document/document.h"

namespace mizani::render::document {

/// The document as it is: sections with blocks {"kind": "paragraph" | "list" | "table" | "figure", …}; texts are plain
/// words with the numbers of their sources beside them; numbers are numbers. `schema` becomes the first field.
std::string json(const Document& document, std::string_view schema);

}  // namespace mizani::render::document
