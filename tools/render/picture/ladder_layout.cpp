// SPDX-License-Identifier: MIT
#include "tools/render/picture/ladder_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tools/render/picture/spread.h"
#include "tools/render/picture/text_fit.h"

namespace mizani::render::picture {
namespace {

constexpr double margin = 24;
constexpr double page_width = 1060;
constexpr double scale_width = 64;
constexpr double top = 130;  // title, headings
constexpr double level_height = 50;
constexpr double foot_height = 26;
constexpr double side_pad = 16;  // between the frame and the outermost boxes
constexpr double box_width = 46;
constexpr double lane_gap = 8;
constexpr double least_gutter = 70;
constexpr double least_types = 110;
constexpr double most_types = 230;
constexpr double types_size = 9.5;
constexpr double line_height = 1.22;

/// The lane of each placed level: the first in which its whisker touches nobody's.
std::vector<std::size_t> lanes_of(const std::vector<path::LevelPlacement>& levels) {
  constexpr double apart = 0.12;  // of a level
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].place) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return levels[a].place->most.low < levels[b].place->most.low; });
  std::vector<double> upper_end;
  std::vector<std::size_t> lane(levels.size(), 0);
  for (const std::size_t i : order) {
    const auto free = std::find_if(upper_end.begin(), upper_end.end(),
                                   [&](double end) { return end + apart <= levels[i].place->most.low; });
    lane[i] = static_cast<std::size_t>(free - upper_end.begin());
    if (free == upper_end.end()) upper_end.emplace_back();
    upper_end[lane[i]] = levels[i].place->most.high;
  }
  return lane;
}

std::size_t lane_count(const std::vector<path::LevelPlacement>& levels) {
  const auto lanes = lanes_of(levels);
  return lanes.empty() ? 1 : *std::max_element(lanes.begin(), lanes.end()) + 1;
}

std::string types_of(const Framework& framework, const std::string& code, const std::string& language) {
  std::string out;
  for (const auto& type : framework.qualification_types) {
    if (std::find(type.level_codes.begin(), type.level_codes.end(), code) == type.level_codes.end()) continue;
    out += out.empty() ? "" : "; ";
    out += type.title.in(language);
  }
  return out;
}

/// Boxes of a column between its left end and its width.
void place_boxes(ColumnLayout& column, const LadderColumn& from, const LadderLayout& layout, double lane_width) {
  const auto lanes = lanes_of(from.levels);
  constexpr double least_height = 15;
  for (std::size_t i = 0; i < from.levels.size(); ++i) {
    const auto& place = from.levels[i].place;
    if (!place) continue;
    const double upper = layout.y(place->half.high);
    const double lower = layout.y(place->half.low);
    const double height = std::max(least_height, lower - upper);
    column.levels.push_back({.level = i,
                             .box = {.x = column.area.x + lane_width * static_cast<double>(lanes[i]) + lane_gap / 2,
                                     .y = (upper + lower - height) / 2,
                                     .width = lane_width - lane_gap,
                                     .height = height},
                             .whisker_top = layout.y(place->most.high),
                             .whisker_bottom = layout.y(place->most.low),
                             .mean = layout.y(place->mean),
                             .evidence = place->evidence});
  }
}

/// The names of types beside the boxes, pushed apart. A level's names get two lines, or one where all would not fit.
void place_types(ColumnLayout& column, const LadderColumn& from, const LadderLayout& layout, double width,
                 const std::string& language) {
  struct Named {
    const LevelBox* level;
    std::string text;
  };
  std::vector<Named> named;
  for (const auto& level : column.levels) {
    auto text = types_of(*from.framework, from.framework->levels[level.level].code, language);
    if (!text.empty()) named.push_back({.level = &level, .text = std::move(text)});
  }
  std::stable_sort(named.begin(), named.end(),
                   [](const Named& a, const Named& b) { return a.level->mean < b.level->mean; });
  constexpr double air = 5;
  std::size_t lines = 3;
  const auto needed = [&] {
    return static_cast<double>(named.size()) * (types_size * line_height * static_cast<double>(lines) + air);
  };
  while (lines > 1 && needed() > layout.scale.height) --lines;
  std::vector<Wish> wishes;
  for (const auto& name : named) {
    const auto fits = fitted(name.text, {.width = width, .size = types_size, .least_size = types_size, .lines = lines});
    wishes.push_back(
        {.at = name.level->mean, .length = types_size * line_height * static_cast<double>(fits.lines.size()) + air});
  }
  const auto middles = spread_out(wishes, layout.scale.y - 8, layout.scale.bottom() + 8);
  constexpr double leader = 26;
  for (std::size_t i = 0; i < named.size(); ++i) {
    const double x = column.types_left ? column.area.x - leader - width : column.area.right() + leader;
    const Box box{
        .x = x, .y = middles[i] - (wishes[i].length - air) / 2, .width = width, .height = wishes[i].length - air};
    const auto& level = *named[i].level;
    column.types.push_back({.text = named[i].text,
                            .box = box,
                            .leader_from = {.x = column.types_left ? level.box.x : level.box.right(), .y = level.mean},
                            .leader_to = {.x = column.types_left ? box.right() + 4 : box.x - 4, .y = middles[i]}});
  }
}

}  // namespace

double LadderLayout::y(double place) const {
  return scale.bottom() - (place - 0.5) * scale.height / static_cast<double>(scale_levels);
}

LadderLayout lay_out(const Ladders& ladders, const PictureWords& words) {
  LadderLayout layout;
  layout.scale_levels = std::max<std::size_t>(1, ladders.acqf->levels.size());
  std::vector<double> lanes;
  for (const auto& column : ladders.columns) lanes.push_back(static_cast<double>(lane_count(column.levels)));
  const auto columns = static_cast<double>(lanes.size());
  const double all_lanes = std::accumulate(lanes.begin(), lanes.end(), 0.0) * (box_width + lane_gap);
  const double gutters = least_gutter * std::max(0.0, columns - 1);
  const double outer = columns > 1 ? 2 : 1;
  const double frame = scale_width + 2 * side_pad;
  const double left_over = page_width - frame - all_lanes - gutters;
  double types = std::min(most_types, left_over / outer - 40);
  if (types < least_types) types = 0;
  const double types_room = types > 0 ? types + 40 : 0;
  const double gutter = columns > 1 ? std::clamp((page_width - frame - all_lanes - outer * types_room) / (columns - 1),
                                                 least_gutter, 220.0)
                                    : 0;
  const double width = frame + all_lanes + outer * types_room + gutter * std::max(0.0, columns - 1);
  layout.width = std::max(width, 640.0) + 2 * margin;
  layout.scale_name = margin;
  layout.scale = {.x = margin + scale_width,
                  .y = top,
                  .width = layout.width - 2 * margin - scale_width,
                  .height = level_height * static_cast<double>(layout.scale_levels)};
  const bool feet = std::any_of(ladders.columns.begin(), ladders.columns.end(), [](const LadderColumn& column) {
    return column.levels.empty() || std::any_of(column.levels.begin(), column.levels.end(),
                                                [](const path::LevelPlacement& level) { return !level.place; });
  });
  layout.height = layout.scale.bottom() + (feet ? foot_height + 4 : 0);

  double x = layout.scale.x + side_pad + (columns > 1 ? types_room : 0);
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const double lane_width = box_width + lane_gap;
    ColumnLayout column;
    column.types_left = i == 0 && lanes.size() > 1;
    column.area = {.x = x, .y = top, .width = lanes[i] * lane_width, .height = layout.scale.height};
    place_boxes(column, ladders.columns[i], layout, lane_width);
    const bool outermost = i == 0 || i + 1 == lanes.size();
    if (types > 0 && outermost) place_types(column, ladders.columns[i], layout, types, words.language);
    const double left = column.types_left ? layout.scale.x : column.area.x - (i == 0 ? 0 : gutter / 2 - 6);
    const double right = i + 1 == lanes.size() ? layout.scale.right() : column.area.right() + gutter / 2 - 6;
    column.heading = {.x = left, .y = top - 54, .width = right - left, .height = 32};
    column.id = {.x = left, .y = top - 21, .width = right - left, .height = 15};
    column.foot = {.x = left, .y = layout.scale.bottom() + 3, .width = right - left, .height = foot_height};
    layout.columns.push_back(std::move(column));
    x += lanes[i] * lane_width + gutter;
  }
  return layout;
}

}  // namespace mizani::render::picture
