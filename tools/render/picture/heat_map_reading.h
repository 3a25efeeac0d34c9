// SPDX-License-Identifier: MIT
// What a heat map shows, row by row, before anything is drawn. Called by heat_map.cpp only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/comparison.h"
#include "tools/render/picture/heat_map.h"

namespace mizani::render::picture {

/// A table's counterparts of one level of a; `tension` where the descriptors speak against them.
struct TableMark {
  std::size_t table = 0;  ///< place in Comparison::tables
  std::vector<std::size_t> levels;
  bool stated_none = false;
  bool tension = false;
};

/// One level of a. `probability` has one entry a level of b; `described` where they do not all vanish.
struct HeatMapRow {
  std::vector<double> probability;
  bool described = false;
  std::optional<std::size_t> proposed;
  std::vector<TableMark> tables;
};

/// One row a level of a, the lowest first.
std::vector<HeatMapRow> heat_map_rows(const compare::Comparison& comparison, const HeatMapOptions& options);

/// The title, and the text alternative below it.
std::string heat_map_title(const compare::Comparison& comparison, const HeatMapOptions& options);
std::string heat_map_words(const compare::Comparison& comparison, const std::vector<HeatMapRow>& rows,
                           const HeatMapOptions& options);

/// "7", or "7 (National Diploma)" where the level has a name of its own.
std::string level_words(const compare::SideLevel& level);

/// A probability as whole per cent.
std::string per_cent(double probability);

}  // namespace mizani::render::picture
