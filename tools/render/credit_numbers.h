// SPDX-License-Identifier: MIT
// Exact amounts of credit as JSON.
#pragma once

#include "engine/credit/interval.h"
#include "tools/render/json_writer.h"

namespace mizani::render {

/// {"min", "max"} as numbers, {"exact": {"min", "max"}} as text that loses nothing.
void interval_fields(JsonWriter& json, const credit::Interval& interval);

}  // namespace mizani::render
