// SPDX-License-Identifier: MIT
#include "tools/render/document/document.h"

#include <utility>

namespace mizani::render::document {

Cell text_cell(Text text) {
  Cell cell;
  cell.text = std::move(text);
  return cell;
}

Cell level_cell(const std::string& code) {
  Cell cell;
  cell.kind = Cell::Kind::level;
  cell.text = foreign(code);
  return cell;
}

Cell number_cell(double value, int decimals) {
  Cell cell;
  cell.kind = Cell::Kind::number;
  cell.value = value;
  cell.decimals = decimals;
  return cell;
}

Cell percent_cell(double share, int decimals) {
  Cell cell;
  cell.kind = Cell::Kind::percent;
  cell.value = share;
  cell.decimals = decimals;
  return cell;
}

}  // namespace mizani::render::document
