// SPDX-License-Identifier: MIT
#include "engine/text/utf8.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace mizani::text {

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());  // ICU reads bytes
  const auto length = static_cast<std::int64_t>(bytes.size());
  std::int64_t at = 0;
  while (at < length) {
    const std::int64_t start = at;
    UChar32 point = 0;
    U8_NEXT(data, at, length, point);
    if (point < 0) return static_cast<std::size_t>(start);
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t letters(std::string_view utf8, std::size_t most) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int64_t>(utf8.size());
  std::size_t count = 0;
  for (std::int64_t at = 0; at < length && count < most;) {
    UChar32 point = 0;
    U8_NEXT(data, at, length, point);
    if (point >= 0 && u_isalpha(point) != 0) ++count;
  }
  return count;
}

bool has_letter(std::string_view utf8) {
  return letters(utf8, 1) == 1;
}

bool starts_lower_case(std::string_view utf8) {
  if (utf8.empty()) return false;
  const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
  std::int64_t at = 0;
  UChar32 point = 0;
  U8_NEXT(data, at, static_cast<std::int64_t>(utf8.size()), point);
  return point >= 0 && u_islower(point) != 0;
}

}  // namespace mizani::text
