// SPDX-License-Identifier: MIT
#include "engine/text/line_join.h"

#include <algorithm>
#include <array>

#include "engine/text/utf8.h"

namespace mizani::text {
namespace {

bool ends_with_one_of(std::string_view text, auto const& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

std::size_t first_word(std::string_view text) {
  return code_points(text.substr(0, std::min(text.find(' '), text.size())));
}

}  // namespace

bool ends_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 7> ends{".", "!", "?", ";", ":", "؟", "؛"};
  return ends_with_one_of(text, ends);
}

bool goes_on(const LineBreak& at) {
  static constexpr std::array<std::string_view, 8> open_ends{",", "،", "-", "\u00AD", "–", "/", "&", "("};
  // Ragged lines end up to a quarter short of the column; where case tells nothing, less is forgiven, and short lines
  // are taken for a list.
  constexpr double ragged = 0.75;
  constexpr double full = 0.85;
  constexpr std::size_t narrowest = 40;
  if (starts_lower_case(at.after) || ends_with_one_of(at.before, open_ends)) return true;
  const std::size_t length = code_points(at.before);
  const auto needed = static_cast<double>(length + 1 + first_word(at.after));
  const auto width = static_cast<double>(at.width);
  if (starts_caseless(at.after))
    return at.wrapped ? needed > ragged * width : length >= narrowest && needed > full * width;
  return at.wrapped && (!starts_upper_case(at.after) || needed > ragged * width);
}

}  // namespace mizani::text
