// SPDX-License-Identifier: MIT
// cases check, as text and JSON (schema mizani/cases-check/1).
#pragma once

#include <string>

#include "tools/cases/case_check.h"

namespace mizani::render {

/// What the file holds and whether it is whole. The text counts the faults, which stand on stderr; the JSON has them.
std::string case_check_text(const cases::CheckReport& report);
std::string case_check_json(const cases::CheckReport& report);

}  // namespace mizani::render
