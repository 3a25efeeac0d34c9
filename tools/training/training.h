// SPDX-License-Identifier: MIT
// The whole training, from rows to the model and its figures.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/level/scores.h"
#include "engine/level/trained_model.h"
#include "tools/training/model_training.h"

namespace mizani::training {

/// What training reads: the labelled rows, and the catalogue they are labelled in.
struct World {
  std::unique_ptr<Catalogue> catalogue;
  std::unique_ptr<path::PathIndex> paths;
  std::vector<Source> sources;

  /// Faults: those of the data folder and of the rows.
  static Expected<World> open(const std::filesystem::path& rows, const std::filesystem::path& data);
};

/// Scores of one source under one way of holding out.
struct LevelFigure {
  std::string source;
  level::LevelScores on_eqf;
  level::LevelScores on_own;  ///< on the framework its labels are of
};

/// `groups_out`: each row read by a model that has seen none of its group (school, field, qualification). `source_out`:
/// by one that has seen none of its source. `bloom`: each
/// objective read by a model that has not seen its hashed fifth.
struct Figures {
  std::vector<LevelFigure> groups_out;
  std::vector<LevelFigure> source_out;
  level::BloomScores bloom;
  std::vector<std::pair<std::string, std::size_t>> rows;
};

struct Trained {
  level::TrainedModel model;
  Figures figures;
};

/// Deterministic: the same rows and catalogue give the same model, byte by byte. `tell` hears of each step.
Trained train_everything(const World& world, const std::function<void(const std::string&)>& tell);

std::string figures_text(const Figures& figures);

/// The model card, as Markdown.
std::string model_card(const Trained& trained, const World& world);

}  // namespace mizani::training
