// SPDX-License-Identifier: MIT
// Whether an item of evidence bears the level that is asked for.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "engine/level/framework_levels.h"
#include "engine/level/level_model.h"
#include "engine/micro/portfolio.h"
#include "engine/micro/rpl_policy.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"
#include "frameworks/level_graph.h"

namespace mizani::micro {

/// What levels of evidence are read with. All must outlive the reading.
struct RplLevelContext {
  const Catalogue& catalogue;
  const level::LevelModel& model;
  const path::PathIndex& paths;
  const Framework& acqf;
  EdgeFilter filter;
  double coverage = 0.9;
};

/// not_asked: the target states no level. open: neither for nor against. not_read: no text that can be read, or no
/// table leads to the target's framework.
enum class LevelBearing : unsigned char { not_asked, borne, open, below, not_read };
inline constexpr std::array<std::string_view, 5> level_bearing_words{"not-asked", "borne", "open", "below", "not-read"};

inline std::string_view to_string(LevelBearing bearing) {
  return level_bearing_words.at(static_cast<std::size_t>(bearing));
}

/// `probability`: that the item stands on the level asked for or above. `stated`: by the level that the item states
/// rather than by its words; `best`: the most probable level, a place in the target's framework.
struct ItemLevel {
  LevelBearing bearing = LevelBearing::not_asked;
  double probability = 0;
  bool stated = false;
  std::optional<std::size_t> best;
};

/// `asked`: without a framework where no level is asked for. `trust_stated`: take the level that the item states, where
/// a table leads from it; else, and where there is none, its words are levelled. One levelling, one path.
ItemLevel read_item_level(const EvidenceItem& item, const LevelRef& asked, bool trust_stated, const Date& decided,
                          const RplPolicy& policy, const RplLevelContext& context, level::LevelScratch& scratch);

}  // namespace mizani::micro
