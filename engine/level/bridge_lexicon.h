// SPDX-License-Identifier: MIT
// Another language's words -> the English words that the models know.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/level/word_reader.h"
#include "engine/text/token.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::level {

/// Words and phrases of one language with their English counterparts (data/lexicon/<language>.json). Immutable; safe to
/// share.
class BridgeLexicon {
 public:
  /// Reads and stems a lexicon. Faults: those of JSON and of the schema, "duplicate-phrase".
  static Expected<BridgeLexicon> load(std::string_view json, std::string_view where, const load::SchemaSet& schemas);

  /// The English words that stand for the text, each with the bytes of the phrase that it came from: longest phrase
  /// first, an exact form before one that shares stems. Words without counterpart stay as they are: some are the same
  /// in English, the others unknown. Words that name a level or an award are left out. `tokenizer` is of the language.
  void read(std::string_view utf8, text::Tokenizer& tokenizer, std::vector<Word>& out) const;

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::vector<std::string> folded;
    std::vector<std::string> stems;
    std::vector<Word> english;
  };
  [[nodiscard]] const Entry* longest_at(const std::vector<text::Token>& tokens, std::size_t at) const;

  std::string language_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_stem_;  ///< most words first
  std::unordered_map<std::string, bool> strike_;
};

}  // namespace mizani::level
