// SPDX-License-Identifier: MIT
// A document as plain text for a terminal.
#pragma once

#include <string>

#include "tools/render/document/document.h"

namespace mizani::render::document {

/// Headings underlined, lines of at most `width` code points (a table that would be wider is told row by row), sources
/// as [1] with the list of them at the end. Figures are told by their alternative text.
std::string plain_text(const Document& document, std::size_t width = 100);

}  // namespace mizani::render::document
