// SPDX-License-Identifier: MIT
#include "engine/level/framework_levels.h"

#include "engine/level/level_distribution.h"

namespace mizani::level {

std::optional<FrameworkLevels> on_framework(const LevelDistribution& distribution, const Framework& acqf,
                                            const Framework& framework, const path::PathIndex& index,
                                            const EdgeFilter& filter, double coverage) {
  if (framework.levels.empty() || acqf.levels.size() != distribution.size()) return std::nullopt;
  const Eigen::RowVectorXd start =
      Eigen::Map<const Eigen::RowVectorXd>(distribution.data(), static_cast<Eigen::Index>(distribution.size()));
  auto answer =
      index.find({.from = &acqf, .to = &framework, .start = start, .filter = filter, .most = 1, .with_matrix = false});
  if (answer.paths.empty()) return std::nullopt;
  FrameworkLevels out{.framework = &framework,
                      .distribution = {},
                      .no_counterpart = 0,
                      .best_fit = 0,
                      .set_first = 0,
                      .set_last = 0,
                      .path = std::move(answer.paths.front())};
  const auto& row = out.path.distribution;
  out.distribution.assign(row.data(), row.data() + row.size() - 1);
  out.no_counterpart = row(row.size() - 1);
  out.best_fit = level::best_fit(out.distribution);
  std::tie(out.set_first, out.set_last) = level_set(out.distribution, coverage);
  return out;
}

}  // namespace mizani::level
