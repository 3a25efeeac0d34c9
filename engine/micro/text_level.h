// SPDX-License-Identifier: MIT
// Where a text stands on the levels of a framework, by its words alone.
#pragma once

#include <vector>

#include "engine/level/level_model.h"
#include "engine/path/path_index.h"
#include "engine/text/document.h"
#include "frameworks/catalogue.h"
#include "frameworks/level_graph.h"

namespace mizani::micro {

/// What levels of texts are read with. All must outlive the reading.
struct TextLevelContext {
  const Catalogue& catalogue;
  const level::LevelModel& model;
  const path::PathIndex& paths;
  const Framework& acqf;
  EdgeFilter filter;
  double coverage = 0.9;
};

/// Probabilities of the levels of `to`; empty where the model does not know the language, or neither a calibration nor
/// an admitted table leads there. One levelling, one path.
std::vector<double> levels_by_words(const text::Document& text, const Framework& to, const TextLevelContext& context,
                                    level::LevelScratch& scratch);

}  // namespace mizani::micro
