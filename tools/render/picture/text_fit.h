// SPDX-License-Identifier: MIT
// How wide a text is, and how it is made to fit: fewer pixels, more lines, at last an ellipsis.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mizani::render::picture {

/// Width of one line of text in pixels at a font size in pixels. An estimate on the wide side: the reader's sans-serif
/// is not known, and text that needs less room than it got overlaps nothing. Linear.
double text_width(std::string_view utf8, double size, bool bold = false);

/// Whether the first letter with a direction runs from right to left (Unicode's rule for a paragraph). `otherwise` for
/// a text without any.
bool right_to_left(std::string_view utf8, bool otherwise = false);

/// How a text may be changed to fit.
struct Room {
  double width = 0;
  double size = 12;        ///< font size wanted, in pixels
  double least_size = 12;  ///< and the smallest that is still read
  std::size_t lines = 1;   ///< at most
  bool bold = false;
};

struct FittedText {
  std::vector<std::string> lines;
  double size = 0;
  bool cut = false;  ///< something was left out; the last line ends with an ellipsis
};

/// The text broken into lines no wider than the room: at blanks, inside a word only where it alone is too wide, never
/// between a letter and its marks. The font gets smaller before anything is cut. Control characters and malformed
/// UTF-8 become U+FFFD, runs of blanks one blank.
FittedText fitted(std::string_view text, const Room& room);

/// Valid UTF-8 with what XML 1.0 cannot hold replaced by U+FFFD, and line ends by blanks.
std::string printable(std::string_view text);

}  // namespace mizani::render::picture
