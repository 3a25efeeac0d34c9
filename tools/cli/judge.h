// SPDX-License-Identifier: MIT
// The models a command judges with, loaded once beside the catalogue.
#pragma once

#include <optional>

#include "engine/level/level_model.h"
#include "engine/path/path_index.h"
#include "frameworks/load/schema.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// Everything that levelling needs. The catalogue must outlive it.
struct Judge {
  load::SchemaSet schemas;
  level::LevelModel model;
  path::PathIndex paths;
  const Framework* acqf = nullptr;

  /// Faults: a missing or broken lexicon or policy, a catalogue without the ACQF.
  static Expected<Judge> open(const Catalogue& catalogue, const CommonOptions& options);
};

}  // namespace mizani::cli
