// SPDX-License-Identifier: MIT
// Answers of micro pathways as text, JSON and a picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/micro/pathway.h"
#include "tools/render/picture/svg_writer.h"

namespace mizani::render::micro {

/// `programmes`: their files and titles, in the order of the query. `hours`, `cost`: the ways that are shortest in
/// either; nothing without a target, or where costs do not add up.
struct PathwayReport {
  struct Named {
    std::string id;
    std::string title;
  };

  const mizani::micro::PathwayQuery& query;
  const mizani::micro::PathwayGraph& graph;
  std::vector<Named> programmes;
  std::optional<mizani::micro::PathwayTarget> target;
  std::optional<mizani::micro::PathwayAnswer> hours;
  std::optional<mizani::micro::PathwayAnswer> cost;
  double tolerance = 0;  ///< how much dearer the alternatives are at most, 0 … 1
  bool bridged = false;
};

/// What the target is called.
std::string target_name(const PathwayReport& report);

std::string pathway_json(const PathwayReport& report);
std::string pathway_text(const PathwayReport& report);

/// Columns by step. Where there are more than a page bears, those on a way, what the target needs, and the nearest.
picture::Picture pathway_picture(const PathwayReport& report);

}  // namespace mizani::render::micro
