// SPDX-License-Identifier: MIT
// Headings that state a level.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mizani::text {

/// The level code stated by a line that is a heading: "7" for "NQF Level Seven", "Level 7: Bachelor", "Niveau 5",
/// "Nível 3", "Kiwango cha 4", "المستوى 6". Nothing for any other line, a sentence that mentions a level included.
std::optional<std::string> level_of_heading(std::string_view line);

}  // namespace mizani::text
