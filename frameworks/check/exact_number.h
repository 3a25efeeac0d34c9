// SPDX-License-Identifier: MIT
// Exact numbers of the data as doubles, for tests of plausibility. Known to the rule files of this folder only.
#pragma once

#include <charconv>
#include <string_view>

namespace mizani::check_rules {

/// "22.5" or "1/2" as a double; exact arithmetic is engine/credit. Zero where the text is no number.
inline double approximately(std::string_view exact) {
  const auto number = [](std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  const auto slash = exact.find('/');
  if (slash == std::string_view::npos) return number(exact);
  const double below = number(exact.substr(slash + 1));
  return below == 0 ? 0 : number(exact.substr(0, slash)) / below;
}

}  // namespace mizani::check_rules
