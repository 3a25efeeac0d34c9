// SPDX-License-Identifier: MIT
// Bullets and numbers at the beginning of a line. Called by the outcome splitter.
#pragma once

#include <cstddef>
#include <string_view>

namespace mizani::text {

/// Length in bytes of the bullet, number or letter that a trimmed line begins with, the blanks behind it included
/// ("• ", "12. ", "1.2 ", "(iv) ", "a) ", "٣- "); the whole line where it is a bullet alone; 0 where there is none.
/// Numbers have at most three digits, so that a year at a line's beginning is none; signs that are also punctuation
/// need a blank behind them ("- plan" but not "-5 degrees").
std::size_t line_mark(std::string_view line);

}  // namespace mizani::text
