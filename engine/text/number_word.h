// SPDX-License-Identifier: MIT
// Numbers written as words.
#pragma once

#include <optional>
#include <string_view>

namespace mizani::text {

/// The digits of a small number written as a word in English, French, Portuguese, Swahili or Arabic, or in Roman
/// numerals up to XII: "7" for "seven", "sept", "vii". The word must be in lower case.
std::optional<std::string_view> digits_of(std::string_view lower_case_word);

}  // namespace mizani::text
