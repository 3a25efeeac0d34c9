// SPDX-License-Identifier: MIT
#include "tools/render/picture/ladder_diagram.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "tools/render/picture/ladder_layout.h"
#include "tools/render/picture/legend.h"

namespace mizani::render::picture {
namespace {

constexpr double margin = 24;

void draw_scale(SvgWriter& writer, const LadderLayout& layout, const Framework& acqf, const PictureWords& words) {
  const double step = layout.scale.height / static_cast<double>(layout.scale_levels);
  for (std::size_t level = 0; level < acqf.levels.size(); ++level) {
    const Box row{.x = layout.scale.x,
                  .y = layout.y(static_cast<double>(level) + 1.5),
                  .width = layout.scale.width,
                  .height = step};
    if (level % 2 == 0) writer.rectangle(row, band);
    writer.label({.x = layout.scale_name, .y = row.y, .width = layout.scale.x - layout.scale_name - 10, .height = step},
                 acqf.levels[level].code, {.size = 15, .anchor = Anchor::right, .bold = true});
  }
  writer.label(
      {.x = layout.scale_name, .y = layout.scale.y - 54, .width = layout.scale.x - layout.scale_name - 6, .height = 32},
      words.scale_name, {.size = 12.5, .least_size = 8, .anchor = Anchor::right, .bold = true});
  writer.rectangle(layout.scale, "none", {.colour = hairline, .width = 1, .dash = {}});
}

/// From the box of the one level, behind everything else, to the box of the other.
void draw_link(SvgWriter& writer, const ColumnLayout& from, const LevelBox& a, const ColumnLayout& to,
               const LevelBox& b, Evidence evidence) {
  Stroke stroke = stroke_of(evidence);
  stroke.colour = "#8a6a1f";
  const Point out{.x = from.area.right(), .y = a.mean};
  const Point in{.x = to.area.x, .y = b.mean};
  if (out.x > a.box.right()) writer.line({.x = a.box.right(), .y = a.mean}, out, stroke);
  writer.bend(out, in, stroke);
  if (in.x < b.box.x) writer.line(in, {.x = b.box.x, .y = b.mean}, stroke);
}

const LevelBox* box_of(const ColumnLayout& column, std::size_t level) {
  const auto found =
      std::find_if(column.levels.begin(), column.levels.end(), [&](const LevelBox& box) { return box.level == level; });
  return found == column.levels.end() ? nullptr : &*found;
}

void draw_whisker(SvgWriter& writer, double x, double y_from, double y_to) {
  constexpr Stroke thin{.colour = ink, .width = 1.1, .dash = {}};
  constexpr double cap = 5;
  writer.line({.x = x, .y = y_from}, {.x = x, .y = y_to}, thin);
  writer.line({.x = x - cap, .y = y_to}, {.x = x + cap, .y = y_to}, thin);
}

void draw_level(SvgWriter& writer, const LevelBox& level, const Level& named, const PictureWords& words) {
  const double x = level.box.x + level.box.width / 2;
  draw_whisker(writer, x, level.box.y, level.whisker_top);
  draw_whisker(writer, x, level.box.bottom(), level.whisker_bottom);
  writer.rectangle(level.box, tint, stroke_of(level.evidence), 3);
  writer.line({.x = level.box.x - 4, .y = level.mean}, {.x = level.box.x, .y = level.mean},
              {.colour = ink, .width = 2.5, .dash = {}});
  writer.line({.x = level.box.right(), .y = level.mean}, {.x = level.box.right() + 4, .y = level.mean},
              {.colour = ink, .width = 2.5, .dash = {}});
  const auto& name = named.name.in(words.language);
  const std::string whole = name.empty() || name == named.code ? named.code : fmt::format("{} ({})", named.code, name);
  writer.label({.x = level.box.x + 2, .y = level.box.y, .width = level.box.width - 4, .height = level.box.height},
               named.code, {.size = 13, .least_size = 7, .anchor = Anchor::middle, .bold = true}, whole);
}

void draw_column(SvgWriter& writer, const ColumnLayout& layout, const LadderColumn& column, const PictureWords& words) {
  const Framework& framework = *column.framework;
  for (const auto& type : layout.types) {
    writer.line(type.leader_from, type.leader_to, {.colour = hairline, .width = 0.9, .dash = {}});
    writer.label(type.box, type.text,
                 {.size = 9.5,
                  .least_size = 9.5,
                  .lines = 3,
                  .anchor = layout.types_left ? Anchor::right : Anchor::left,
                  .colour = "#333333"});
  }
  for (const auto& level : layout.levels) draw_level(writer, level, framework.levels[level.level], words);
  const std::string& name = framework.name.in(words.language);
  writer.label(layout.heading, name.empty() ? framework.id.str() : name,
               {.size = 13, .least_size = 9, .lines = 2, .anchor = Anchor::middle, .bold = true},
               fmt::format("{} ({})", name, framework.id.str()));
  writer.label(layout.id, framework.id.str(),
               {.size = 10, .least_size = 8, .anchor = Anchor::middle, .colour = quiet_ink});
  std::string unplaced;
  for (const auto& level : column.levels) {
    if (!level.place) unplaced += (unplaced.empty() ? "" : words.list_comma) + level.level->code;
  }
  std::string foot = unplaced.empty() ? "" : filled(words.column_unplaced, {unplaced});
  if (framework.levels.empty()) foot = words.levels_unknown;
  writer.label(layout.foot, foot,
               {.size = 10, .least_size = 8, .lines = 2, .anchor = Anchor::middle, .colour = quiet_ink});
}

LegendEntry box_entry(const std::string& meaning) {
  return {.meaning = meaning, .draw = [](SvgWriter& writer, const Box& box) {
            writer.rectangle({.x = box.x + 6, .y = box.y + 3, .width = 22, .height = 13}, tint,
                             {.colour = ink, .width = 1.4, .dash = {}}, 3);
            writer.line({.x = box.x + 2, .y = box.middle()}, {.x = box.x + 6, .y = box.middle()},
                        {.colour = ink, .width = 2.5, .dash = {}});
            writer.line({.x = box.x + 28, .y = box.middle()}, {.x = box.x + 32, .y = box.middle()},
                        {.colour = ink, .width = 2.5, .dash = {}});
          }};
}

LegendEntry whisker_entry(const std::string& meaning) {
  return {.meaning = meaning, .draw = [](SvgWriter& writer, const Box& box) {
            const double x = box.x + 17;
            draw_whisker(writer, x, box.middle(), box.y + 2);
            draw_whisker(writer, x, box.middle(), box.bottom() - 2);
          }};
}

std::vector<LegendEntry> legend_of(const Ladders& ladders, const PictureWords& words) {
  std::vector<LegendEntry> out{box_entry(words.mark_box), whisker_entry(words.mark_whisker)};
  std::set<Evidence> used;
  bool linked = false;
  for (const auto& column : ladders.columns) {
    for (const auto& level : column.levels) {
      if (level.place) used.insert(level.place->evidence);
    }
    for (const auto& link : column.links) used.insert(link.evidence);
    linked = linked || !column.links.empty();
  }
  if (linked) out.push_back(stroke_entry({.colour = "#8a6a1f", .width = 2, .dash = {}}, words.mark_link));
  for (const Evidence evidence : used) out.push_back(stroke_entry(stroke_of(evidence), words.of(evidence)));
  return out;
}

std::string title_of(const Ladders& ladders, const PictureWords& words) {
  std::string names;
  for (std::size_t i = 0; i < ladders.columns.size(); ++i) {
    if (i > 0) names += i + 1 == ladders.columns.size() ? words.ladder_and : words.list_comma;
    names += short_name(*ladders.columns[i].framework, words.language);
  }
  return filled(words.ladder_title, {names});
}

}  // namespace

Picture draw_ladders(const Ladders& ladders, const LadderOptions& options) {
  const auto& words = options.words;
  const LadderLayout layout = lay_out(ladders, words);
  const auto legend = legend_of(ladders, words);
  const double inner = layout.width - 2 * margin;
  const std::string title = title_of(ladders, words);
  SvgWriter writer{{.width = layout.width,
                    .height = layout.height + 10 + legend_height(legend, inner) + margin,
                    .title = title,
                    .words = ladder_words(ladders, words),
                    .id_prefix = options.id_prefix,
                    .language = words.language,
                    .right_to_left = words.right_to_left}};
  const Anchor start = words.right_to_left ? Anchor::right : Anchor::left;
  writer.label({.x = margin, .y = 18, .width = inner, .height = 26}, title,
               {.size = 17, .least_size = 11, .anchor = start, .bold = true});
  writer.label({.x = margin, .y = 46, .width = inner, .height = 18},
               filled(words.ladder_how, {to_string(ladders.as_of)}),
               {.size = 11.5, .least_size = 9, .anchor = start, .colour = quiet_ink});
  draw_scale(writer, layout, *ladders.acqf, words);
  for (std::size_t i = 0; i + 1 < ladders.columns.size(); ++i) {
    for (const auto& link : ladders.columns[i].links) {
      const auto* a = box_of(layout.columns[i], link.from);
      const auto* b = box_of(layout.columns[i + 1], link.to);
      if (a != nullptr && b != nullptr)
        draw_link(writer, layout.columns[i], *a, layout.columns[i + 1], *b, link.evidence);
    }
  }
  for (std::size_t i = 0; i < ladders.columns.size(); ++i)
    draw_column(writer, layout.columns[i], ladders.columns[i], words);
  draw_legend(writer, {.x = margin, .y = layout.height + 10, .width = inner, .height = 0}, legend);
  return writer.finish();
}

}  // namespace mizani::render::picture
