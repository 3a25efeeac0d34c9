// SPDX-License-Identifier: MIT
// framework list --coverage, as text and JSON (schema mizani/framework-coverage/1).
#pragma once

#include <span>
#include <string>

#include "frameworks/coverage.h"

namespace mizani::render {

/// One line a framework and the totals: how much is known by which evidence, and what nobody has read yet.
std::string coverage_text(const Catalogue& catalogue, std::span<const Coverage> entries);
std::string coverage_json(const Catalogue& catalogue, std::span<const Coverage> entries);

}  // namespace mizani::render
