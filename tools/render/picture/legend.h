// SPDX-License-Identifier: MIT
// The lines of a legend: a mark and what it means, side by side as the width allows.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tools/render/picture/svg_writer.h"

namespace mizani::render::picture {

/// `draw` puts the mark into the box it is given.
struct LegendEntry {
  std::string meaning;
  std::function<void(SvgWriter& writer, const Box& box)> draw;
};

/// Height that the entries need at that width.
double legend_height(const std::vector<LegendEntry>& entries, double width);

/// Draws them from the box's top, row by row; the box's height is not looked at.
void draw_legend(SvgWriter& writer, const Box& box, const std::vector<LegendEntry>& entries);

/// A sample of a stroke, and one entry for each evidence class in `shown` by its own stroke.
LegendEntry stroke_entry(const Stroke& stroke, const std::string& meaning);

}  // namespace mizani::render::picture
