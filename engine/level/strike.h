// SPDX-License-Identifier: MIT
// Texts without the words that name their level, so that outcomes are judged and not labels.
#pragma once

#include <string>
#include <string_view>

#include "engine/level/lexicon.h"
#include "engine/text/token.h"

namespace mizani::level {

/// The text without the lexicon's words for levels and awards (Lexicon::struck; also with 's, a plural s or full stops
/// inside: "levels", "master's", "M.Sc.") and without numbers directly after one: digits with at most one letter
/// ("5", "8A"), number words, Roman numerals in capitals, and what follows one behind a slash, hyphen or dash ("level
/// 5/6"). A full stop, comma or line break between ends the reach. Everything else stays as it stands, but for the
/// blanks around what was struck. `utf8` must be valid. Linear in the length of the text.
std::string strike_level_words(std::string_view utf8, const Lexicon& lexicon, text::Tokenizer& tokenizer);

}  // namespace mizani::level
