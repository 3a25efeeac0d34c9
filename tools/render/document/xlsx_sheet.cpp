// SPDX-License-Identifier: MIT
#include "tools/render/document/xlsx_sheet.h"

#include <algorithm>
#include <cmath>

#include "engine/text/utf8.h"
#include "tools/render/document/number_text.h"

namespace mizani::render::document {
namespace {

using Look = XlsxFormats::Look;

constexpr double narrowest = 7;
constexpr double widest = 52;
/// Heads wrap sooner: they stand above figures.
constexpr double widest_head = 16;
/// Characters that a line of running text takes before it wraps.
constexpr double page_width = 90;
constexpr double line_height = 15;
/// A frozen head takes at most this much of a screen, points.
constexpr double most_frozen = 150;
constexpr double most_height = 409;
constexpr std::size_t cell_limit = 32000;

double width_of(std::string_view text) {
  return static_cast<double>(text::code_points(text));
}

bool is_escape(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 7;
  if (at + length > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + length - 1] != '_') return false;
  const auto digits = text.substr(at + 2, 4);
  return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

template <class Visit>
void each_table(const XlsxSheet::Content& content, const Visit& visit) {
  for (const Section* section : content.sections) {
    for (const auto& block : section->blocks) {
      if (const auto* table = std::get_if<Table>(&block)) visit(*table);
    }
  }
}

std::string head_words(const Table& table) {
  std::string out;
  for (const auto& row : table.header) {
    for (const auto& cell : row) out += cell.text.plain() + '\t';
  }
  return out;
}

}  // namespace

std::vector<std::string> cell_pieces(std::string_view text) {
  std::vector<std::string> pieces(1);
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    static_cast<void>(text::next_point(text, at));
    if (points >= cell_limit) {
      pieces.emplace_back();
      points = 0;
    }
    if (is_escape(text, begin)) {
      pieces.back() += "_x005F_";
      points += 7;
    } else {
      pieces.back().append(text, begin, at - begin);
      ++points;
    }
  }
  return pieces;
}

XlsxSheet::XlsxSheet(lxw_worksheet* sheet, XlsxFormats& formats, const Document& document)
    : sheet_(sheet), formats_(formats), document_(document) {
  constexpr std::uint8_t a4 = 9;
  if (document.right_to_left) worksheet_right_to_left(sheet);
  worksheet_set_paper(sheet, a4);
  worksheet_fit_to_pages(sheet, 1, 0);
  // Level codes are texts that look like numbers: a spreadsheet need not warn of each.
  worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

void XlsxSheet::write(const Content& content, const Text* title) {
  settle_widths(content);
  if (title != nullptr) line(*title, Look::title);
  if (title != nullptr && !document_.subtitle.empty()) line(document_.subtitle, Look::paragraph);
  for (const Section* section : content.sections) {
    line(section->heading, section->level == 1 ? Look::heading : Look::caption);
    for (const auto& block : section->blocks) std::visit([&](const auto& of) { this->block(of); }, block);
  }
  if (content.sources != nullptr) {
    line(content.sources_heading, Look::heading);
    for (std::size_t i = 0; i < content.sources->size(); ++i) {
      line('[' + std::to_string(i + 1) + "] " + as_line((*content.sources)[i].text, document_.right_to_left),
           Look::paragraph);
    }
  }
  freeze(content);
}

void XlsxSheet::settle_widths(const Content& content) {
  const auto widen = [&](const Row& row, double most) {
    if (row.size() > widths_.size()) widths_.resize(row.size(), narrowest);
    for (std::size_t i = 0; i < row.size(); ++i)
      widths_[i] = std::max(widths_[i], std::min(width_of(shown(row[i])) + 2, most));
  };
  each_table(content, [&](const Table& table) {
    for (const auto& row : table.header) widen(row, widest_head);
    for (const auto& row : table.rows) widen(row, widest);
  });
  for (const double width : widths_) total_width_ += width;
  constexpr double plain_column = 10;
  while (total_width_ < page_width) {
    widths_.push_back(plain_column);
    total_width_ += plain_column;
  }
  for (std::size_t i = 0; i < widths_.size(); ++i)
    worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths_[i], nullptr);
  constexpr double upright_page = 110;
  if (total_width_ > upright_page) worksheet_set_landscape(sheet_);
}

void XlsxSheet::line(const Text& text, Look look) {
  if (!text.empty()) line(as_line(text, document_.right_to_left), look);
}

void XlsxSheet::line(const std::string& text, Look look) {
  lxw_format* format = formats_.of(look);
  // Running text goes across all columns; a merged cell does not find its own height. Beyond the page's width a reader
  // would have to scroll.
  double across = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < widths_.size() && (i == 0 || across + widths_[i] <= page_width * 1.3); ++i) {
    across += widths_[i];
    last = i;
  }
  for (const auto& piece : cell_pieces(text)) {
    const double size = look == Look::title ? 1.5 : look == Look::heading ? 1.25 : 1.0;
    const double lines = std::max(1.0, std::ceil(width_of(piece) * size * 1.08 / across));
    const double height = std::min(most_height, lines * line_height * (size > 1 ? 1.3 : 1.0));
    if (last > 0) worksheet_merge_range(sheet_, next_, 0, next_, static_cast<lxw_col_t>(last), "", format);
    worksheet_write_string(sheet_, next_, 0, piece.c_str(), format);
    worksheet_set_row(sheet_, next_, height, nullptr);
    ++next_;
    height_ += height;
  }
}

void XlsxSheet::block(const Paragraph& paragraph) {
  line(paragraph.text, paragraph.strong ? Look::key : Look::paragraph);
}

void XlsxSheet::block(const List& list) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const std::string mark = list.numbered ? std::to_string(i + 1) + ". " : "\xE2\x80\xA2 ";
    line(mark + as_line(list.items[i], document_.right_to_left), Look::paragraph);
  }
}

void XlsxSheet::block(const Table& table) {
  line(table.caption, Look::caption);
  const bool first = first_body_ == 0;
  if (first) first_header_ = next_;
  for (const auto& cells : table.header) row(cells, true);
  if (first) {
    first_body_ = next_;
    first_body_height_ = height_;
  }
  for (const auto& cells : table.rows) row(cells, false);
  line(table.basis, Look::basis);
  ++next_;
  height_ += line_height;
}

void XlsxSheet::block(const Figure& figure) {
  line(figure.caption, Look::caption);
  line(figure.alternative, Look::basis);
}

std::string XlsxSheet::shown(const Cell& cell) const {
  if (!cell.value) return as_line(cell.text, document_.right_to_left);
  return cell.kind == Cell::Kind::percent ? percent_text(*cell.value, cell.decimals, document_.language)
                                          : number_text(*cell.value, cell.decimals, document_.language);
}

void XlsxSheet::row(const Row& cells, bool header) {
  std::size_t rows = 1;
  double lines = 1;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    lxw_format* format = header ? formats_.of(Look::header) : formats_.of(cells[column]);
    const auto at = static_cast<lxw_col_t>(column);
    if (cells[column].value) {
      worksheet_write_number(sheet_, next_, at, *cells[column].value, format);
      continue;
    }
    const auto pieces = cell_pieces(as_line(cells[column].text, document_.right_to_left));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const auto down = next_ + static_cast<lxw_row_t>(i);
      if (pieces[i].empty())
        worksheet_write_blank(sheet_, down, at, format);
      else
        worksheet_write_string(sheet_, down, at, pieces[i].c_str(), format);
    }
    rows = std::max(rows, pieces.size());
    lines = std::max(lines, std::ceil(width_of(pieces.front()) * 1.1 / widths_[column]));
  }
  const double height = std::min(most_height, lines * line_height);
  if (lines > 1) worksheet_set_row(sheet_, next_, height, nullptr);
  next_ += static_cast<lxw_row_t>(rows);
  height_ += height;
}

void XlsxSheet::freeze(const Content& content) {
  std::string head;
  bool shared = first_body_ > 0 && first_body_height_ <= most_frozen;
  each_table(content, [&](const Table& table) {
    const auto words = head_words(table);
    if (head.empty()) head = words;
    shared = shared && words == head;
  });
  if (!shared) return;
  worksheet_freeze_panes(sheet_, first_body_, 0);
  worksheet_repeat_rows(sheet_, first_header_, first_body_ - 1);
}

}  // namespace mizani::render::document
