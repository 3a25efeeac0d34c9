// SPDX-License-Identifier: MIT
// Rows of articulated courses, one JSON object a line.
#pragma once

#include <string>
#include <string_view>

#include "engine/match/articulation.h"
#include "frameworks/fault.h"

namespace mizani::interop {

/// Reads {"title", "text"}: the receiving course and the course or courses accepted for it; with "to_institution",
/// "from_institution" and "candidates" (a list of texts) where they are; other keys are ignored. `where` is file:line.
/// Faults, all of a row at once: "invalid-utf8", "broken-json", "wrong-type", "missing-field", "empty-text".
Expected<match::ArticulationPair> read_pair_row(std::string_view line, const std::string& where);

}  // namespace mizani::interop
