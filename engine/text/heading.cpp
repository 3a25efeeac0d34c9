// SPDX-License-Identifier: MIT
#include "engine/text/heading.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/regex.h>

#include "engine/text/number_word.h"

namespace mizani::text {
namespace {

/// An optional paragraph number, at most two capitalised words (the framework's), a word for level, the level, and at
/// most a short remark behind a colon, dash or full stop or in brackets. A remark that ends as a sentence is none.
constexpr const char* heading_pattern =
    R"(^\s*(?:\d{1,3}\s*[.)]\s*)?(?:(?-i:\p{Lu})[\p{L}-]{2,}\s+){0,2}?)"
    R"((?:level|niveau|nível|nivel|kiwango(?:\s+cha)?|ngazi(?:\s+ya)?|المستوى)\s*:?\s+)"
    R"((\p{Nd}{1,2}[a-c]?|\p{L}+)\s*(?:[:.–—(-](?:.{0,59}[^.!?])?)?\s*$)";

const icu::RegexPattern& heading_regex() {
  static const auto pattern = [] {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    return std::unique_ptr<icu::RegexPattern>{icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(heading_pattern),
                                                                         UREGEX_CASE_INSENSITIVE, place, status)};
  }();
  return *pattern;
}

std::optional<std::string> code_of(const icu::UnicodeString& found) {
  std::string digits;
  bool numeric = true;
  for (std::int32_t i = 0; i < found.length(); i = found.moveIndex32(i, 1)) {
    const UChar32 point = found.char32At(i);
    if (const auto value = u_charDigitValue(point); value >= 0 && digits == "0")
      digits.back() = static_cast<char>('0' + value);
    else if (value >= 0)
      digits += static_cast<char>('0' + value);
    else if (!digits.empty() && point < 0x80)
      digits += static_cast<char>(u_toupper(point));
    else
      numeric = false;
  }
  if (numeric && !digits.empty()) return digits;
  std::string word;
  icu::UnicodeString{found}.toLower().toUTF8String(word);
  if (const auto code = digits_of(word)) return std::string{*code};
  return std::nullopt;
}

/// Whether a line of ASCII has one of the words for a level, in any case; a line with other letters may.
bool may_be_heading(std::string_view line) {
  constexpr std::array<std::string_view, 5> words{"level", "niveau", "nivel", "kiwango", "ngazi"};
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (static_cast<unsigned char>(line[i]) >= 0x80) return true;
    const char first = lower(line[i]);
    if (first != 'l' && first != 'n' && first != 'k') continue;
    for (const auto word : words) {
      if (word.front() == first && line.size() - i >= word.size() &&
          std::equal(word.begin(), word.end(), line.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](char a, char b) { return a == lower(b); }))
        return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string> level_of_heading(std::string_view line) {
  constexpr std::size_t longest = 120;
  if (line.size() > longest || !may_be_heading(line)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece{line.data(), static_cast<std::int32_t>(line.size())});
  const std::unique_ptr<icu::RegexMatcher> matcher{heading_regex().matcher(text, status)};
  if (U_FAILURE(status) != 0 || matcher->matches(status) == 0 || U_FAILURE(status) != 0) return std::nullopt;
  return code_of(matcher->group(1, status));
}

}  // namespace mizani::text
