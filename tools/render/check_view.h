// SPDX-License-Identifier: MIT
// framework check, as text and JSON (schema mizani/framework-check/1).
#pragma once

#include <string>
#include <vector>

#include "frameworks/catalogue.h"
#include "frameworks/check.h"

namespace mizani::render {

std::string check_text(const World& world, const std::vector<Finding>& findings);
std::string check_json(const World& world, const std::vector<Finding>& findings);

}  // namespace mizani::render
