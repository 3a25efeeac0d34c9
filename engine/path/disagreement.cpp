// SPDX-License-Identifier: MIT
#include "engine/path/disagreement.h"

#include <algorithm>
#include <cmath>

namespace mizani::path {
namespace {

/// Where one path lands from one start.
struct Landing {
  const RecognitionPath* path = nullptr;
  const Route* route = nullptr;
  std::size_t level = 0;
  double probability = 0;
};

/// How high a meeting point stands: a walk turns around at the highest.
int height(const Framework& framework) {
  switch (framework.kind) {
    case FrameworkKind::continental: return 2;
    case FrameworkKind::regional: return 0;
    default: return 1;
  }
}

RouteKind kind_of(const Framework& turn) {
  if (turn.kind == FrameworkKind::continental) return RouteKind::continental;
  return turn.kind == FrameworkKind::regional ? RouteKind::regional : RouteKind::other_meta;
}

/// The most probable level of a row over levels and "no counterpart"; nothing where more than half is placed nowhere.
std::optional<Landing> landing(const RecognitionPath& path, const Route& route, const Eigen::RowVectorXd& row) {
  const Eigen::Index levels = row.size() - 1;
  if (levels < 1 || row(levels) > 0.5) return std::nullopt;
  Eigen::Index best = 0;
  const double probability = row.head(levels).maxCoeff(&best);
  return Landing{.path = &path, .route = &route, .level = static_cast<std::size_t>(best), .probability = probability};
}

/// Per route its landings, most certain first and the first of each level only.
std::vector<std::vector<Landing>> by_route(const std::vector<Landing>& landings) {
  std::vector<std::vector<Landing>> groups;
  for (const auto& one : landings) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const std::vector<Landing>& known) {
      return known.front().route->kind == one.route->kind && known.front().route->through == one.route->through;
    });
    if (group == groups.end()) {
      groups.push_back({one});
    } else if (std::none_of(group->begin(), group->end(),
                            [&](const Landing& known) { return known.level == one.level; })) {
      group->push_back(one);
    }
  }
  return groups;
}

DisagreeingPath told(const Landing& one) {
  return {.path = *one.path, .route = *one.route, .level = one.level, .probability = one.probability};
}

void compare(const std::vector<Landing>& landings, std::optional<std::size_t> from_level,
             std::vector<Disagreement>& found) {
  const auto note = [&](const Landing& one, const Landing& other) {
    if (one.level != other.level)
      found.push_back({.first = told(one), .second = told(other), .from_level = from_level});
  };
  const auto groups = by_route(landings);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t other = 1; other < groups[i].size(); ++other) note(groups[i].front(), groups[i][other]);
    for (std::size_t j = i + 1; j < groups.size(); ++j) note(groups[i].front(), groups[j].front());
  }
}

std::size_t distance(const Disagreement& one) {
  return std::max(one.first.level, one.second.level) - std::min(one.first.level, one.second.level);
}

}  // namespace

std::string_view to_string(RouteKind kind) {
  switch (kind) {
    case RouteKind::direct: return "direct";
    case RouteKind::version: return "version";
    case RouteKind::regional: return "regional";
    case RouteKind::continental: return "continental";
    case RouteKind::other_meta: return "other-meta";
  }
  return "";
}

Route route_of(const RecognitionPath& path) {
  Route route;
  for (std::size_t hop = 0; hop + 1 < path.hops.size(); ++hop) {
    const Framework* between = path.hops[hop].to;
    if (!between->is_meta()) continue;
    route.through.push_back(between);
    if (route.turn == nullptr || height(*between) > height(*route.turn)) route.turn = between;
  }
  if (route.turn != nullptr)
    route.kind = kind_of(*route.turn);
  else if (path.hops.size() > 1)
    route.kind = RouteKind::version;
  return route;
}

double certainty(const RecognitionPath& path) {
  // Rounded as in the search, so that noise in the last digit does not order what is equal.
  constexpr double grid = 1e12;
  return std::round(path.confidence * (1 - path.distribution(path.distribution.size() - 1)) * grid) / grid;
}

std::vector<Disagreement> disagreements(std::span<const RecognitionPath* const> paths) {
  std::vector<Disagreement> found;
  if (paths.empty()) return found;
  std::vector<Route> routes;
  routes.reserve(paths.size());
  for (const auto* path : paths) routes.push_back(route_of(*path));

  const bool whole = paths.front()->matrix.size() != 0;
  const Eigen::Index starts = whole ? paths.front()->matrix.rows() - 1 : 1;
  for (Eigen::Index start = 0; start < starts; ++start) {
    std::vector<Landing> landings;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      const Eigen::RowVectorXd row = whole ? paths[i]->matrix.row(start).eval() : paths[i]->distribution;
      if (const auto lands = landing(*paths[i], routes[i], row)) landings.push_back(*lands);
    }
    compare(landings, whole ? std::optional{static_cast<std::size_t>(start)} : std::nullopt, found);
  }
  std::stable_sort(found.begin(), found.end(), [](const Disagreement& a, const Disagreement& b) {
    const double left = certainty(a.second.path);
    const double right = certainty(b.second.path);
    return left != right ? left > right : distance(a) > distance(b);
  });
  return found;
}

}  // namespace mizani::path
