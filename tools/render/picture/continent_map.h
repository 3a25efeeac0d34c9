// SPDX-License-Identifier: MIT
// The states of the African Union, their regional frameworks and the ACQF: what leads where, and how firmly.
#pragma once

#include <string>

#include "engine/path/referencing_graph.h"
#include "tools/render/picture/picture_words.h"
#include "tools/render/picture/svg_writer.h"

namespace mizani::render::picture {

struct ContinentOptions {
  std::string id_prefix = "continent";
  PictureWords words;
};

/// A sheet of A4, landscape. The ACQF stands in the middle as a column, the states beside it by region of the African
/// Union (northern, western and central on the left, eastern and southern on the right), the other frameworks outside.
/// So a state's line to the ACQF runs inwards and crosses nothing, and its lines to regional frameworks run outwards.
/// `as_of` is shown. Every state of the graph stands there once.
Picture draw_continent(const path::ReferencingGraph& graph, const Date& as_of, const ContinentOptions& options = {});

/// The text alternative alone: counts by evidence class and region, then a line a state.
std::string continent_words(const path::ReferencingGraph& graph, const Date& as_of, const PictureWords& words = {});

/// "States by what their way to the ACQF rests on: inferred 40, …".
std::string counts_by_evidence(const path::ReferencingGraph& graph, const PictureWords& words);

}  // namespace mizani::render::picture
