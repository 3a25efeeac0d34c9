// SPDX-License-Identifier: MIT
#include "tools/render/picture/step_chart.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tools/render/picture/legend.h"

namespace mizani::render::picture {
namespace {

constexpr double margin = 24;
constexpr double box_width = 190;
constexpr double box_height = 64;
constexpr double gap = 14;
constexpr double channel = 80;  ///< between columns
constexpr double head = 100;
constexpr std::size_t lanes = 5;  ///< links side by side in a gap
constexpr std::string_view open_dash = "5 4";
constexpr std::string_view inferred_dash = "2 3";

double column_x(std::size_t column) {
  return margin + static_cast<double>(column) * (box_width + channel);
}

Stroke box_stroke(bool marked, bool open) {
  return {.colour = ink, .width = marked ? 2.5 : 1, .dash = open ? open_dash : std::string_view{}};
}

Stroke link_stroke(bool marked, bool inferred) {
  return {.colour = marked ? ink : quiet_ink,
          .width = marked ? 2.5 : 1,
          .dash = inferred ? inferred_dash : std::string_view{}};
}

/// The boxes of each column from top to bottom, by place.
std::vector<std::vector<std::size_t>> order_of(const StepChart& chart) {
  std::vector<std::vector<std::size_t>> out(chart.headings.size());
  for (std::size_t i = 0; i < chart.boxes.size(); ++i) out.at(chart.boxes[i].column).push_back(i);
  std::vector<std::vector<std::size_t>> before(chart.boxes.size());
  for (const auto& link : chart.links) before[link.to].push_back(link.from);
  std::vector<double> height(chart.boxes.size());  ///< place in the column, 0 … 1
  for (auto& column : out) {
    std::vector<std::pair<double, std::size_t>> keyed;
    for (const auto box : column) {
      const auto& from = before[box];
      double mean = 2;  // what nothing leads to stands below
      if (!from.empty()) {
        mean = std::accumulate(from.begin(), from.end(), 0.0,
                               [&](double sum, std::size_t each) { return sum + height[each]; }) /
               static_cast<double>(from.size());
      }
      keyed.emplace_back(mean, box);
    }
    std::sort(keyed.begin(), keyed.end());
    for (std::size_t i = 0; i < keyed.size(); ++i) {
      column[i] = keyed[i].second;
      height[keyed[i].second] = static_cast<double>(i) / static_cast<double>(keyed.size());
    }
  }
  return out;
}

/// Past the columns between, a link runs in the gap between boxes that is nearest to the straight line; links in one
/// gap keep apart.
void draw_link(SvgWriter& writer, const std::vector<Box>& places, const StepChart& chart, std::size_t place) {
  const auto& link = chart.links[place];
  const Box& from = places[link.from];
  const Box& to = places[link.to];
  const Stroke stroke = link_stroke(link.marked, link.inferred);
  Point at{.x = from.right(), .y = from.middle()};
  const Point end{.x = to.x, .y = to.middle()};
  const double aside = static_cast<double>(place % lanes) / (lanes - 1) - 0.5;
  for (std::size_t c = chart.boxes[link.from].column + 1; c < chart.boxes[link.to].column; ++c) {
    const double left = column_x(c);
    const double straight = from.middle() + (end.y - from.middle()) * (left - from.right()) / (end.x - from.right());
    const double row = std::max(0.0, std::round((straight - head) / (box_height + gap)));
    const double y = head - gap / 2 + row * (box_height + gap) + aside * (gap - 4);
    writer.bend(at, {.x = left, .y = y}, stroke);
    writer.line({.x = left, .y = y}, {.x = left + box_width, .y = y}, stroke);
    at = {.x = left + box_width, .y = y};
  }
  writer.bend(at, end, stroke);
}

std::vector<LegendEntry> legend_of(const StepChart& chart) {
  std::vector<LegendEntry> out;
  if (chart.legend_marked) out.push_back(stroke_entry(link_stroke(true, false), *chart.legend_marked));
  if (chart.legend_inferred) out.push_back(stroke_entry(link_stroke(false, true), *chart.legend_inferred));
  if (chart.legend_open) out.push_back(stroke_entry(box_stroke(false, true), *chart.legend_open));
  return out;
}

void draw_box(SvgWriter& writer, const Box& at, const StepBox& box) {
  writer.rectangle(at, box.marked ? tint : paper, box_stroke(box.marked, box.open), 4);
  writer.label({.x = at.x + 8, .y = at.y + 4, .width = at.width - 16, .height = 36}, box.title,
               {.size = 12, .least_size = 9, .lines = 2, .bold = box.marked});
  writer.label({.x = at.x + 8, .y = at.y + 42, .width = at.width - 16, .height = 18}, box.note,
               {.size = 10.5, .least_size = 8, .colour = quiet_ink});
}

}  // namespace

Picture draw_steps(const StepChart& chart) {
  const auto order = order_of(chart);
  const auto columns = static_cast<double>(std::max<std::size_t>(order.size(), 2));
  std::size_t most = 1;
  for (const auto& column : order) most = std::max(most, column.size());
  const double width = 2 * margin + columns * box_width + (columns - 1) * channel;
  const double bottom = head + static_cast<double>(most) * (box_height + gap);
  const double inner = width - 2 * margin;
  const auto legend = legend_of(chart);
  const double foot = chart.foot.empty() ? 0 : 24;
  SvgWriter writer{{.width = width,
                    .height = bottom + foot + legend_height(legend, inner) + margin,
                    .title = chart.title,
                    .words = chart.words,
                    .id_prefix = "pathways"}};
  writer.label({.x = margin, .y = 16, .width = inner, .height = 26}, chart.title,
               {.size = 17, .least_size = 11, .bold = true});
  writer.label({.x = margin, .y = 44, .width = inner, .height = 18}, chart.how,
               {.size = 11.5, .least_size = 8, .colour = quiet_ink});
  std::vector<Box> places(chart.boxes.size());
  for (std::size_t c = 0; c < order.size(); ++c) {
    const double x = column_x(c);
    writer.label({.x = x, .y = head - 30, .width = box_width, .height = 20}, chart.headings[c],
                 {.size = 12.5, .least_size = 9, .anchor = Anchor::middle, .bold = true});
    for (std::size_t i = 0; i < order[c].size(); ++i) {
      places[order[c][i]] = {
          .x = x, .y = head + static_cast<double>(i) * (box_height + gap), .width = box_width, .height = box_height};
    }
  }
  for (const bool marked : {false, true}) {
    for (std::size_t i = 0; i < chart.links.size(); ++i) {
      if (chart.links[i].marked == marked) draw_link(writer, places, chart, i);
    }
  }
  for (std::size_t i = 0; i < chart.boxes.size(); ++i) draw_box(writer, places[i], chart.boxes[i]);
  writer.label({.x = margin, .y = bottom, .width = inner, .height = 18}, chart.foot,
               {.size = 11, .least_size = 8, .colour = quiet_ink});
  draw_legend(writer, {.x = margin, .y = bottom + foot, .width = inner, .height = 0}, legend);
  return writer.finish();
}

}  // namespace mizani::render::picture
