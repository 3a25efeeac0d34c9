// SPDX-License-Identifier: MIT
// Words that name a level or an award ("level 5", "honours", "certificate III").
#pragma once

#include <bitset>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/level/word_reader.h"

namespace mizani::level {

/// Immutable; safe to share. What strike.h does to a text before training, done to words on the way to a model: the
/// models read outcomes, not labels: such words, and a number or a roman numeral right after one, are left out.
class StruckWords {
 public:
  /// Folded words; their plurals go with them.
  explicit StruckWords(std::span<const std::string> words);

  [[nodiscard]] bool strikes(const Word& word) const { return struck_.contains(word.hash); }
  /// Moves the words that stay to the front of `kept`, which is emptied first; breaks before struck words stay.
  void filter(std::span<const Word> words, std::vector<Word>& kept) const;

 private:
  /// Whether word `i` is to go, given whether the one before went.
  [[nodiscard]] bool goes(const Word& word, bool after_struck) const {
    return (maybe_.test(word.hash % maybe_.size()) && strikes(word)) || (after_struck && numbers_.contains(word.hash));
  }

  std::unordered_set<std::uint64_t> struck_;
  std::bitset<8192> maybe_;  ///< of the struck words' hashes: most words are told apart by one bit
  std::unordered_set<std::uint64_t> numbers_;
};

}  // namespace mizani::level
