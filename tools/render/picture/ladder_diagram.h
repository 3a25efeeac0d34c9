// SPDX-License-Identifier: MIT
// Frameworks side by side on the ACQF scale, each level with how surely it stands there.
#pragma once

#include <string>
#include <vector>

#include "engine/path/level_placement.h"
#include "frameworks/catalogue.h"
#include "tools/render/picture/picture_words.h"
#include "tools/render/picture/svg_writer.h"

namespace mizani::render::picture {

/// One framework of the diagram. `links`: to the framework of the next column; empty in the last one.
struct LadderColumn {
  const Framework* framework = nullptr;
  std::vector<path::LevelPlacement> levels;
  std::vector<path::LevelLink> links;
};

struct Ladders {
  const Framework* acqf = nullptr;
  Date as_of{};
  std::vector<LadderColumn> columns;
};

/// The places and links of the frameworks, in their order. `filter` must have a date.
Ladders ladders_of(const std::vector<const Framework*>& frameworks, const Framework& acqf, const path::PathIndex& index,
                   const EdgeFilter& filter);

struct LadderOptions {
  std::string id_prefix = "ladder";
  PictureWords words;
};

/// Each level is a box over the middle half of its probability on the scale, with its mean and whiskers over the middle
/// nine tenths, outlined by what its way to the ACQF rests on. Levels that would cover each other stand side by side.
/// The outer columns name the qualification types of each level, as far as there is room. At most six columns are
/// legible on a page; more are drawn, smaller.
Picture draw_ladders(const Ladders& ladders, const LadderOptions& options = {});

/// The text alternative alone.
std::string ladder_words(const Ladders& ladders, const PictureWords& words = {});

}  // namespace mizani::render::picture
