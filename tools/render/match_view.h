// SPDX-License-Identifier: MIT
// match as text and JSON (schema mizani/match/1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/match/outcome_match.h"

namespace mizani::render {

struct MatchSide {
  std::string title;  ///< of the record; empty where there is none
  std::string language;
  bool language_reliable = false;
  std::vector<match::Outcome> outcomes;
  std::vector<std::size_t> numbers;  ///< place of each outcome in its file, from 1
  std::size_t repeated = 0;          ///< outcomes left out because one before has the same words
};

struct MatchWarning {
  std::string code;
  std::string message;
};

struct MatchReport {
  MatchSide source;
  MatchSide target;
  match::OutcomeMatch match;
  match::MatchPolicy policy;
  std::vector<MatchWarning> warnings;
  /// One a pair of `match.one_to_one`; empty where not asked for.
  std::vector<std::vector<match::Contribution>> contributions;
};

std::string match_text(const MatchReport& report);
std::string match_json(const MatchReport& report);

/// "word", "governed", "process", "domain".
std::string_view contribution_name(match::Contribution::Kind kind);

}  // namespace mizani::render
