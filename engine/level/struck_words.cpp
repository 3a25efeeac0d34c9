// SPDX-License-Identifier: MIT
#include "engine/level/struck_words.h"

#include <algorithm>

namespace mizani::level {

StruckWords::StruckWords(std::span<const std::string> words) {
  for (const auto& word : words) {
    struck_.insert(word_hash(word));
    constexpr std::size_t shortest = 4;  // "bas" is no plural of "ba"
    if (word.size() >= shortest) struck_.insert(word_hash(word + 's'));
  }
  for (const auto hash : struck_) maybe_.set(hash % maybe_.size());
  for (int i = 0; i <= 20; ++i) numbers_.insert(word_hash(std::to_string(i)));
  for (const char* numeral : {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"})
    numbers_.insert(word_hash(numeral));
}

void StruckWords::filter(std::span<const Word> words, std::vector<Word>& kept) const {
  kept.clear();
  bool after_struck = false;
  Break pending = Break::none;
  for (const auto& word : words) {
    pending = std::max(pending, word.before);
    if (goes(word, after_struck)) {
      after_struck = true;
      continue;
    }
    after_struck = false;
    kept.push_back(word);
    kept.back().before = pending;
    pending = Break::none;
  }
}

}  // namespace mizani::level
