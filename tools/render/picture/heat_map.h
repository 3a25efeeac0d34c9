// SPDX-License-Identifier: MIT
// A comparison's matrix as a heat map, with what tables say and what the descriptors propose.
#pragma once

#include <optional>
#include <string>

#include "engine/compare/comparison.h"
#include "tools/render/picture/picture_words.h"
#include "tools/render/picture/svg_writer.h"

namespace mizani::render::picture {

struct HeatMapOptions {
  std::optional<DescriptorDomain> domain;  ///< the matrix of one domain, or overall; else `Comparison::combined`
  double printed_from = 0.05;              ///< probability from which a cell shows its number; marked cells always do
  std::string id_prefix = "heat-map";
  PictureWords words;
};

/// Rows are levels of a, columns levels of b. The lowest level of both stands at the bottom left: people of the field
/// draw frameworks as ladders with the highest level on top, and equal ladders then make a rising diagonal. Every
/// table's alignment is framed (with the table's number where there are several), the proposal is a lozenge, a tension
/// a triangle. A row without descriptors is hatched. A matrix of another shape than the sides' levels draws as zero
/// where it says nothing; a domain that is not compared draws every row hatched.
Picture draw_heat_map(const compare::Comparison& comparison, const HeatMapOptions& options = {});

inline std::string heat_map_svg(const compare::Comparison& comparison, const HeatMapOptions& options = {}) {
  return draw_heat_map(comparison, options).svg;
}

/// The text alternative alone: a line a level of a, the lowest first.
std::string heat_map_words(const compare::Comparison& comparison, const HeatMapOptions& options = {});

}  // namespace mizani::render::picture
