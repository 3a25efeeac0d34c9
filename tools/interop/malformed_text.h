// SPDX-License-Identifier: MIT
// Texts of a JSON file that no UTF-8 can hold.
#pragma once

#include <string>
#include <string_view>

#include "frameworks/fault.h"
#include "frameworks/load/decode_support.h"

namespace mizani::interop {

/// Adds a fault "invalid-utf8" for every text below `value` with an escaped half of a surrogate pair ("\uDC00"), which
/// the parser lets through. `pointer`: of the value, "#" for the root.
void find_malformed_texts(const load::Value& value, std::string_view where, const std::string& pointer, Faults& faults);

}  // namespace mizani::interop
