// SPDX-License-Identifier: MIT
// Who of the African Union is referenced to what, and how firmly.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/path/path_index.h"

namespace mizani::path {

/// What is known between two frameworks, read from `from` up to `to`. `evidence`: class of the strongest table, a table
/// counting as its weakest admitted row; nothing without a table. `rows`: of that table. `report`: class of the
/// strongest report that is known but whose table nobody has read. `member`: `to` is the framework of a region that
/// the state of `from` belongs to. At least one of the three is there.
struct ReferencingEdge {
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  std::optional<Evidence> evidence;
  std::size_t rows = 0;
  std::optional<Evidence> report;
  bool member = false;
};

/// A member state with the framework by which its credentials are read on the date. Where the rule of
/// Catalogue::in_force cannot choose between several, it is the first of them, a framework before a degree structure,
/// and `others` are the rest; nullptr where there is none. `edges`: of `framework`, to the ACQF first, then to the
/// others, in the order of the catalogue. `reaches`: what the firmest path of any of its levels to the ACQF rests on;
/// nothing without one.
struct StateReferencing {
  const Country* state = nullptr;
  const Framework* framework = nullptr;
  std::vector<const Framework*> others;
  std::vector<ReferencingEdge> edges;
  std::optional<Evidence> reaches;
};

/// `hubs`: the frameworks above the states', without the ACQF: the regional ones, and those that some state's edge
/// leads to; in the order of the catalogue. `hub_edges`: from them to the ACQF. `states`: every member state of the
/// African Union once, in the order of the catalogue.
struct ReferencingGraph {
  const Framework* acqf = nullptr;
  std::vector<const Framework*> hubs;
  std::vector<ReferencingEdge> hub_edges;
  std::vector<StateReferencing> states;
};

/// `filter` must have a date. Linear in tables times states, and five path searches a state at most.
ReferencingGraph referencing_graph(const Catalogue& catalogue, const Framework& acqf, const PathIndex& index,
                                   const EdgeFilter& filter);

}  // namespace mizani::path
