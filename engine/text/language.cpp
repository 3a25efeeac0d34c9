// SPDX-License-Identifier: MIT
#include "engine/text/language.h"

#include <algorithm>

#include <cld2/public/compact_lang_det.h>

#include "engine/text/utf8.h"

namespace mizani::text {

DetectedLanguage detect_language(std::string_view utf8) {
  constexpr std::size_t enough_letters = 20;
  constexpr std::size_t read_at_most = std::size_t{1} << 18U;  // the first pages tell
  if (letters(utf8, enough_letters) < enough_letters) return {.code = "und", .reliable = false};
  std::size_t end = std::min(utf8.size(), read_at_most);
  while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) ++end;
  bool reliable = false;
  const auto language = CLD2::DetectLanguage(utf8.data(), static_cast<int>(end), true, &reliable);
  if (language == CLD2::UNKNOWN_LANGUAGE) return {.code = "und", .reliable = false};
  return {.code = CLD2::LanguageCode(language), .reliable = reliable};
}

}  // namespace mizani::text
