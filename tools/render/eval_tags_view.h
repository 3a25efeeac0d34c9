// SPDX-License-Identifier: MIT
// eval tags as text and JSON (schema mizani/eval-tags/1).
#pragma once

#include <string>
#include <vector>

#include "engine/micro/tag_scores.h"
#include "tools/render/eval_view.h"

namespace mizani::render {

/// Scores of one family, of its codes cut to one depth.
struct FamilyScores {
  std::string family;  ///< "digital", "green", "field", "occupation", "proficiency"
  std::string depth;   ///< "area", "broad", "narrow", "detailed", "major", "sub-major"
  micro::TagScores scores;
};

struct TagEvalReport {
  std::string split;     ///< empty: all rows
  std::size_t rows = 0;  ///< scored
  std::vector<FamilyScores> families;
  Rejects rejects;
};

std::string eval_tags_text(const TagEvalReport& report);
std::string eval_tags_json(const TagEvalReport& report);

}  // namespace mizani::render
