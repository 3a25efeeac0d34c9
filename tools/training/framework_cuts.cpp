// SPDX-License-Identifier: MIT
#include "tools/training/framework_cuts.h"

#include <algorithm>
#include <optional>

namespace mizani::training {
namespace {

constexpr double narrowest = 0.25;     // levels between two cuts
constexpr double little_placed = 0.2;  // of a level's mass

/// Where the best path leads from `start`, with "no counterpart" last; empty where there is none.
Eigen::RowVectorXd best_path(const Framework& from, const Eigen::RowVectorXd& start, const Framework& to,
                             const path::PathIndex& paths, Evidence weakest, const Date& as_of) {
  const auto answer = paths.find({.from = &from,
                                  .to = &to,
                                  .start = start,
                                  .filter = {.weakest = weakest, .as_of = as_of},
                                  .most = 1,
                                  .with_matrix = false});
  return answer.paths.empty() ? Eigen::RowVectorXd{} : answer.paths.front().distribution;
}

std::optional<double> mean_place(const Framework& framework, const Level& level, const Framework& acqf,
                                 const path::PathIndex& paths, const Date& as_of) {
  const auto row = best_path(framework, path::on_level(framework, level), acqf, paths, Evidence::assumed, as_of);
  if (row.size() == 0) return std::nullopt;
  double sum = 0;
  double mass = 0;
  for (Eigen::Index i = 0; i + 1 < row.size(); ++i) {
    sum += row(i) * static_cast<double>(i + 1);
    mass += row(i);
  }
  return mass < little_placed ? std::nullopt : std::optional{sum / mass};
}

}  // namespace

std::vector<double> cuts_by_table(const Framework& framework, const Catalogue& catalogue,
                                  const path::PathIndex& paths) {
  const Framework* acqf = catalogue.framework(FrameworkId{"acqf"});
  if (acqf == nullptr || framework.levels.empty()) return {};
  // A framework that a published report references to the EQF is placed through it: that report outweighs a direct
  // table that was inferred from types of award.
  const Framework* eqf = catalogue.framework(FrameworkId{"eqf"});
  std::vector<double> eqf_means;
  for (std::size_t i = 0; eqf != nullptr && eqf != &framework && i < eqf->levels.size(); ++i)
    eqf_means.push_back(mean_place(*eqf, eqf->levels[i], *acqf, paths, catalogue.edition()).value_or(0));
  std::vector<double> means;
  bool any = false;
  for (const auto& level : framework.levels) {
    auto mean = mean_place(framework, level, *acqf, paths, catalogue.edition());
    const auto on_eqf = eqf_means.empty() ? Eigen::RowVectorXd{}
                                          : best_path(framework, path::on_level(framework, level), *eqf, paths,
                                                      Evidence::published, catalogue.edition());
    if (on_eqf.size() > 0 && on_eqf(on_eqf.size() - 1) < little_placed) {
      double sum = 0;
      for (Eigen::Index i = 0; i + 1 < on_eqf.size(); ++i) sum += on_eqf(i) * eqf_means[static_cast<std::size_t>(i)];
      mean = sum / (1 - on_eqf(on_eqf.size() - 1));
    }
    any = any || mean;
    means.push_back(mean.value_or(means.empty() ? 1 : means.back() + 1));
  }
  std::vector<double> cuts;
  for (std::size_t i = 1; any && i < means.size(); ++i) {
    const double cut = (means[i - 1] + means[i]) / 2;
    cuts.push_back(cuts.empty() ? cut : std::max(cut, cuts.back() + narrowest));
  }
  return cuts;
}

}  // namespace mizani::training
