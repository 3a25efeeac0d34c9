// SPDX-License-Identifier: MIT
// "Did you mean": known names ordered by how near they are to what was typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mizani {

/// ASCII lower case; other bytes are kept.
std::string lower_case(std::string_view text);

/// `known` ordered by edit distance to `typed` (case ignored), ties by name. O(n · |typed| · longest name).
std::vector<std::string> nearest_first(std::string_view typed, std::vector<std::string> known);

/// The first `most` of nearest_first as "a, b, c".
std::string nearest_names(std::string_view typed, std::vector<std::string> known, std::size_t most);

}  // namespace mizani
