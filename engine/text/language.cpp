// SPDX-License-Identifier: MIT
#include "engine/text/language.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "engine/text/utf8.h"

namespace mizani::text {

DetectedLanguage detect_language(std::string_view utf8) {
  constexpr std::size_t enough_letters = 20;
  constexpr std::size_t read_at_most = std::size_t{1} << 18U;  // the first pages tell
  if (letters(utf8, enough_letters) < enough_letters) return {.code = "und", .reliable = false};
  std::size_t end = std::min(utf8.size(), read_at_most);
  while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) ++end;
  // The short form of this call answers "English" where it knows nothing.
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  bool reliable = false;
  const auto language =
      CLD2::ExtDetectLanguageSummary(utf8.data(), static_cast<int>(end), true, &no_hints, CLD2::kCLDFlagBestEffort,
                                     languages.data(), percents.data(), scores.data(), nullptr, &text_bytes, &reliable);
  if (language == CLD2::UNKNOWN_LANGUAGE) return {.code = "und", .reliable = false};
  return {.code = CLD2::LanguageCode(language), .reliable = reliable};
}

}  // namespace mizani::text
