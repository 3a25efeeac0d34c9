// SPDX-License-Identifier: MIT
#include "tools/cases/fold.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace mizani::cases {
namespace {

/// Takes a point into the text: letters and digits as they are, all else as a blank between words.
void add_ascii(unsigned char c, std::string& out) {
  if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c - 'A' + 'a');
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
    out += static_cast<char>(c);
  else if (!out.empty() && out.back() != ' ')
    out += ' ';
}

}  // namespace

std::string folded(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char c : utf8) add_ascii(static_cast<unsigned char>(c), out);
  } else {
    UErrorCode error = U_ZERO_ERROR;
    const auto* decomposed = icu::Normalizer2::getNFKDInstance(error);
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
    text.foldCase();
    if (U_SUCCESS(error)) text = decomposed->normalize(text, error);
    text.foldCase();  // a compatibility form may hide a capital
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
      const auto point = text.char32At(i);
      const auto kind = U_MASK(u_charType(point));
      if ((kind & U_GC_M_MASK) != 0) continue;
      if ((kind & (U_GC_L_MASK | U_GC_N_MASK)) != 0)
        kept.append(point);
      else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != u' ')
        kept.append(u' ');
    }
    kept.toUTF8String(out);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> folded_words(std::string_view utf8) {
  const auto text = folded(utf8);
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace mizani::cases
