// SPDX-License-Identifier: MIT
// UTF-8 by code points.
#pragma once

#include <optional>
#include <string_view>

namespace mizani::text {

/// Byte offset of the first malformed sequence; nothing where the text is valid UTF-8 (Unicode 15, section 3.9).
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

/// Number of code points; the text must be valid.
std::size_t code_points(std::string_view utf8);

/// Whether there is a letter (any script) in the text; the text must be valid.
bool has_letter(std::string_view utf8);

/// How many letters there are, counted up to `most`.
std::size_t letters(std::string_view utf8, std::size_t most);

/// Whether the first code point is a lower-case letter.
bool starts_lower_case(std::string_view utf8);

}  // namespace mizani::text
