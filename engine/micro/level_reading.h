// SPDX-License-Identifier: MIT
// The level of a micro-credential by its outcomes, and whether they bear the level that is stated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/level/award_evidence.h"
#include "engine/level/combined_evidence.h"
#include "engine/level/framework_levels.h"
#include "engine/level/level_model.h"
#include "engine/micro/micro_policy.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"
#include "frameworks/level_graph.h"

namespace mizani::micro {

/// What a level is read with. All must outlive the reading.
struct LevelContext {
  const Catalogue& catalogue;
  const level::LevelModel& model;
  const path::PathIndex& paths;
  const Framework& acqf;
  const level::AwardWords& award_words;
  const level::AwardPolicy& award_policy;
  const MicroPolicy& policy;
  EdgeFilter filter;
  Date on;                ///< taken where the record has no date of award
  double coverage = 0.9;  ///< how often a set of levels must hold the true one
};

/// borne: in the set of levels that the outcomes give on the framework of the stated level. too_high, too_low: outside
/// of it. not_read: no framework and level in what is stated. no_way: no admitted table leads there. no_outcomes:
/// nothing to hold it against.
enum class Bearing : unsigned char { borne, too_high, too_low, not_read, no_way, no_outcomes };
std::string_view to_string(Bearing bearing);

/// `probability`: of the stated level by the outcomes alone. `against`: the words that pull away from it, places in
/// Levelling::evidence, strongest first; empty where it is borne.
struct StatedLevel {
  std::string text;
  LevelRef level;        ///< without a framework where not_read
  std::string expected;  ///< what would have been read, where not_read
  std::optional<level::FrameworkLevels> by_outcomes;
  Bearing bearing = Bearing::not_read;
  double probability = 0;
  std::vector<std::size_t> against;
};

/// `alone`: the outcomes by themselves. `combined`: with the title, the size and the stated level, as `others` weigh.
/// `on`: the combined answer on the ACQF, the framework of the issuer's country and that of the stated level, as far as
/// tables lead there. Nothing of this where the record has no outcomes, but `stated`.
struct LevelReading {
  std::optional<level::Levelling> alone;
  std::vector<level::AwardEvidence> others;
  level::Combined combined;
  std::vector<level::FrameworkLevels> on;
  std::optional<StatedLevel> stated;
};

/// One levelling of the text, one path a framework.
LevelReading read_level_of(const assess::CredentialRecord& record, const LevelContext& context);

}  // namespace mizani::micro
