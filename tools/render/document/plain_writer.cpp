// SPDX-License-Identifier: MIT
#include "tools/render/document/plain_writer.h"

#include <algorithm>

#include "tools/render/document/number_text.h"
#include "tools/render/text_table.h"

namespace mizani::render::document {
namespace {

class PlainWriter {
 public:
  PlainWriter(const Document& document, std::size_t width) : document_(document), width_(width) {}

  std::string page() {
    heading(line(document_.title), '=');
    if (!document_.subtitle.empty()) paragraph(line(document_.subtitle), "");
    for (const auto& section : document_.sections) {
      heading(line(section.heading), section.level == 1 ? '-' : '.');
      for (const auto& block : section.blocks) std::visit([&](const auto& of) { this->block(of); }, block);
    }
    if (!document_.sources.empty()) heading(line(document_.sources_heading), '-');
    for (std::size_t i = 0; i < document_.sources.size(); ++i)
      item('[' + std::to_string(i + 1) + "] ", line(document_.sources[i].text));
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string line(const Text& text) const { return as_line(text, document_.right_to_left); }

  void heading(const std::string& words, char rule) {
    if (!out_.empty()) out_ += '\n';
    out_ += words + '\n' + std::string(std::min(width_, display_width(words)), rule) + '\n';
  }

  void paragraph(const std::string& words, std::string_view indent) {
    out_ += wrapped(words, width_, indent);
    if (!out_.ends_with('\n')) out_ += '\n';
  }

  /// Words behind a mark, later lines below the words.
  void item(const std::string& mark, const std::string& words) {
    std::string lines = wrapped(words, width_, std::string(display_width(mark), ' '));
    lines.replace(0, std::min(lines.size(), mark.size()), mark);
    out_ += lines;
    if (!out_.ends_with('\n')) out_ += '\n';
  }

  void block(const Paragraph& of) { paragraph(line(of.text), ""); }

  void block(const List& list) {
    for (std::size_t i = 0; i < list.items.size(); ++i)
      item(list.numbered ? std::to_string(i + 1) + ". " : "  - ", line(list.items[i]));
  }

  void block(const Table& table) {
    if (!table.caption.empty()) paragraph(line(table.caption), "");
    std::vector<std::vector<std::string>> rows;
    for (const auto* group : {&table.header, &table.rows}) {
      for (const auto& row : *group) {
        auto& cells = rows.emplace_back();
        for (const auto& cell : row) cells.push_back(content(cell));
      }
    }
    constexpr std::string_view indent = "  ";
    const std::string lines = text_table(rows, indent);
    if (widest_line(lines) <= width_)
      out_ += lines;
    else
      as_records(rows, table.header.size());
    if (!table.basis.empty()) paragraph(line(table.basis), "");
  }

  static std::size_t widest_line(std::string_view lines) {
    std::size_t widest = 0;
    while (!lines.empty()) {
      const auto end = std::min(lines.find('\n'), lines.size());
      widest = std::max(widest, display_width(lines.substr(0, end)));
      lines.remove_prefix(std::min(lines.size(), end + 1));
    }
    return widest;
  }

  /// A table that is too wide: each row as its first cell with the others below it, named by the last heading row.
  void as_records(const std::vector<std::vector<std::string>>& rows, std::size_t headings) {
    const std::vector<std::string> unnamed;
    const auto& names = headings > 0 ? rows[headings - 1] : unnamed;
    for (std::size_t r = headings; r < rows.size(); ++r) {
      for (std::size_t c = 0; c < rows[r].size(); ++c) {
        if (c == 0)
          paragraph(rows[r][c], "  ");
        else if (!rows[r][c].empty())
          item("      ", c < names.size() && !names[c].empty() ? names[c] + ": " + rows[r][c] : rows[r][c]);
      }
    }
  }

  void block(const Figure& figure) {
    paragraph(line(figure.caption), "");
    paragraph(line(figure.alternative), "  ");
  }

  [[nodiscard]] std::string content(const Cell& cell) const {
    if (!cell.value) return line(cell.text);
    return (cell.kind == Cell::Kind::percent ? percent_text(*cell.value, cell.decimals, document_.language)
                                             : number_text(*cell.value, cell.decimals, document_.language)) +
           line(cell.text);
  }

  const Document& document_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string plain_text(const Document& document, std::size_t width) {
  return PlainWriter{document, width}.page();
}

}  // namespace mizani::render::document
