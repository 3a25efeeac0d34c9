// SPDX-License-Identifier: MIT
// Where the parts of a ladder diagram stand. Called by ladder_diagram.cpp only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/render/picture/ladder_diagram.h"

namespace mizani::render::picture {

/// One placed level: its box over the middle half, the whisker's ends, and the height of its mean.
struct LevelBox {
  std::size_t level = 0;
  Box box;
  double whisker_top = 0;
  double whisker_bottom = 0;
  double mean = 0;
  Evidence evidence = Evidence::unknown;
};

/// The names of the types of one level, beside its box.
struct TypeLabel {
  std::string text;
  Box box;
  Point leader_from;  ///< at the box of the level
  Point leader_to;    ///< at the label
};

/// One framework. `area`: where its boxes stand. `heading`, `id`, `foot`: for its name, its id, and the levels without
/// a place.
struct ColumnLayout {
  Box area;
  Box heading;
  Box id;
  Box foot;
  std::vector<LevelBox> levels;  ///< in the order of the framework; only those with a place
  std::vector<TypeLabel> types;
  bool types_left = false;
};

struct LadderLayout {
  double width = 0;
  double height = 0;      ///< without the legend
  Box scale;              ///< the whole ACQF scale, from the lowest level's lower end to the highest level's upper end
  double scale_name = 0;  ///< where the labels of the scale begin
  std::size_t scale_levels = 0;
  std::vector<ColumnLayout> columns;

  /// Height in pixels of a point of the ACQF scale.
  [[nodiscard]] double y(double place) const;
};

LadderLayout lay_out(const Ladders& ladders, const PictureWords& words);

}  // namespace mizani::render::picture
