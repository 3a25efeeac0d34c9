// SPDX-License-Identifier: MIT
// Text -> the terms of an outcome.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/level/bridge_lexicon.h"
#include "engine/match/outcome.h"
#include "engine/text/token.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::match {

/// Words of a language that tell nothing of what an outcome is about (data/lexicon/function-words.json).
struct FunctionWords {
  std::unordered_set<std::string> small;  ///< passed over: articles, "the learner will be able to"
  std::unordered_set<std::string> joins;  ///< "and": what follows the verb after one is a verb too
  std::unordered_set<std::string> ends;   ///< "by", "using": what the verb governs ends before one
};

/// Immutable once loaded; safe to share.
class FunctionWordList {
 public:
  /// Faults: those of JSON and of the schema.
  static Expected<FunctionWordList> load(std::string_view json, std::string_view where, const load::SchemaSet& schemas);
  /// Empty lists for a language that has none.
  [[nodiscard]] const FunctionWords& of(std::string_view language) const;

 private:
  std::unordered_map<std::string, FunctionWords> by_language_;
  FunctionWords none_;
};

/// The text without markup: tags ("<li>") become blanks. What is no tag ("a < b") stays.
std::string without_tags(std::string_view utf8);

/// Reads outcomes of one language; one a thread. Terms are stems of the language, or, with a bridge or `as_bridged`
/// (English that is to be matched with a bridged language), the short stems of English words.
class OutcomeReader {
 public:
  OutcomeReader(std::string_view language, const FunctionWordList& words, const level::BridgeLexicon* bridge,
                bool as_bridged);
  /// Terms only; processes and domain are the caller's to fill in. Linear.
  [[nodiscard]] Outcome read(std::string_view utf8);

 private:
  struct Word;
  [[nodiscard]] std::vector<Word> words_of(const std::string& text);

  const FunctionWords* function_words_;
  const level::BridgeLexicon* bridge_;
  bool short_stems_;
  text::Tokenizer tokenizer_;
  level::WordReader word_reader_;
};

}  // namespace mizani::match
