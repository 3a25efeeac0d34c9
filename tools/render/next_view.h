// SPDX-License-Identifier: MIT
// framework next, as text and JSON (schema mizani/framework-next/1).
#pragma once

#include <cstddef>
#include <string>

#include "engine/path/next_referencing.h"

namespace mizani::render {

/// What was asked and answered; `most` reports are shown.
struct NextView {
  path::NextQuery query;
  path::NextAnswer answer;
  std::size_t most = 10;
};

/// First how uncertainty is counted, then the total, the reports that would take most of it away, and the plan.
std::string next_text(const NextView& view);
std::string next_json(const NextView& view);

}  // namespace mizani::render
