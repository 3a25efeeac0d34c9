// SPDX-License-Identifier: MIT
// A report as Markdown.
#pragma once

#include <string>
#include <string_view>

#include "tools/render/document/document.h"

namespace mizani::render::document {

/// CommonMark with the tables and footnotes of GitHub's and pandoc's dialects: sources are footnotes [^1]. Of a figure
/// the words remain. A right-to-left document stands in a <div dir="rtl">, the only markup used. Linear.
std::string markdown(const Document& document);

/// Words that no dialect reads as anything but these words, on one line.
std::string markdown_escaped(std::string_view words);

}  // namespace mizani::render::document
