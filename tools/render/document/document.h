// SPDX-License-Identifier: MIT
// A report before it has a format: sections of paragraphs, lists, tables and figures, with numbered sources.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tools/render/document/text.h"

namespace mizani::render::document {

/// One cell. `number` shows `value` with `decimals`; `percent` shows a share (0 … 1) as a percentage; both are numbers
/// to a spreadsheet. A `level` is a code such as 7 or 8A: short text, never a number. A number or percent without a
/// value shows `text`. `shade` (0 … 1) tints the cell: a heat map that is still a table.
struct Cell {
  enum class Kind : unsigned char { text, number, percent, level };
  Kind kind = Kind::text;
  Text text;
  std::optional<double> value;
  int decimals = 2;
  double shade = 0;
  bool strong = false;
};

Cell text_cell(Text text);
Cell level_cell(const std::string& code);
Cell number_cell(double value, int decimals = 2);
Cell percent_cell(double share, int decimals = 0);

using Row = std::vector<Cell>;

/// A table. `header` rows repeat on every printed page; with `row_headers` the first cell of a row names it. `basis`
/// says below the table where its figures come from. Rows may be shorter than the header.
struct Table {
  std::string anchor;  ///< unique in the document: letters, digits, "-"
  Text caption;
  std::vector<Row> header;
  bool row_headers = true;
  std::vector<Row> rows;
  Text basis;
};

struct Paragraph {
  Text text;
  bool strong = false;  ///< stands out: the one thing to read
};

struct List {
  bool numbered = false;
  std::vector<Text> items;
};

/// A picture. `svg` is one complete element "<svg …>…</svg>" of our own making, without script or outer references;
/// `alternative` says in words what it shows and is all that formats without pictures keep.
struct Figure {
  std::string svg;
  Text alternative;
  Text caption;
};

using Block = std::variant<Paragraph, List, Table, Figure>;

/// `level` 1 … 3 below the title. `sheet` names the spreadsheet page that the section and those after it stand on;
/// empty: as the one before.
struct Section {
  std::string anchor;
  Text heading;
  int level = 1;
  std::string sheet;
  std::vector<Block> blocks;
};

/// Numbered from 1 in the document's order; shown as the last section, under `Document::sources_heading`.
struct SourceNote {
  Text text;
};

/// `language`: ISO 639-1; numbers are written as its readers expect. `created`: for the properties of file formats
/// that keep a date, seconds since 1970, so that the same report is the same bytes.
struct Document {
  std::string language = "en";
  bool right_to_left = false;
  Text title;
  Text subtitle;
  Text contents_heading;
  std::vector<Section> sections;
  Text sources_heading;
  std::string sources_sheet;
  std::vector<SourceNote> sources;
  long long created = 0;
};

}  // namespace mizani::render::document
