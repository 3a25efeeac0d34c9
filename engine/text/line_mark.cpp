// SPDX-License-Identifier: MIT
#include "engine/text/line_mark.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "engine/text/utf8.h"

namespace mizani::text {
namespace {

/// Reads a line code point by code point.
class Points {
 public:
  explicit Points(std::string_view line) : line_(line) {}

  /// The code point here, -1 at the end.
  [[nodiscard]] UChar32 here() const {
    std::size_t at = at_;
    return at < line_.size() ? next_point(line_, at) : -1;
  }
  void advance() {
    if (at_ < line_.size()) next_point(line_, at_);
  }
  template <class Test>
  std::size_t skip(Test test, std::size_t most) {
    std::size_t count = 0;
    while (count < most && here() >= 0 && test(here())) {
      advance();
      ++count;
    }
    return count;
  }
  [[nodiscard]] std::size_t offset() const { return at_; }

 private:
  std::string_view line_;
  std::size_t at_ = 0;
};

bool is_digit(UChar32 point) {
  return u_isdigit(point) != 0;
}

bool is_roman(UChar32 point) {
  return point < 0x80 && std::string_view{"ivxIVX"}.find(static_cast<char>(point)) != std::string_view::npos;
}

/// `mark` lengthened by the blanks behind it.
std::size_t with_blanks(std::string_view line, std::size_t mark) {
  return line.size() - trimmed(line.substr(mark)).size();
}

std::size_t bullet(std::string_view line) {
  // The last two are what Word's Symbol and Wingdings bullets become in a PDF.
  static constexpr std::array<std::string_view, 17> signs{"•", "●", "○", "▪", "■", "□", "◦",      "‣",     "·",
                                                          "►", "➢", "➤", "✓", "❖", "→", "\uF0B7", "\uF0A7"};
  static constexpr std::array<std::string_view, 4> punctuation{"-", "–", "—", "*"};
  const auto begins = [&](std::string_view sign) { return line.starts_with(sign); };
  if (const auto* sign = std::find_if(signs.begin(), signs.end(), begins); sign != signs.end())
    return with_blanks(line, sign->size());
  const auto* sign = std::find_if(punctuation.begin(), punctuation.end(), begins);
  if (sign == punctuation.end()) return 0;
  const auto mark = with_blanks(line, sign->size());
  return mark == sign->size() && mark != line.size() ? 0 : mark;
}

std::size_t number(std::string_view line) {
  constexpr std::size_t most_digits = 3;
  constexpr std::size_t most_letters = 4;
  Points points{line};
  if (points.here() == '(') points.advance();
  const bool digits = points.skip(is_digit, most_digits) > 0;
  if (!digits) {
    Points roman = points;
    roman.skip(is_roman, most_letters);
    if (roman.here() == '.' || roman.here() == ')')
      points = roman;
    else if (points.here() >= 0 && u_isalpha(points.here()) != 0)
      points.advance();
  }
  if (points.offset() == 0 || (points.offset() == 1 && line[0] == '(')) return 0;
  const UChar32 closing = points.here();
  if (closing != '.' && closing != ')' && !(digits && closing == '-')) return 0;
  points.advance();
  while (digits && closing == '.' && points.skip(is_digit, most_digits) > 0) {  // 1.2.3
    if (points.here() == '.') points.advance();
  }
  const auto mark = with_blanks(line, points.offset());
  return mark == points.offset() || mark == line.size() ? 0 : mark;
}

}  // namespace

std::size_t line_mark(std::string_view line) {
  return std::max(bullet(line), number(line));
}

}  // namespace mizani::text
