// SPDX-License-Identifier: MIT
// UTF-8 by code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mizani::text {

/// The code point at byte `at`, which is moved behind it; -1 for a malformed sequence, which is skipped. `at` must lie
/// inside the text.
std::int32_t next_point(std::string_view utf8, std::size_t& at);

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

/// Whether the first code point is a capital.
bool starts_upper_case(std::string_view utf8);

/// Whether the first code point is a letter of a script without case (Arabic, Ge'ez).
bool starts_caseless(std::string_view utf8);

/// White space of any Unicode kind and control characters.
bool is_blank(char32_t point);

/// Signs that office programs leave in text and that no reader sees: soft hyphen, zero-width blank, byte-order mark,
/// marks of writing direction.
bool is_invisible(char32_t point);

/// The text without blanks and invisible signs at its ends; a soft hyphen stays, for it tells that a word goes on.
std::string_view trimmed(std::string_view utf8);

/// The text with each malformed sequence replaced by U+FFFD.
std::string repaired_utf8(std::string_view bytes);

}  // namespace mizani::text
