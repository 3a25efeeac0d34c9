// SPDX-License-Identifier: MIT
#include "engine/text/utf8.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace mizani::text {
namespace {

constexpr char32_t soft_hyphen = 0x00AD;

bool is_trimmed(UChar32 point) {
  const auto code = static_cast<char32_t>(point);
  return point >= 0 && (is_blank(code) || (is_invisible(code) && code != soft_hyphen));
}

/// -1 where there is none.
std::int32_t first_point(std::string_view utf8) {
  std::size_t at = 0;
  return utf8.empty() ? -1 : next_point(utf8, at);
}

}  // namespace

std::int32_t next_point(std::string_view utf8, std::size_t& at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());  // NOLINT: ICU reads unsigned bytes
  auto offset = static_cast<std::int64_t>(at);
  UChar32 point = 0;
  U8_NEXT(data, offset, static_cast<std::int64_t>(utf8.size()), point);
  at = static_cast<std::size_t>(offset);
  return point;
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    if (next_point(bytes, at) < 0) return start;
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t letters(std::string_view utf8, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size() && count < most;) {
    if (u_isalpha(next_point(utf8, at)) != 0) ++count;
  }
  return count;
}

bool has_letter(std::string_view utf8) {
  return letters(utf8, 1) == 1;
}

bool starts_lower_case(std::string_view utf8) {
  const auto point = first_point(utf8);
  return point >= 0 && u_islower(point) != 0;
}

bool starts_upper_case(std::string_view utf8) {
  const auto point = first_point(utf8);
  return point >= 0 && u_isupper(point) != 0;
}

bool starts_caseless(std::string_view utf8) {
  const auto point = first_point(utf8);
  return point >= 0 && u_charType(point) == U_OTHER_LETTER;
}

bool is_blank(char32_t point) {
  const auto code = static_cast<UChar32>(point);
  return u_isUWhiteSpace(code) != 0 || u_charType(code) == U_CONTROL_CHAR;
}

bool is_invisible(char32_t point) {
  return point == soft_hyphen || point == 0x200B || point == 0xFEFF || point == 0x200E || point == 0x200F ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

std::string_view trimmed(std::string_view utf8) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size(); begin = at) {
    if (!is_trimmed(next_point(utf8, at))) break;
  }
  std::size_t end = utf8.size();
  for (std::size_t start = end; start > begin; end = start) {
    do --start;
    while (start > begin && (static_cast<unsigned char>(utf8[start]) & 0xC0U) == 0x80U);
    std::size_t at = start;
    if (!is_trimmed(next_point(utf8.substr(0, end), at))) break;
  }
  return utf8.substr(begin, end - begin);
}

std::string repaired_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    if (next_point(bytes, at) < 0)
      out += "\xEF\xBF\xBD";
    else
      out.append(bytes, start, at - start);
  }
  return out;
}

}  // namespace mizani::text
