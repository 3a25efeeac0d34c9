// SPDX-License-Identifier: MIT
// A report as one HTML file that needs nothing else.
#pragma once

#include <string>
#include <string_view>

#include "tools/render/document/document.h"

namespace mizani::render::document {

/// A whole page in UTF-8: styles and pictures inside, nothing fetched (a content security policy forbids scripts and
/// outer references), laid out for A4 when printed: table heads repeat, rows and pictures stay whole. Well-formed XML
/// too. Linear.
std::string html(const Document& document);

/// Words as HTML text or attribute: & < > " ' escaped, unfit characters cleaned.
std::string html_escaped(std::string_view words);

}  // namespace mizani::render::document
