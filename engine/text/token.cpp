// SPDX-License-Identifier: MIT
#include "engine/text/token.h"

#include <algorithm>
#include <array>
#include <utility>

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include "engine/text/utf8.h"

namespace mizani::text {
namespace {

/// Snowball's algorithm for a language; nullptr where it has none (Swahili).
const char* algorithm(std::string_view language) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 5> known{
      {{"en", "english"}, {"fr", "french"}, {"pt", "portuguese"}, {"ar", "arabic"}, {"es", "spanish"}}};
  const auto* const found =
      std::find_if(known.begin(), known.end(), [&](const auto& k) { return k.first == language; });
  return found == known.end() ? nullptr : found->second;
}

bool is_vowel_mark(UChar32 point) {
  return (point >= 0x064B && point <= 0x0652) || point == 0x0640 || point == 0x0670;
}

std::string folded(std::string_view word) {
  if (std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::string out{word};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto given =
      icu::UnicodeString::fromUTF8(icu::StringPiece{word.data(), static_cast<std::int32_t>(word.size())});
  auto lower = icu::Normalizer2::getNFKCInstance(status)->normalize(given, status);
  lower.toLower(icu::Locale::getRoot());
  icu::UnicodeString bare;
  for (std::int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) {
    const UChar32 point = lower.char32At(i);
    if (point == 0x2019)
      bare.append(UChar32{'\''});
    else if (!is_vowel_mark(point))
      bare.append(point);
  }
  std::string out;
  bare.toUTF8String(out);
  return out;
}

/// Length in bytes of a French elided word and its apostrophe at the beginning of a word, 0 where there is none.
std::size_t elision(std::string_view word) {
  static constexpr std::array<std::string_view, 14> elided{"l", "d", "s",     "n",      "qu",     "j",      "m",
                                                           "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"};
  static constexpr std::array<std::string_view, 2> apostrophes{"'", "’"};
  for (const auto apostrophe : apostrophes) {
    const auto at = word.find(apostrophe);
    if (at == std::string_view::npos || at + apostrophe.size() == word.size()) continue;
    const auto head = folded(word.substr(0, at));
    if (std::find(elided.begin(), elided.end(), head) != elided.end()) return at + apostrophe.size();
  }
  return 0;
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

struct Tokenizer::Parts {
  std::unique_ptr<icu::BreakIterator> words;
  std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer;
  bool elides = false;

  Token token(std::string_view word, std::size_t begin) const {
    Token token{.word = std::string{word},
                .folded = folded(word),
                .stem = {},
                .span = {.begin = begin, .end = begin + code_points(word)}};
    token.stem = stem(token.folded);
    return token;
  }

  std::string stem(const std::string& word) const {
    if (!stemmer) return word;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());  // NOLINT: Snowball counts in unsigned bytes
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer.get(), symbols, static_cast<int>(word.size()));
    if (stemmed == nullptr) return word;
    return {stemmed, stemmed + sb_stemmer_length(stemmer.get())};
  }
};

void Tokenizer::PartsDeleter::operator()(Parts* parts) const {
  delete parts;
}

Tokenizer::Tokenizer(std::string_view language) : parts_(new Parts) {
  parts_->elides = language == "fr";
  UErrorCode status = U_ZERO_ERROR;
  parts_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (const char* name = algorithm(language)) parts_->stemmer.reset(sb_stemmer_new(name, "UTF_8"));
}

Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

bool Tokenizer::has_stemmer() const {
  return parts_->stemmer != nullptr;
}

std::vector<Token> Tokenizer::tokens(std::string_view utf8, std::size_t offset) {
  std::vector<Token> out;
  UErrorCode status = U_ZERO_ERROR;
  UText* utext = utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
  if (U_FAILURE(status) != 0) return out;
  icu::BreakIterator& words = *parts_->words;
  words.setText(utext, status);
  std::size_t point = offset;
  std::int32_t start = words.first();
  for (std::int32_t end = words.next(); end != icu::BreakIterator::DONE; start = end, end = words.next()) {
    auto word = utf8.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    if (words.getRuleStatus() < UBRK_WORD_NUMBER) {
      point += code_points(word);
      continue;
    }
    if (const auto head = parts_->elides ? elision(word) : 0; head > 0) {
      out.push_back(parts_->token(word.substr(0, head), point));
      point = out.back().span.end;
      word.remove_prefix(head);
    }
    out.push_back(parts_->token(word, point));
    point = out.back().span.end;
  }
  utext_close(utext);
  return out;
}

}  // namespace mizani::text
