// SPDX-License-Identifier: MIT
// Elements and their flaws in plain words, with advice.
#pragma once

#include <string>
#include <string_view>

#include "engine/micro/element_check.h"

namespace mizani::render::micro {

/// "learning outcomes", "awarding body".
std::string_view name_of(MicroElement element);
/// "MISSING", "does not apply".
std::string_view word_of(mizani::micro::ElementState state);
/// What is wrong, with the words of the record; empty for a code that is not known.
std::string sentence_of(const mizani::micro::Flaw& flaw);
/// How to mend it; empty where nothing is to be done.
std::string advice_of(const mizani::micro::Flaw& flaw);
/// How to supply an element that is missing.
std::string_view advice_to_supply(MicroElement element);
/// "1 to 40 nz-nzqcf".
std::string words_of(const SizeLimit& limit);

}  // namespace mizani::render::micro
