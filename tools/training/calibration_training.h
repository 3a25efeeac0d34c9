// SPDX-License-Identifier: MIT
// From readings of held-out rows to true probabilities.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/level/trained_model.h"
#include "frameworks/catalogue.h"
#include "tools/training/model_training.h"

namespace mizani::training {

/// For each kind, position := offset + slope · position; where its best fits stand; and the spread that goes with it.
struct PositionCalibration {
  std::array<double, level::kind_count> offset{};
  std::array<double, level::kind_count> slope{};
  std::array<double, level::kind_count> middle{};
  std::array<double, level::kind_count> stretch{};
  level::SpreadModel spread;
};

/// Maximum likelihood on held-out rows, each source that is labelled counting alike. The stretch: the power `boldness`
/// of the ratio of the standard deviation of true positions to that of expected ones, on texts of the kind; 1 spreads
/// the best fits as far as the levels (reduced major axis), 0 leaves them at the expected positions.
PositionCalibration calibrate_positions(const std::vector<HeldOut>& held, double boldness);

/// The readings as they will be after calibration.
std::vector<HeldOut> calibrated(std::vector<HeldOut> held, const PositionCalibration& calibration);

/// Puts the calibration into a model.
void apply(const PositionCalibration& calibration, level::TrainedModel& model);

/// A row's true level on a framework, as an index; several where its label allows several.
using TrueLevels = std::function<std::vector<std::size_t>(const Row&)>;

/// Cuts by maximum likelihood around the `start` (a normal prior with a standard deviation of half a level, worth
/// fiftieth of the rows) where at least ten labels stand on either side, else at the start; and the masses for sets.
/// `held` must be calibrated. Rows without a true level are passed over.
level::FrameworkCalibration calibrate_framework(const std::string& framework, std::vector<std::string> levels,
                                                std::vector<double> start, const std::vector<HeldOut>& held,
                                                const TrueLevels& true_levels, bool move_cuts);

/// log-odds = first + second · margin, by maximum likelihood on held-out margins.
std::pair<double, double> calibrate_odds(const std::vector<double>& margins, const std::vector<bool>& named);

}  // namespace mizani::training
