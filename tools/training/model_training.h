// SPDX-License-Identifier: MIT
// Rows -> models.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/level/trained_model.h"
#include "tools/training/feature_matrix.h"
#include "tools/training/rows.h"

namespace mizani::training {

/// Which rows to learn from.
using Chosen = std::function<bool(const Row&)>;

/// Everything that decides what is learnt, apart from the rows. Chosen on rows held out of training.
struct Settings {
  BlockWeights position_blocks{1, 1, 0.3, 0.3, 0};
  BlockWeights bloom_blocks{0.6, 1, 0, 0, 3};
  double ridge = 0.5;
  double group_weight = 1;   ///< how freely a group's own level is told apart from its words; 0: not at all
  double boldness = 0.7;     ///< see calibrate_positions
  double kind_budget = 750;  ///< weight of all texts of a kind in telling the kinds apart
  double faint = 1.2;        ///< see drop_faint in the source
  std::size_t least_texts = 2;
};

/// A model with position, and processes if `with_bloom`; without domains and calibration, its spread 1 throughout.
level::TrainedModel train_models(const std::vector<Source>& sources, const Chosen& chosen, const Settings& settings,
                                 bool with_bloom);

/// What one row would get from a model that has not seen it.
struct HeldOut {
  const Row* row = nullptr;
  double weight = 0;     ///< so that the sources that are labelled count alike
  std::size_t kind = 0;  ///< of text, by its source; kind_count for sources of both
  level::WordsReading reading;
};

/// Fold of a row, 0 … folds-1: by its group, so that what belongs together is held out together.
std::size_t fold_of(const Row& row, std::size_t folds);

/// Reads the rows that `wanted` picks with `model`.
std::vector<HeldOut> read_rows(const std::vector<Source>& sources, const Chosen& wanted,
                               const level::TrainedModel& model);

/// Trains the domains' scores into the model from the descriptors that are labelled with one; the shifts on top of
/// positions of descriptors that were held out.
void train_domains(const std::vector<Source>& sources, const std::vector<HeldOut>& descriptors,
                   const Settings& settings, level::TrainedModel& model);

}  // namespace mizani::training
