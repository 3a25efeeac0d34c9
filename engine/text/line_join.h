// SPDX-License-Identifier: MIT
// Whether a line goes on in the next one. Called by the outcome splitter.
#pragma once

#include <cstddef>
#include <string_view>

namespace mizani::text {

/// Whether a text ends as a sentence, a list entry or a lead-in does: with . ! ? ; : or the Arabic question mark.
bool ends_sentence(std::string_view text);

/// What is known around the break between two lines that stand one under the other.
struct LineBreak {
  std::string_view before;  ///< trimmed, not empty
  std::string_view after;   ///< trimmed, not empty, without a bullet or number
  std::size_t width = 0;    ///< code points of the longest line near by: the column, if the text is wrapped
  bool wrapped = false;     ///< other lines of the paragraph show that it is wrapped, or it is a list entry
};

/// Whether the break is a wrap inside a statement, and not the end of one. A line that begins in lower case goes on
/// from the one before; one that begins with a figure or sign does so in wrapped text; one that begins with a capital
/// does so in wrapped text where its first word found no room on the line before; outside wrapped text each line is a
/// statement. In scripts without case only the room counts.
bool goes_on(const LineBreak& at);

}  // namespace mizani::text
