// SPDX-License-Identifier: MIT
#include "engine/text/token.h"

#include <algorithm>
#include <array>
#include <utility>

#include <libstemmer.h>
#include <unicode/brkiter.h>
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
  const auto lower = icu::UnicodeString::fromUTF8(icu::StringPiece{word.data(), static_cast<std::int32_t>(word.size())})
                         .toLower(icu::Locale::getRoot());
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

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

struct Tokenizer::Parts {
  std::unique_ptr<icu::BreakIterator> words;
  std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer;

  std::string stem(const std::string& word) const {
    if (!stemmer) return word;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer.get(), symbols, static_cast<int>(word.size()));
    if (stemmed == nullptr) return word;
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
  }
};

void Tokenizer::PartsDeleter::operator()(Parts* parts) const {
  delete parts;
}

Tokenizer::Tokenizer(std::string_view language) : parts_(new Parts) {
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
  if (U_FAILURE(status)) return out;
  icu::BreakIterator& words = *parts_->words;
  words.setText(utext, status);
  std::size_t point = offset;
  std::int32_t start = words.first();
  for (std::int32_t end = words.next(); end != icu::BreakIterator::DONE; start = end, end = words.next()) {
    const auto word = utf8.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    const std::size_t length = code_points(word);
    if (words.getRuleStatus() >= UBRK_WORD_NUMBER) {
      Token token{.word = std::string{word},
                  .folded = folded(word),
                  .stem = {},
                  .span = {.begin = point, .end = point + length}};
      token.stem = parts_->stem(token.folded);
      out.push_back(std::move(token));
    }
    point += length;
  }
  utext_close(utext);
  return out;
}

}  // namespace mizani::text
