// SPDX-License-Identifier: MIT
#include "engine/path/disagreement.h"

#include <algorithm>
#include <cmath>

namespace mizani::path {
namespace {

/// One path with where it lands from one start.
struct Opinion {
  const RecognitionPath* path = nullptr;
  const Route* route = nullptr;
  Landing landing;
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

std::optional<Landing> landing(const Eigen::RowVectorXd& row) {
  const Eigen::Index levels = row.size() - 1;
  if (levels < 1 || row(levels) > 0.5) return std::nullopt;
  Eigen::Index best = 0;
  const double probability = row.head(levels).maxCoeff(&best);
  return Landing{.level = static_cast<std::size_t>(best), .probability = probability};
}

/// Per route its opinions, most certain first and the first of each level only.
std::vector<std::vector<Opinion>> by_route(const std::vector<Opinion>& opinions) {
  std::vector<std::vector<Opinion>> groups;
  for (const auto& one : opinions) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const std::vector<Opinion>& known) {
      return known.front().route->kind == one.route->kind && known.front().route->through == one.route->through;
    });
    if (group == groups.end()) {
      groups.push_back({one});
    } else if (std::none_of(group->begin(), group->end(),
                            [&](const Opinion& known) { return known.landing.level == one.landing.level; })) {
      group->push_back(one);
    }
  }
  return groups;
}

DisagreeingPath told(const Opinion& one) {
  return {.path = *one.path, .route = *one.route, .landing = one.landing};
}

void compare(const std::vector<Opinion>& opinions, std::optional<std::size_t> from_level,
             std::vector<Disagreement>& found) {
  const auto note = [&](const Opinion& one, const Opinion& other) {
    if (one.landing.level != other.landing.level)
      found.push_back({.first = told(one), .second = told(other), .from_level = from_level});
  };
  const auto groups = by_route(opinions);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t other = 1; other < groups[i].size(); ++other) note(groups[i].front(), groups[i][other]);
    for (std::size_t j = i + 1; j < groups.size(); ++j) note(groups[i].front(), groups[j].front());
  }
}

std::size_t distance(const Disagreement& one) {
  const auto [low, high] = std::minmax(one.first.landing.level, one.second.landing.level);
  return high - low;
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

std::vector<std::optional<Landing>> landings(const RecognitionPath& path) {
  if (path.matrix.size() == 0) return {landing(path.distribution)};
  std::vector<std::optional<Landing>> all;
  for (Eigen::Index start = 0; start + 1 < path.matrix.rows(); ++start) all.push_back(landing(path.matrix.row(start)));
  return all;
}

std::vector<Disagreement> disagreements(std::span<const RecognitionPath* const> paths) {
  std::vector<Disagreement> found;
  if (paths.empty()) return found;
  std::vector<Route> routes;
  std::vector<std::vector<std::optional<Landing>>> lands;
  for (const auto* path : paths) {
    routes.push_back(route_of(*path));
    lands.push_back(landings(*path));
  }
  const bool whole = paths.front()->matrix.size() != 0;
  for (std::size_t start = 0; start < lands.front().size(); ++start) {
    std::vector<Opinion> opinions;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (const auto& landing = lands[i][start])
        opinions.push_back({.path = paths[i], .route = &routes[i], .landing = *landing});
    }
    compare(opinions, whole ? std::optional{start} : std::nullopt, found);
  }
  std::stable_sort(found.begin(), found.end(), [](const Disagreement& a, const Disagreement& b) {
    const double left = certainty(a.second.path);
    const double right = certainty(b.second.path);
    return left != right ? left > right : distance(a) > distance(b);
  });
  return found;
}

}  // namespace mizani::path
