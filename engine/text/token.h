// SPDX-License-Identifier: MIT
// Words of a statement with their stems.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"

namespace mizani::text {

/// One word. `folded` is in compatibility-composed form (NFKC: no ligatures, no Arabic presentation forms), lower case,
/// with a plain apostrophe and without Arabic vowel marks; `stem` is its Snowball stem, equal to `folded` where the
/// language has no stemmer (Swahili, unknown).
struct Token {
  std::string word;
  std::string folded;
  std::string stem;
  Span span;  ///< code points of the text that was tokenised
};

/// Splits text into words by the Unicode rules (ICU) and stems them (Snowball). Holds the stemmer and break iterator
/// of one language: make one per thread and reuse it; it is not safe to share.
class Tokenizer {
 public:
  /// `language` is ISO 639-1; languages without a stemmer get folded words as stems.
  explicit Tokenizer(std::string_view language);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  /// The words of `utf8` in order; numbers are words, punctuation is not. French elided words stand apart from what
  /// they lean on ("l’", "équipe"). `offset` code points are added to each span.
  /// Linear in the length of the text.
  [[nodiscard]] std::vector<Token> tokens(std::string_view utf8, std::size_t offset = 0);
  [[nodiscard]] bool has_stemmer() const;

 private:
  struct Parts;
  struct PartsDeleter {
    void operator()(Parts* parts) const;
  };
  std::unique_ptr<Parts, PartsDeleter> parts_;
};

}  // namespace mizani::text
