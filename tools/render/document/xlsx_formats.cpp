// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>

#include "tools/render/document/xlsx_sheet.h"

namespace mizani::render::document {
namespace {

constexpr lxw_color_t head_fill = 0xE9EEF4;
constexpr lxw_color_t key_fill = 0xFDF6EA;
constexpr lxw_color_t line_colour = 0xC9D2DC;
constexpr lxw_color_t quiet_colour = 0x4A5665;
/// The tints of the HTML report, none first.
constexpr std::array<lxw_color_t, 11> tints{0xFFFFFF, 0xF2F7FB, 0xE6F0F7, 0xD9E8F3, 0xCCE0EF, 0xBFD8EB,
                                            0xB1CFE6, 0xA2C6E1, 0x93BCDB, 0x84B2D5, 0x74A8CF};
constexpr std::uint8_t right_to_left_order = 2;

std::string number_format(int decimals, bool percent) {
  std::string out = "0";
  if (decimals > 0) out += '.' + std::string(static_cast<std::size_t>(decimals), '0');
  return percent ? out + '%' : out;
}

}  // namespace

lxw_format* XlsxFormats::make() const {
  lxw_format* format = workbook_add_format(book_);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (right_to_left_) format->reading_order = right_to_left_order;
  return format;
}

lxw_format* XlsxFormats::of(Look look) {
  constexpr double title_size = 16;
  constexpr double heading_size = 13;
  constexpr double basis_size = 9;
  lxw_format*& format = looks_[look];
  if (format != nullptr) return format;
  format = make();
  switch (look) {
    case Look::title:
      format_set_bold(format);
      format_set_font_size(format, title_size);
      break;
    case Look::heading:
      format_set_bold(format);
      format_set_font_size(format, heading_size);
      break;
    case Look::key: format_set_bg_color(format, key_fill); break;
    case Look::caption: format_set_bold(format); break;
    case Look::basis:
      format_set_font_size(format, basis_size);
      format_set_font_color(format, quiet_colour);
      break;
    case Look::header:
      format_set_bold(format);
      format_set_bg_color(format, head_fill);
      format_set_border(format, LXW_BORDER_THIN);
      format_set_border_color(format, line_colour);
      break;
    case Look::paragraph:
    case Look::body: break;
  }
  return format;
}

lxw_format* XlsxFormats::of(const Cell& cell) {
  const long tint = std::lround(std::clamp(cell.shade, 0.0, 1.0) * static_cast<double>(tints.size() - 1));
  lxw_format*& format = cells_[{cell.kind, cell.decimals, cell.strong, tint}];
  if (format != nullptr) return format;
  format = make();
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, line_colour);
  if (cell.strong) format_set_bold(format);
  if (tint > 0) format_set_bg_color(format, tints.at(static_cast<std::size_t>(tint)));
  const bool percent = cell.kind == Cell::Kind::percent;
  if (percent || cell.kind == Cell::Kind::number)
    format_set_num_format(format, number_format(cell.decimals, percent).c_str());
  if (cell.kind == Cell::Kind::level) format_set_align(format, LXW_ALIGN_CENTER);
  return format;
}

}  // namespace mizani::render::document
