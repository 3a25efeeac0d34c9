// SPDX-License-Identifier: MIT
// eval as text and JSON (schema mizani/eval/1).
#pragma once

#include <string>
#include <vector>

#include "engine/level/scores.h"
#include "frameworks/model/framework.h"

namespace mizani::render {

/// A row that was not scored. `message` says all that is wrong with it.
struct RejectedRow {
  std::size_t line = 0;
  std::string code;
  std::string message;
};

/// `rejects` are the first of the `skipped` rows.
struct Rejects {
  std::size_t skipped = 0;
  std::vector<RejectedRow> rejects;
};

struct FrameworkScores {
  const Framework* framework = nullptr;
  level::LevelScores scores;
};

struct LevelEvalReport {
  level::LevelScores scores;                  ///< all rows, by rank
  std::vector<FrameworkScores> by_framework;  ///< by id
  double coverage_asked = 0;
  bool struck = false;
  Rejects rejects;
};

struct BloomEvalReport {
  level::BloomScores scores;
  bool struck = false;
  Rejects rejects;
};

std::string eval_text(const LevelEvalReport& report);
std::string eval_text(const BloomEvalReport& report);
std::string eval_json(const LevelEvalReport& report);
std::string eval_json(const BloomEvalReport& report);

}  // namespace mizani::render
