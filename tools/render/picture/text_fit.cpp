// SPDX-License-Identifier: MIT
#include "tools/render/picture/text_fit.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <unicode/uchar.h>

#include "engine/text/utf8.h"

namespace mizani::render::picture {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr double bold_is_wider = 1.09;

/// Width of a letter in parts of the font size. Groups of letters of the wide common sans-serif faces (DejaVu Sans,
/// Verdana), rounded up.
double advance(UChar32 point) {
  const auto is_any_of = [point](std::u32string_view set) {
    return set.find(static_cast<char32_t>(point)) != std::u32string_view::npos;
  };
  if (u_hasBinaryProperty(point, UCHAR_GRAPHEME_EXTEND) || u_charType(point) == U_FORMAT_CHAR) return 0;
  if (is_any_of(U"iljI|!.,:;' ")) return 0.36;
  if (is_any_of(U"frt()[]-/")) return 0.42;
  if (is_any_of(U"mM@%")) return 0.97;
  if (is_any_of(U"wW&")) return 0.93;
  const auto width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) return 1.1;
  if (u_isdigit(point)) return 0.64;
  if (u_isupper(point)) return 0.74;
  if (point < 0x250) return 0.62;
  constexpr UChar32 first_ethiopic = 0x1200;
  constexpr UChar32 last_ethiopic = 0x139F;
  return point >= first_ethiopic && point <= last_ethiopic ? 0.95 : 0.72;
}

/// Bytes of the letter at the front with all the marks that stand on it.
std::size_t cluster(std::string_view text) {
  constexpr UChar32 joiner = 0x200D;
  std::size_t at = 0;
  UChar32 last = text::next_point(text, at);
  while (at < text.size()) {
    std::size_t next = at;
    const UChar32 point = text::next_point(text, next);
    if (!u_hasBinaryProperty(point, UCHAR_GRAPHEME_EXTEND) && last != joiner) break;
    last = point;
    at = next;
  }
  return at;
}

/// The longest piece of the front, in whole letters, that is no wider; at least one letter.
std::string_view front_within(std::string_view text, double width, const Room& room, double size) {
  std::size_t end = cluster(text);
  double used = text_width(text.substr(0, end), size, room.bold);
  while (end < text.size()) {
    const std::size_t more = cluster(text.substr(end));
    used += text_width(text.substr(end, more), size, room.bold);
    if (used > width) break;
    end += more;
  }
  return text.substr(0, end);
}

std::vector<std::string> broken(std::string_view text, const Room& room, double size) {
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    const std::string joined = line.empty() ? std::string{word} : line + ' ' + std::string{word};
    if (text_width(joined, size, room.bold) <= room.width) {
      line = joined;
      continue;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    while (text_width(word, size, room.bold) > room.width) {
      const auto piece = front_within(word, room.width, room, size);
      if (piece.size() == word.size()) break;
      lines.emplace_back(piece);
      word.remove_prefix(piece.size());
    }
    line = word;
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

bool breaks_no_word(const std::vector<std::string>& lines, std::string_view text) {
  std::string joined;
  for (const auto& line : lines) joined += joined.empty() ? line : ' ' + line;
  return joined == text;
}

}  // namespace

double text_width(std::string_view utf8, double size, bool bold) {
  double width = 0;
  for (std::size_t at = 0; at < utf8.size();) width += advance(text::next_point(utf8, at));
  return width * size * (bold ? bold_is_wider : 1);
}

bool right_to_left(std::string_view utf8, bool otherwise) {
  int isolates = 0;  // what stands in one does not count
  for (std::size_t at = 0; at < utf8.size();) {
    const auto direction = u_charDirection(text::next_point(utf8, at));
    const bool opens = direction == U_FIRST_STRONG_ISOLATE || direction == U_LEFT_TO_RIGHT_ISOLATE ||
                       direction == U_RIGHT_TO_LEFT_ISOLATE;
    if (opens) ++isolates;
    if (direction == U_POP_DIRECTIONAL_ISOLATE && isolates > 0) --isolates;
    if (isolates > 0) continue;
    if (direction == U_LEFT_TO_RIGHT) return false;
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return otherwise;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 point = text::next_point(text, at);
    const bool line_end = point == '\n' || point == '\r' || point == '\t' || point == 0x2028 || point == 0x2029;
    const bool no_letter = point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xFFFE || point == 0xFFFF;
    if (line_end) {
      out += ' ';
    } else {
      out += no_letter ? replacement : text.substr(begin, at - begin);
    }
  }
  return out;
}

FittedText fitted(std::string_view raw, const Room& room) {
  std::string text;
  for (const char c : printable(raw)) {
    if (c != ' ' || (!text.empty() && text.back() != ' ')) text += c;
  }
  if (!text.empty() && text.back() == ' ') text.pop_back();

  constexpr double step = 0.5;
  std::optional<FittedText> in_pieces;
  for (double size = room.size; size > room.least_size - step / 2; size -= step) {
    auto lines = broken(text, room, size);
    if (lines.size() > room.lines) continue;
    FittedText fits{.lines = std::move(lines), .size = size, .cut = false};
    if (breaks_no_word(fits.lines, text)) return fits;
    if (!in_pieces) in_pieces = std::move(fits);
  }
  if (in_pieces) return *in_pieces;
  FittedText out{.lines = broken(text, room, room.least_size), .size = room.least_size, .cut = false};
  if (out.lines.size() <= room.lines) return out;
  out.cut = true;
  out.lines.resize(room.lines);
  auto& last = out.lines.back();
  const double left = room.width - text_width(ellipsis, out.size, room.bold);
  last = std::string{front_within(last, left, room, out.size)};
  while (!last.empty() && last.back() == ' ') last.pop_back();
  last += ellipsis;
  return out;
}

}  // namespace mizani::render::picture
