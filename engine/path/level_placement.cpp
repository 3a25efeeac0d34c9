// SPDX-License-Identifier: MIT
#include "engine/path/level_placement.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mizani::path {
namespace {

std::optional<RecognitionPath> best_from(const Framework& from, const Level& level, const Framework& to,
                                         const PathIndex& index, const EdgeFilter& filter) {
  auto answer = index.find(
      {.from = &from, .to = &to, .start = on_level(from, level), .filter = filter, .most = 1, .with_matrix = false});
  if (answer.paths.empty()) return std::nullopt;
  return std::move(answer.paths.front());
}

Placement placement(const RecognitionPath& found) {
  const Eigen::Index levels = found.distribution.size() - 1;
  Placement out;
  out.none = found.distribution(levels);
  out.distribution = found.distribution.head(levels) / found.distribution.head(levels).sum();
  const Eigen::RowVectorXd scale = Eigen::RowVectorXd::LinSpaced(levels, 1, static_cast<double>(levels));
  out.mean = out.distribution.dot(scale);
  out.spread = std::sqrt(out.distribution.dot((scale.array() - out.mean).square().matrix()));
  out.half = {.low = quantile(out.distribution, 0.25), .high = quantile(out.distribution, 0.75)};
  out.most = {.low = quantile(out.distribution, 0.05), .high = quantile(out.distribution, 0.95)};
  out.evidence = found.rests_on;
  out.hops = found.hops.size();
  return out;
}

}  // namespace

double quantile(const Eigen::RowVectorXd& distribution, double share) {
  double below = 0;
  for (Eigen::Index level = 0; level < distribution.size(); ++level) {
    const double here = distribution(level);
    if (here > 0 && below + here >= share) return static_cast<double>(level) + 0.5 + (share - below) / here;
    below += here;
  }
  return static_cast<double>(distribution.size()) + 0.5;
}

std::vector<LevelPlacement> place_levels(const Framework& framework, const Framework& acqf, const PathIndex& index,
                                         const EdgeFilter& filter) {
  std::vector<LevelPlacement> out;
  out.reserve(framework.levels.size());
  for (const auto& level : framework.levels) {
    const auto found = best_from(framework, level, acqf, index, filter);
    const bool placed = found && found->best_level();
    out.push_back({.level = &level, .place = placed ? std::optional{placement(*found)} : std::nullopt});
  }
  return out;
}

std::vector<LevelLink> link_levels(const Framework& a, const Framework& b, const PathIndex& index,
                                   const EdgeFilter& filter) {
  std::vector<LevelLink> out;
  for (std::size_t level = 0; level < a.levels.size(); ++level) {
    const auto found = best_from(a, a.levels[level], b, index, filter);
    const auto best = found ? found->best_level() : std::nullopt;
    if (!best) continue;
    out.push_back({.from = level,
                   .to = *best,
                   .probability = found->distribution(static_cast<Eigen::Index>(*best)),
                   .evidence = found->rests_on});
  }
  return out;
}

}  // namespace mizani::path
