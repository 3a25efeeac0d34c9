// SPDX-License-Identifier: MIT
// Phrases of one language and what they point to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/text/token.h"

namespace mizani::micro {

/// How much a phrase says for a tag; TagPolicy gives each its weight.
enum class Pointing : unsigned char { strong, plain, weak, against };
inline constexpr std::size_t pointings = 4;

struct Pointer {
  std::size_t tag = 0;
  Pointing pointing = Pointing::plain;
};

struct TagPhrase {
  std::vector<std::string> folded;
  std::vector<std::string> stems;
  std::vector<Pointer> pointers;
};

/// Immutable once filled and ordered; safe to share.
class TagPhrases {
 public:
  explicit TagPhrases(std::string language) : language_(std::move(language)) {}

  enum class Added : unsigned char { done, empty, twice };
  /// Lets a phrase point to a tag as well. empty: it has no word; twice: it points to the last tag already. `tokenizer`
  /// is of the language.
  Added add(std::string_view phrase, Pointer pointer, text::Tokenizer& tokenizer);
  /// Puts phrases of more words before those of fewer. To be called once, when all are in.
  void order();

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] const std::vector<TagPhrase>& all() const { return all_; }
  /// The phrase with the most words that stands at the head of `tokens` from `at`; nullptr where there is none. A word
  /// of the text is the phrase's where it is the same, an English inflection of it ("irrigate", "irrigated", not
  /// "irrigation"), or shares its stem in French, Portuguese and Arabic.
  [[nodiscard]] const TagPhrase* longest_at(const std::vector<text::Token>& tokens, std::size_t at) const;

 private:
  [[nodiscard]] bool stands_at(const TagPhrase& phrase, const std::vector<text::Token>& tokens, std::size_t at) const;

  std::string language_;
  std::vector<TagPhrase> all_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_stem_;
};

}  // namespace mizani::micro
