// SPDX-License-Identifier: MIT
// Words that a careless format would obey, and a document full of them.
#pragma once

#include <array>
#include <string>

#include "tools/render/document/document.h"

namespace mizani::render::document {

/// Markup, quotes, formulas, tables, links, escapes of formats, right-to-left words.
inline const std::array<std::string, 18> hostile_words{
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</style></title></table>",
    "a & b &amp; &lt;",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "| a | b |",
    "**bold** _it_ `code` ~~no~~",
    "[link](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "# heading",
    "1. item",
    "https://example.org www.example.org a@example.org",
    "_x0041__x000D_",
    "الإطار الوطني للمؤهلات",
    "it's 'quoted' \"twice\" \\ back",
};

/// Every hostile text in every place that a text may stand.
inline Document hostile_document(const std::string& words) {
  Document document;
  document.title = foreign(words);
  document.subtitle = foreign(words);
  document.contents_heading = Text{words};
  Table table;
  table.anchor = "table-1";
  table.caption = Text{words};
  table.header = {{text_cell(foreign(words)), text_cell(Text{"figure"})}};
  table.rows = {{text_cell(foreign(words, "en")), number_cell(0.5)}, {level_cell(words), percent_cell(0.25)}};
  table.basis = foreign(words).cite({1});
  Section section{.anchor = "one", .heading = foreign(words), .level = 1, .sheet = words, .blocks = {}};
  section.blocks.emplace_back(Paragraph{.text = foreign(words), .strong = true});
  section.blocks.emplace_back(List{.numbered = false, .items = {foreign(words), Text{words}}});
  section.blocks.emplace_back(table);
  section.blocks.emplace_back(Figure{.svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>",
                                     .alternative = foreign(words),
                                     .caption = foreign(words)});
  document.sections.push_back(section);
  document.sources_heading = Text{"Sources"};
  document.sources.push_back(
      {.text = Span{.words = words, .language = {}, .foreign = true, .link = "javascript:alert(1)", .sources = {}}});
  return document;
}

}  // namespace mizani::render::document
