// SPDX-License-Identifier: MIT
// compare A B as text and JSON (schema mizani/compare/1).
#pragma once

#include <string>

#include "engine/compare/comparison.h"

namespace mizani::render {

/// `explain`: also each domain's matrix, and for each level the words that place it.
std::string compare_text(const compare::Comparison& comparison, bool explain);
std::string compare_json(const compare::Comparison& comparison);

/// A level of a side as it is named everywhere: "za-nqf:7", or "file.csv:7" for a file of no known framework.
std::string side_level_name(const compare::Side& side, std::size_t level);

/// Why a comparison is to be doubted, in a sentence.
std::string doubt_sentence(compare::Doubt doubt, const compare::Comparison& comparison);

}  // namespace mizani::render
