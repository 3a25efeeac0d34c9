// SPDX-License-Identifier: MIT
#include "tools/render/picture/legend.h"

#include <algorithm>

#include "tools/render/picture/text_fit.h"

namespace mizani::render::picture {
namespace {

constexpr double row = 19;
constexpr double mark_width = 34;
constexpr double gap = 7;
constexpr double between = 20;
constexpr double size = 10.5;

/// The place of each entry; a place is as wide as its text, at most the whole width.
std::vector<Box> places(const std::vector<LegendEntry>& entries, const Box& box) {
  std::vector<Box> out;
  double x = box.x;
  double y = box.y;
  for (const auto& entry : entries) {
    const double wanted = mark_width + gap + text_width(entry.meaning, size) + 1;
    const double width = std::min(wanted, box.width);
    if (x > box.x && x + width > box.right()) {
      x = box.x;
      y += row;
    }
    out.push_back({.x = x, .y = y, .width = width, .height = row});
    x += width + between;
  }
  return out;
}

}  // namespace

double legend_height(const std::vector<LegendEntry>& entries, double width) {
  const auto all = places(entries, {.x = 0, .y = 0, .width = width, .height = 0});
  return all.empty() ? 0 : all.back().bottom();
}

void draw_legend(SvgWriter& writer, const Box& box, const std::vector<LegendEntry>& entries) {
  const auto all = places(entries, box);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Box& place = all[i];
    entries[i].draw(writer, {.x = place.x, .y = place.y, .width = mark_width, .height = row});
    writer.label(
        {.x = place.x + mark_width + gap, .y = place.y, .width = place.width - mark_width - gap, .height = row},
        entries[i].meaning, {.size = size, .least_size = 8});
  }
}

LegendEntry stroke_entry(const Stroke& stroke, const std::string& meaning) {
  return {.meaning = meaning, .draw = [stroke](SvgWriter& writer, const Box& box) {
            writer.line({.x = box.x, .y = box.middle()}, {.x = box.right(), .y = box.middle()}, stroke);
          }};
}

}  // namespace mizani::render::picture
