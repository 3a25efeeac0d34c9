// SPDX-License-Identifier: MIT
// Exact amounts of credit as JSON and in words.
#pragma once

#include <string>

#include "engine/credit/interval.h"
#include "tools/render/json_writer.h"

namespace mizani::render {

/// {"min", "max"} as numbers, {"exact": {"min", "max"}} as text that loses nothing.
void interval_fields(JsonWriter& json, const credit::Interval& interval);

/// To two places: "22.5", "40 to 48".
std::string decimal(const credit::Rational& amount);
std::string decimal(const credit::Interval& interval);

}  // namespace mizani::render
