// SPDX-License-Identifier: MIT
// The custom string formats of the data schemas.
#pragma once

#include <optional>
#include <string_view>

namespace mizani::load {

enum class Format : unsigned char { none, date, day, framework_id, level_code, slug, country, rational };

std::optional<Format> parse_format(std::string_view name);
bool matches(Format format, std::string_view text);
/// What the format asks for, for messages.
std::string_view expectation(Format format);

}  // namespace mizani::load
