// SPDX-License-Identifier: MIT
#include "tools/render/picture/heat_map.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "tools/render/picture/heat_map_reading.h"
#include "tools/render/picture/legend.h"
#include "tools/render/picture/text_fit.h"

namespace mizani::render::picture {
namespace {

constexpr double margin = 20;
constexpr double cell_width = 52;
constexpr double cell_height = 40;
constexpr double most_row_label = 150;
constexpr double least_row_label = 48;
constexpr double row_label_size = 11.5;
constexpr double none_width = 62;
constexpr double title_height = 46;
constexpr double axis_height = 22;
constexpr double least_width = 560;  // of the legend and the title, however few the levels
constexpr Stroke grid{.colour = hairline, .width = 0.8, .dash = {}};

/// Where everything stands.
struct Layout {
  std::size_t rows = 0;
  std::size_t columns = 0;
  bool none_column = false;
  double row_label_width = 0;
  double inner_width = 0;
  Point corner{};  ///< upper left of the cells

  [[nodiscard]] Box cell(std::size_t row, std::size_t column) const {
    return {.x = corner.x + cell_width * static_cast<double>(column),
            .y = corner.y + cell_height * static_cast<double>(rows - 1 - row),
            .width = cell_width,
            .height = cell_height};
  }
  [[nodiscard]] Box none(std::size_t row) const {
    return {.x = cell(row, columns).x + 8, .y = cell(row, 0).y, .width = none_width, .height = cell_height};
  }
  [[nodiscard]] double bottom() const { return corner.y + cell_height * static_cast<double>(rows); }
};

Layout layout_of(const compare::Comparison& comparison, const std::vector<HeatMapRow>& rows) {
  Layout out{.rows = rows.size(), .columns = comparison.b.levels.size()};
  out.none_column = std::any_of(rows.begin(), rows.end(), [](const HeatMapRow& row) {
    return std::any_of(row.tables.begin(), row.tables.end(), [](const TableMark& mark) { return mark.stated_none; });
  });
  double widest = 0;
  for (const auto& level : comparison.a.levels)
    widest = std::max(widest, text_width(level_words(level), row_label_size));
  out.row_label_width = std::clamp(widest + 12, least_row_label, most_row_label);
  out.inner_width = std::max(least_width, out.row_label_width + cell_width * static_cast<double>(out.columns) +
                                              (out.none_column ? none_width + 8 : 0));
  out.corner = {.x = margin + out.row_label_width, .y = margin + title_height + axis_height + 4};
  return out;
}

void draw_table_frame(SvgWriter& writer, const Box& cell, Evidence evidence) {
  constexpr double inset = 3.5;
  const Box frame{
      .x = cell.x + inset, .y = cell.y + inset, .width = cell.width - 2 * inset, .height = cell.height - 2 * inset};
  const auto dash = at_least(evidence, Evidence::secondary) ? std::string_view{} : std::string_view{"5 3"};
  writer.rectangle(frame, "none", {.colour = paper, .width = 5, .dash = {}});
  writer.rectangle(frame, "none", {.colour = "#000000", .width = 2.4, .dash = dash});
}

void draw_lozenge(SvgWriter& writer, Point c) {
  constexpr double r = 5;
  writer.polygon(
      {{.x = c.x, .y = c.y - r}, {.x = c.x + r, .y = c.y}, {.x = c.x, .y = c.y + r}, {.x = c.x - r, .y = c.y}},
      "#000000", {.colour = paper, .width = 1.5, .dash = {}});
}

void draw_triangle(SvgWriter& writer, Point c) {
  writer.polygon({{.x = c.x, .y = c.y - 5}, {.x = c.x + 5.5, .y = c.y + 4.5}, {.x = c.x - 5.5, .y = c.y + 4.5}}, paper,
                 {.colour = "#000000", .width = 1.6, .dash = {}});
}

void draw_hatching(SvgWriter& writer, const Box& box) {
  constexpr double step = 8;
  constexpr Stroke thin{.colour = "#8a8f98", .width = 0.8, .dash = {}};
  for (double x = box.x + step / 2; x < box.right() + box.height; x += step) {
    const double top = std::min(x, box.right());
    const double bottom = std::max(x - box.height, box.x);
    writer.line({.x = top, .y = box.y + (x - top)}, {.x = bottom, .y = box.y + (x - bottom)}, thin);
  }
}

/// What stands in one cell beside its shade.
struct CellMarks {
  std::vector<std::size_t> tables;
  bool tension = false;
  bool proposed = false;
};

CellMarks marks_in(const HeatMapRow& row, std::size_t column) {
  CellMarks out;
  for (const auto& mark : row.tables) {
    if (std::find(mark.levels.begin(), mark.levels.end(), column) == mark.levels.end()) continue;
    out.tables.push_back(mark.table);
    out.tension = out.tension || mark.tension;
  }
  out.proposed = row.proposed == column;
  return out;
}

Evidence strongest(const compare::Comparison& comparison, const std::vector<std::size_t>& tables) {
  Evidence out = Evidence::unknown;
  for (const std::size_t table : tables) out = std::min(out, comparison.tables[table].table->evidence);
  return out;
}

std::string numbers_of(const std::vector<std::size_t>& tables) {
  std::string out;
  for (const std::size_t table : tables) out += fmt::format("{}{}", out.empty() ? "" : " ", table + 1);
  return out;
}

void draw_cell(SvgWriter& writer, const Box& cell, double probability, const CellMarks& marks,
               const compare::Comparison& comparison, bool printed) {
  const auto shade = shades.at(shade_of(probability));
  const auto colour = text_on(shade);
  if (!marks.tables.empty()) draw_table_frame(writer, cell, strongest(comparison, marks.tables));
  if (printed) {
    const bool crowded = !marks.tables.empty() || marks.proposed;
    const Box room = crowded ? Box{.x = cell.x + 7, .y = cell.y + 6, .width = cell.width - 25, .height = 20} : cell;
    writer.label(
        room, per_cent(probability),
        {.size = 12.5, .least_size = 9, .anchor = Anchor::middle, .bold = probability >= 0.25, .colour = colour});
  }
  if (!marks.tables.empty() && comparison.tables.size() > 1) {
    writer.label({.x = cell.x + 8, .y = cell.bottom() - 16, .width = 22, .height = 10}, numbers_of(marks.tables),
                 {.size = 8, .least_size = 5, .bold = true, .colour = colour});
  }
  if (marks.proposed) draw_lozenge(writer, {.x = cell.right() - 11, .y = cell.bottom() - 11.5});
  if (marks.tension) draw_triangle(writer, {.x = cell.right() - 12, .y = cell.y + 11.5});
}

void draw_row(SvgWriter& writer, const Layout& layout, std::size_t level, const HeatMapRow& row,
              const compare::Comparison& comparison, const HeatMapOptions& options) {
  const auto& words = options.words;
  const Box first = layout.cell(level, 0);
  writer.label({.x = margin, .y = first.y, .width = layout.row_label_width - 10, .height = cell_height},
               level_words(comparison.a.levels[level]),
               {.size = row_label_size, .least_size = 8.5, .lines = 2, .anchor = Anchor::right});
  for (std::size_t column = 0; column < layout.columns; ++column)
    writer.rectangle(layout.cell(level, column), shades.at(shade_of(row.probability[column])), grid);
  if (!row.described) {
    Box whole = first;
    whole.width = cell_width * static_cast<double>(layout.columns);
    draw_hatching(writer, whole);
  }
  for (std::size_t column = 0; column < layout.columns; ++column) {
    const auto marks = marks_in(row, column);
    const bool marked = !marks.tables.empty() || marks.proposed;
    draw_cell(writer, layout.cell(level, column), row.probability[column], marks, comparison,
              row.described && (row.probability[column] >= options.printed_from || marked));
  }
  std::vector<std::size_t> none;
  bool tension = false;
  for (const auto& mark : row.tables) {
    if (!mark.stated_none) continue;
    none.push_back(mark.table);
    tension = tension || mark.tension;
  }
  if (none.empty()) return;
  const Box cell = layout.none(level);
  draw_table_frame(writer, cell, strongest(comparison, none));
  const double room = comparison.tables.size() > 1 ? 20 : cell.height - 12;
  writer.label({.x = cell.x + 9, .y = cell.y + 6, .width = cell.width - 26, .height = room}, words.none,
               {.size = 10.5, .least_size = 7});
  if (comparison.tables.size() > 1) {
    writer.label({.x = cell.x + 9, .y = cell.bottom() - 16, .width = cell.width - 26, .height = 10}, numbers_of(none),
                 {.size = 8, .least_size = 5, .bold = true});
  }
  if (tension) draw_triangle(writer, {.x = cell.right() - 12, .y = cell.y + 11.5});
}

LegendEntry mark_entry(const std::string& meaning, void (*draw)(SvgWriter&, Point)) {
  return {.meaning = meaning, .draw = [draw](SvgWriter& writer, const Box& box) {
            draw(writer, {.x = box.right() - 10, .y = box.middle()});
          }};
}

std::vector<LegendEntry> legend_of(const compare::Comparison& comparison, const std::vector<HeatMapRow>& rows,
                                   const PictureWords& words) {
  std::vector<LegendEntry> out;
  for (std::size_t table = 0; table < comparison.tables.size(); ++table) {
    const auto& known = *comparison.tables[table].table;
    const auto meaning = filled(words.mark_table, {known.report.title, words.of(known.evidence)});
    out.push_back({.meaning = comparison.tables.size() > 1 ? fmt::format("{}: {}", table + 1, meaning) : meaning,
                   .draw = [evidence = known.evidence](SvgWriter& writer, const Box& box) {
                     draw_table_frame(writer, {.x = box.right() - 28, .y = box.y, .width = 28, .height = 19}, evidence);
                   }});
  }
  const auto any = [&](auto has) { return std::any_of(rows.begin(), rows.end(), has); };
  const auto tense = [](const HeatMapRow& row) {
    return std::any_of(row.tables.begin(), row.tables.end(), [](const TableMark& mark) { return mark.tension; });
  };
  if (any([](const HeatMapRow& row) { return row.proposed.has_value(); }))
    out.push_back(mark_entry(words.mark_proposed, draw_lozenge));
  if (any(tense)) out.push_back(mark_entry(words.mark_tension, draw_triangle));
  if (any([](const HeatMapRow& row) { return !row.described; })) {
    out.push_back({.meaning = words.mark_not_described, .draw = [](SvgWriter& writer, const Box& box) {
                     draw_hatching(writer, {.x = box.x, .y = box.y + 3, .width = box.width, .height = box.height - 6});
                   }});
  }
  return out;
}

/// The shades with the per cent that each begins at.
void draw_scale(SvgWriter& writer, Point at, const PictureWords& words) {
  constexpr double step = 46;
  constexpr double name_width = 90;
  writer.label({.x = at.x, .y = at.y, .width = name_width, .height = 18}, words.shade_scale, {.size = 10.5});
  for (std::size_t i = 0; i < shades.size(); ++i) {
    const Box box{.x = at.x + name_width + step * static_cast<double>(i), .y = at.y, .width = step, .height = 18};
    writer.rectangle(box, shades.at(i), {.colour = quiet_ink, .width = 0.6, .dash = {}});
    const std::string from = per_cent(shade_from.at(i));
    const std::string to = i + 1 < shades.size() ? per_cent(shade_from.at(i + 1)) : "100";
    writer.label(box, fmt::format("{}–{}", from, to),
                 {.size = 9.5, .least_size = 8, .anchor = Anchor::middle, .colour = text_on(shades.at(i))});
  }
}

}  // namespace

Picture draw_heat_map(const compare::Comparison& comparison, const HeatMapOptions& options) {
  const auto& words = options.words;
  const auto rows = heat_map_rows(comparison, options);
  const Layout layout = layout_of(comparison, rows);
  const auto legend = legend_of(comparison, rows, words);
  const double legend_top = layout.bottom() + axis_height + 26;
  const double height = legend_top + 28 + legend_height(legend, layout.inner_width) + margin;

  const std::string title = heat_map_title(comparison, options);
  SvgWriter writer{{.width = layout.inner_width + 2 * margin,
                    .height = height,
                    .title = title,
                    .words = heat_map_words(comparison, rows, options),
                    .id_prefix = options.id_prefix,
                    .language = words.language,
                    .right_to_left = words.right_to_left}};
  const Anchor start = words.right_to_left ? Anchor::right : Anchor::left;
  writer.label({.x = margin, .y = margin - 4, .width = layout.inner_width, .height = title_height - 4}, title,
               {.size = 16, .least_size = 12, .lines = 2, .anchor = start, .bold = true});
  writer.label({.x = margin, .y = margin + title_height, .width = layout.inner_width, .height = axis_height},
               filled(words.heat_map_rows, {comparison.a.name}),
               {.size = 11.5, .least_size = 9, .anchor = start, .colour = quiet_ink});
  for (std::size_t level = 0; level < rows.size(); ++level)
    draw_row(writer, layout, level, rows[level], comparison, options);
  for (std::size_t column = 0; column < layout.columns; ++column) {
    const Box cell = layout.cell(0, column);
    writer.label({.x = cell.x + 1, .y = cell.bottom() + 3, .width = cell.width - 2, .height = 17},
                 comparison.b.levels[column].code, {.size = 11.5, .least_size = 7.5, .anchor = Anchor::middle},
                 level_words(comparison.b.levels[column]));
  }
  writer.label({.x = margin + 40, .y = layout.bottom() + 21, .width = layout.inner_width - 40, .height = axis_height},
               filled(words.heat_map_columns, {comparison.b.name}),
               {.size = 11.5, .least_size = 9, .anchor = Anchor::right, .colour = quiet_ink});
  draw_scale(writer, {.x = margin, .y = legend_top}, words);
  draw_legend(writer, {.x = margin, .y = legend_top + 26, .width = layout.inner_width, .height = 0}, legend);
  return writer.finish();
}

}  // namespace mizani::render::picture
