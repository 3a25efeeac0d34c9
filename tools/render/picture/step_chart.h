// SPDX-License-Identifier: MIT
// Boxes in columns from left to right, and what leads from one to another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/render/picture/svg_writer.h"

namespace mizani::render::picture {

/// `note`: a line under the title. `marked`: drawn strongly. `open`: dashed, as what cannot be had.
struct StepBox {
  std::string title;
  std::string note;
  std::size_t column = 0;
  bool marked = false;
  bool open = false;
};

/// From box to box, by place, to a column further right. `inferred`: dashed.
struct StepLink {
  std::size_t from = 0;
  std::size_t to = 0;
  bool marked = false;
  bool inferred = false;
};

/// `headings`: of the columns, as many as there are. `foot`: a line below, empty for none. `words`: the text
/// alternative. `legend_*`: what the marks mean; nothing where the mark does not occur.
struct StepChart {
  std::string title;
  std::string how;
  std::string words;
  std::string foot;
  std::vector<std::string> headings;
  std::vector<StepBox> boxes;
  std::vector<StepLink> links;
  std::optional<std::string> legend_marked;
  std::optional<std::string> legend_inferred;
  std::optional<std::string> legend_open;
};

/// Boxes of a column stand in the order of what leads to them (the mean of their places), then as listed, so that
/// links cross less.
Picture draw_steps(const StepChart& chart);

}  // namespace mizani::render::picture
