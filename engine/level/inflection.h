// SPDX-License-Identifier: MIT
// English inflection, stricter than a stem.
#pragma once

#include <string_view>

namespace mizani::level {

/// Whether `form` is `word` or an inflection of it: plural, third person, past, -ing ("theory" / "theories", "plan" /
/// "planned", "use" / "using"). A derived word is none ("perform" / "performance", "account" / "accountable"): a stem
/// would take it for the same. Both lower case.
bool is_inflection(std::string_view word, std::string_view form);

}  // namespace mizani::level
