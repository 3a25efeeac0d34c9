// SPDX-License-Identifier: MIT
#include "engine/level/framework_levels.h"

#include <algorithm>

#include "engine/level/level_distribution.h"

namespace mizani::level {
namespace {

Eigen::RowVectorXd on_acqf(const Combined& place) {
  std::array<double, acqf_levels> out{};
  cut_up(place, acqf_cuts, out);
  return Eigen::Map<const Eigen::RowVectorXd>(out.data(), static_cast<Eigen::Index>(out.size()));
}

/// Whether the calibration was learnt on these very levels: a user's own data may have replaced the framework.
bool fits(const FrameworkCalibration& calibration, const Framework& framework) {
  return std::equal(calibration.levels.begin(), calibration.levels.end(), framework.levels.begin(),
                    framework.levels.end(), [](const std::string& code, const Level& l) { return code == l.code; });
}

/// The framework's own calibration, nullptr where it has none.
const FrameworkCalibration* own_calibration(const TrainedModel& trained, const Framework& framework) {
  const auto* calibration = trained.calibration(framework.id.str());
  return calibration != nullptr && fits(*calibration, framework) ? calibration : nullptr;
}

void read_calibrated(const FrameworkQuestion& question, const FrameworkCalibration& calibration, FrameworkLevels& out) {
  out.calibrated = true;
  out.rows = calibration.rows;
  out.distribution.resize(out.framework->levels.size());
  cut_up(question.place, calibration.cuts, out.distribution);
  out.best_fit =
      question.place.alone ? level_at(question.place.best, calibration.cuts) : level::best_fit(out.distribution);
}

void set_levels(const FrameworkQuestion& question, const FrameworkCalibration* calibration, FrameworkLevels& out) {
  const double mass =
      calibration == nullptr ? question.coverage : mass_for(*calibration, question.coverage, question.course);
  std::tie(out.set_first, out.set_last) = set_with(out.distribution, mass, out.best_fit);
}

}  // namespace

FrameworkQuestion question_of(const Levelling& levelling, double coverage) {
  return {.place = combined(levelling.position, levelling.best, {}), .course = levelling.course, .coverage = coverage};
}

std::optional<FrameworkLevels> on_framework(const FrameworkQuestion& question, const TrainedModel& trained,
                                            const Framework& acqf, const Framework& framework,
                                            const path::PathIndex& index, const EdgeFilter& filter) {
  if (framework.levels.empty() || acqf.levels.size() != acqf_levels) return std::nullopt;
  const auto ask = [&](const Combined& place) {
    return index.find(
        {.from = &acqf, .to = &framework, .start = on_acqf(place), .filter = filter, .most = 1, .with_matrix = false});
  };
  auto answer = ask(question.place);
  if (answer.paths.empty()) return std::nullopt;
  FrameworkLevels out;
  out.framework = &framework;
  out.path = std::move(answer.paths.front());
  const auto* calibration = own_calibration(trained, framework);
  if (calibration != nullptr) {
    read_calibrated(question, *calibration, out);
  } else {
    calibration = trained.calibration("acqf");
    const auto& row = out.path.distribution;
    out.distribution.assign(row.data(), row.data() + row.size() - 1);
    out.no_counterpart = row(row.size() - 1);
    // The best fit is carried over as a narrow distribution around it.
    constexpr double narrow = 0.3;
    const auto best = ask(combined({.mean = question.place.best, .spread = narrow}, question.place.best, {}));
    const auto& best_row = best.paths.empty() ? row : best.paths.front().distribution;
    out.best_fit = level::best_fit(std::span{best_row.data(), framework.levels.size()});
  }
  set_levels(question, calibration, out);
  return out;
}

FrameworkReader::FrameworkReader(const TrainedModel& trained, const Framework& acqf, const Framework& framework,
                                 const path::PathIndex& index, const EdgeFilter& filter)
    : trained_(trained), acqf_(acqf), framework_(framework), index_(index), filter_(filter) {
  if (framework.levels.empty() || acqf.levels.size() != acqf_levels) return;
  calibration_ = own_calibration(trained, framework);
  if (calibration_ == nullptr) return;
  reached_ =
      !index.find({.from = &acqf, .to = &framework, .start = {}, .filter = filter, .most = 1, .with_matrix = false})
           .paths.empty();
}

std::optional<FrameworkLevels> FrameworkReader::read(const FrameworkQuestion& question) const {
  if (calibration_ == nullptr) return on_framework(question, trained_, acqf_, framework_, index_, filter_);
  if (!reached_) return std::nullopt;
  FrameworkLevels out;
  out.framework = &framework_;
  read_calibrated(question, *calibration_, out);
  set_levels(question, calibration_, out);
  return out;
}

}  // namespace mizani::level
