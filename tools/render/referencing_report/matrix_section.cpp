// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::level_cell;
using document::Text;
using document::text_cell;

/// Levels of a down, levels of b across; a level that is not described has an empty row. Bold: the most probable.
document::Table matrix_table(Context& context, const std::string& key, const Text& caption,
                             const Eigen::MatrixXd& matrix) {
  const auto& a = context.side(Side::a);
  const auto& b = context.side(Side::b);
  document::Table table;
  context.number_table(table, key, caption);
  document::Row header{
      text_cell(context.message("matrix.corner", {{"a", context.label(Side::a)}, {"b", context.label(Side::b)}}))};
  for (const auto& level : b.levels) header.push_back(level_cell(level.code));
  table.header = {header};
  for (std::size_t row = 0; row < a.levels.size(); ++row) {
    document::Row cells{level_cell(a.levels[row].code)};
    double most = 0;
    for (std::size_t column = 0; column < b.levels.size(); ++column)
      most = std::max(most, cell_of(matrix, row, column));
    for (std::size_t column = 0; column < b.levels.size(); ++column) {
      const double p = cell_of(matrix, row, column);
      auto cell = says_something(matrix, row) ? document::number_cell(p) : text_cell(Text{});
      cell.shade = p;
      cell.strong = p > 0 && p >= most;
      cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Text basis(Context& context) {
  auto numbers = cite_descriptors(context, Side::a);
  const auto more = cite_descriptors(context, Side::b);
  numbers.insert(numbers.end(), more.begin(), more.end());
  return context.message("matrix.basis", {{"a", context.label(Side::a)}, {"b", context.label(Side::b)}}).cite(numbers);
}

}  // namespace

Sections matrix_sections(Context& context) {
  const auto& comparison = context.comparison();
  document::Section section{.anchor = "matrix",
                            .heading = context.message("matrix.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.matrix").plain(),
                            .blocks = {}};
  if (comparison.combined.size() == 0) {
    section.blocks.emplace_back(document::Paragraph{.text = context.message("matrix.none"), .strong = true});
    return {section};
  }
  section.blocks.emplace_back(document::Paragraph{.text = context.message("matrix.how")});
  auto combined = matrix_table(
      context, "matrix",
      context.message("matrix.combined",
                      {{"method", context.message(fmt::format("method.{}", to_string(comparison.method.method)))}}),
      comparison.combined);
  combined.basis = basis(context);
  section.blocks.emplace_back(std::move(combined));
  for (const auto& figure : context.input().pictures.matrix) section.blocks.emplace_back(figure);
  Sections sections{section};
  for (const auto* domain : context.readings()) {
    const auto name = to_string(domain->domain);
    document::Section part{.anchor = fmt::format("matrix-{}", name),
                           .heading = context.message(fmt::format("domain.{}", name)),
                           .level = 2,
                           .sheet = {},
                           .blocks = {}};
    auto table =
        matrix_table(context, fmt::format("matrix-{}", name),
                     context.message("matrix.domain", {{"domain", context.message(fmt::format("domain.{}", name))}}),
                     domain->probability);
    table.basis = basis(context);
    part.blocks.emplace_back(std::move(table));
    sections.push_back(std::move(part));
  }
  return sections;
}

}  // namespace mizani::render::referencing
