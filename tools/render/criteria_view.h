// SPDX-License-Identifier: MIT
// framework criteria, as text and JSON (schema mizani/framework-criteria/1).
#pragma once

#include <string>

#include "engine/compare/criteria.h"

namespace mizani::render {

/// `language` (en, fr, pt, ar) is that of the criteria and of our words; facts stay in the language of the data.
std::string criteria_text(const compare::CriteriaAnswer& answer, const std::string& language);
std::string criteria_json(const compare::CriteriaAnswer& answer, const std::string& language);

}  // namespace mizani::render
