// SPDX-License-Identifier: MIT
// Labelled texts to learn from.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/level/levelling.h"
#include "engine/level/lexicon.h"
#include "engine/level/trained_model.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"

namespace mizani::training {

/// One labelled text. The level is an interval on the ACQF scale, [low, high] in levels; 0.5 and 10.5 are open ends.
struct Row {
  std::string source;
  std::string group;  ///< school, field or qualification within the source: what is held out together
  std::string text;   ///< title, then text; level words struck
  std::string plain;  ///< the same with level words left in
  double low = 0.5;
  double high = 10.5;
  std::string framework;               ///< id of the framework that the label is of; empty where none
  std::string level;                   ///< code there
  std::optional<std::string> eqf;      ///< the same on the EQF, where a report or the types say so
  std::optional<text::Domain> domain;  ///< of level descriptors
  std::vector<std::size_t> bloom;      ///< cognitive processes
  bool bloom_labelled = false;
};

/// A set of rows and how much it counts in the reading of each kind of text: the sum of its weights in training,
/// whatever its number of rows; 0 where it is of the other kind.
struct Source {
  std::string name;
  std::array<double, level::kind_count> budget{};  ///< by kind of text (engine/level/trained_model.h)
  bool grouped = false;   ///< its groups differ for reasons of their own (schools), which must not be read as levels
  bool labelled = false;  ///< has levels of a framework, so that answers can be scored
  std::vector<Row> rows;
};

/// All sources: the files of `folder` (each described in its README), the catalogue's own level descriptors, and the
/// lexicon's phrases. Labels reach the ACQF scale through the catalogue's tables (framework_cuts.h). Faults: a missing
/// or broken file.
Expected<std::vector<Source>> read_sources(const std::filesystem::path& folder, const Catalogue& catalogue,
                                           const path::PathIndex& paths, const level::Lexicon& lexicon);

}  // namespace mizani::training
