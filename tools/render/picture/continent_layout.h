// SPDX-License-Identifier: MIT
// Where the parts of the continent's picture stand. Called by continent_map.cpp only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/render/picture/continent_map.h"

namespace mizani::render::picture {

/// The left or the right half of the sheet.
enum class Half : unsigned char { left, right };

struct StateBox {
  const path::StateReferencing* state = nullptr;
  Half half = Half::left;
  Box box;

  [[nodiscard]] Point inner() const { return {.x = half == Half::left ? box.right() : box.x, .y = box.middle()}; }
  [[nodiscard]] Point outer() const { return {.x = half == Half::left ? box.x : box.right(), .y = box.middle()}; }
};

struct RegionHeading {
  std::optional<AuRegion> region;  ///< nothing for states without one
  Box box;
};

/// A framework outside. `lane`: the height between two regions at which its line runs to the ACQF; `far_lane`: that of
/// the lines from states of the other half.
struct HubBox {
  const Framework* hub = nullptr;
  Half half = Half::left;
  Box box;
  double lane = 0;
  double far_lane = 0;

  [[nodiscard]] Point inner() const { return {.x = half == Half::left ? box.right() : box.x, .y = box.middle()}; }
};

struct ContinentLayout {
  double width = 0;
  double height = 0;
  Box acqf;
  std::vector<StateBox> states;
  std::vector<RegionHeading> headings;
  std::vector<HubBox> hubs;
  double legend_top = 0;

  /// The end of a state's or a lane's line at the ACQF.
  [[nodiscard]] Point acqf_end(Half half, double y) const {
    return {.x = half == Half::left ? acqf.x : acqf.right(), .y = y};
  }
};

/// Linear in states, but for the placing of the hubs by the middle of the states that lead there.
ContinentLayout lay_out(const path::ReferencingGraph& graph);

}  // namespace mizani::render::picture
