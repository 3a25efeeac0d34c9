// SPDX-License-Identifier: MIT
// Whether an item of evidence bears the level that is asked for.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "engine/micro/portfolio.h"
#include "engine/micro/rpl_policy.h"
#include "engine/micro/text_level.h"

namespace mizani::micro {

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
                          const RplPolicy& policy, const TextLevelContext& context, level::LevelScratch& scratch);

}  // namespace mizani::micro
