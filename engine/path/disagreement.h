// SPDX-License-Identifier: MIT
// Where two ways between the same frameworks lead to different levels.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/path/path_index.h"

namespace mizani::path {

/// What a path turns around at: nothing (one table names both ends), only other versions of its ends, a regional
/// framework, the continental one, or another meeting point such as the EQF.
enum class RouteKind : unsigned char { direct, version, regional, continental, other_meta };

std::string_view to_string(RouteKind kind);

/// The way a path takes between its ends. `through`: the meta-frameworks it passes, ends left out, in order. `turn`:
/// the highest of them, continental before other meta-frameworks before regional ones; nullptr where there is none.
struct Route {
  RouteKind kind = RouteKind::direct;
  const Framework* turn = nullptr;
  std::vector<const Framework*> through;
};

Route route_of(const RecognitionPath& path);

/// How sure a path is: its confidence times the share of the start that it places at all, 0 … 1, by which
/// PathAnswer::paths are ordered.
double certainty(const RecognitionPath& path);

/// Where a start most probably lands: place in the target's levels and its probability, the lower level on a tie.
struct Landing {
  std::size_t level = 0;
  double probability = 0;
};

/// The landing of the start, or of each source level where the question was about the whole framework (the path has
/// its matrix then); nothing for a start that the path places nowhere with more than half its probability.
std::vector<std::optional<Landing>> landings(const RecognitionPath& path);

/// One of two paths that differ, with where it lands.
struct DisagreeingPath {
  RecognitionPath path;
  Route route;
  Landing landing;
};

/// Two ways whose most probable levels differ; both stand. `first` is the more certain. `from_level`: place in the
/// source's levels where the question was about the whole framework, else nothing.
struct Disagreement {
  DisagreeingPath first;
  DisagreeingPath second;
  std::optional<std::size_t> from_level;
};

/// Compares the most certain path of each route with that of every other route, and within a route the most certain
/// path of each level with that of the route, so that two tables for the same step that contradict each other are seen
/// as well. A path that does not place the start with more than half its probability contradicts nothing: a silent
/// table is no other opinion. `paths` lie between the same two frameworks, most certain first; those of a question
/// about a whole framework have their matrix. Strongest first: by the certainty of the less certain of the two, then by
/// how far apart they land. Quadratic in the number of routes.
std::vector<Disagreement> disagreements(std::span<const RecognitionPath* const> paths);

}  // namespace mizani::path
