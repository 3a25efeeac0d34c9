// SPDX-License-Identifier: MIT
// A brochure or another text about a micro-credential as a record of what can be read from it.
#pragma once

#include "engine/assess/credential_record.h"
#include "engine/level/lexicon.h"
#include "engine/micro/micro_words.h"

namespace mizani::micro {

/// The title is the first heading or statement of at most twelve words; `otherwise` where there is none. The outcomes
/// are the statements that begin with a verb, as outcomes do; all of them where none does or the text is in a language
/// without a list of verbs. Nothing else is read. Linear.
assess::CredentialRecord text_record(const text::Document& document, std::string otherwise, const MicroWords& words,
                                     const level::Lexicon& lexicon);

}  // namespace mizani::micro
