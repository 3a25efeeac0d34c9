// SPDX-License-Identifier: MIT
// Plain-text tables with aligned columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mizani::render {

/// Rows of cells, the first being the heading. Columns are as wide as their widest cell, counted in code points; the
/// last column is not padded. Two spaces stand between columns.
std::string text_table(const std::vector<std::vector<std::string>>& rows, std::string_view indent = "");

/// Breaks text at blanks so that no line passes `width` code points; each line begins with `indent`.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

/// Number of code points of UTF-8 text.
std::size_t display_width(std::string_view utf8);

}  // namespace mizani::render
