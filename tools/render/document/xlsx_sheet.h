// SPDX-License-Identifier: MIT
// One sheet of a spreadsheet: blocks of a report laid out in rows and columns.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <xlsxwriter.h>

#include "tools/render/document/document.h"

namespace mizani::render::document {

/// The formats of a workbook, each made once.
class XlsxFormats {
 public:
  enum class Look : unsigned char { title, heading, paragraph, key, caption, basis, header, body };
  XlsxFormats(lxw_workbook* book, bool right_to_left) : book_(book), right_to_left_(right_to_left) {}

  lxw_format* of(Look look);
  lxw_format* of(const Cell& cell);

 private:
  lxw_format* make() const;

  lxw_workbook* book_;
  bool right_to_left_;
  std::map<Look, lxw_format*> looks_;
  std::map<std::tuple<Cell::Kind, int, bool, long>, lxw_format*> cells_;
};

/// Widths are settled from all blocks first, then the blocks are written from the top.
class XlsxSheet {
 public:
  /// `sections` and `sources` outlive the sheet.
  struct Content {
    std::vector<const Section*> sections;
    const std::vector<SourceNote>* sources = nullptr;
    Text sources_heading;
  };
  XlsxSheet(lxw_worksheet* sheet, XlsxFormats& formats, const Document& document);

  void write(const Content& content, const Text* title);

 private:
  void settle_widths(const Content& content);
  void line(const Text& text, XlsxFormats::Look look);
  void line(const std::string& text, XlsxFormats::Look look);
  void block(const Paragraph& paragraph);
  void block(const List& list);
  void block(const Table& table);
  void block(const Figure& figure);
  void row(const Row& cells, bool header);
  void freeze(const Content& content);
  [[nodiscard]] std::string shown(const Cell& cell) const;

  lxw_worksheet* sheet_;
  XlsxFormats& formats_;
  const Document& document_;
  std::vector<double> widths_;
  double total_width_ = 0;
  lxw_row_t next_ = 0;
  double height_ = 0;         ///< of the rows so far, points
  lxw_row_t first_body_ = 0;  ///< row below the first table's head; 0 without a table
  lxw_row_t first_header_ = 0;
  double first_body_height_ = 0;
};

/// A text as a cell takes it: what a reader of the format would turn into a control character ("_x000D_") is kept as
/// it is, and pieces are at most as long as a cell.
std::vector<std::string> cell_pieces(std::string_view text);

}  // namespace mizani::render::document
