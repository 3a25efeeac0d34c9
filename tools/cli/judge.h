// SPDX-License-Identifier: MIT
// The models a command judges with, loaded once beside the catalogue.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "engine/level/award_policy.h"
#include "engine/level/award_words.h"
#include "engine/level/level_model.h"
#include "engine/path/path_index.h"
#include "frameworks/load/schema.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// Languages besides English whose texts are levelled, through data/lexicon/<language>.json.
inline constexpr std::array<std::string_view, 4> level_languages{"fr", "pt", "ar", "sw"};

/// Everything that levelling needs. The catalogue must outlive it.
struct Judge {
  load::SchemaSet schemas;
  level::LevelModel model;
  path::PathIndex paths;
  const Framework* acqf = nullptr;
  level::AwardWords award_words;
  level::AwardPolicy award_policy;

  /// Word lists are read only for those of the `languages` that have one. Faults: a missing, broken or changed model, a
  /// missing or broken lexicon or policy, a catalogue without the ACQF.
  static Expected<Judge> open(const Catalogue& catalogue, const CommonOptions& options,
                              std::span<const std::string_view> languages = level_languages);
  static Expected<Judge> open(const Catalogue& catalogue, const CommonOptions& options, load::SchemaSet schemas,
                              std::span<const std::string_view> languages = level_languages);
};

}  // namespace mizani::cli
