// SPDX-License-Identifier: MIT
// eval match as text and JSON (schema mizani/eval-match/1).
#pragma once

#include <optional>
#include <string>

#include "engine/match/recall.h"
#include "tools/render/eval_view.h"

namespace mizani::render {

struct MatchEvalReport {
  std::string asked;  ///< "receiving" or "sending"
  std::string pool;   ///< "college" or "agreement"
  match::RecallScores titles = {};
  std::optional<match::RecallScores> with_precedents = {};
  std::size_t precedents = 0;            ///< decisions given
  std::size_t rows_with_precedents = 0;  ///< rows about whose receiving course there was one
  std::size_t precedents_skipped = 0;
  std::size_t sets = 0;
  Rejects rejects = {};
};

std::string eval_match_text(const MatchEvalReport& report);
std::string eval_match_json(const MatchEvalReport& report);

}  // namespace mizani::render
