// SPDX-License-Identifier: MIT
// micro check as text and JSON (schema mizani/micro-check/1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/micro/element_check.h"

namespace mizani::render::micro {

struct CheckReport {
  std::string file;
  std::string title;
  std::string kind;  ///< how the file was read: "record", "elm", "text"
  std::optional<PartialDate> awarded;
  Date on;
  std::vector<mizani::micro::ProfileCheck> profiles;
};

/// What is missing, vague or contradictory comes first, then what is in order; the score with its parts at the end.
std::string check_text(const std::vector<CheckReport>& reports);
std::string check_json(const std::vector<CheckReport>& reports);

}  // namespace mizani::render::micro
