// SPDX-License-Identifier: MIT
#include "engine/level/struck_words.h"

#include <algorithm>

namespace mizani::level {

StruckWords::StruckWords(std::span<const std::string> words) {
  for (const auto& word : words) struck_.insert(word_hash(word));
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

std::string StruckWords::without(std::string_view utf8) const {
  WordReader reader;
  std::string out;
  std::size_t at = 0;
  bool after_struck = false;
  for (const auto& word : reader.read(utf8)) {
    out += utf8.substr(at, word.begin - at);
    after_struck = goes(word, after_struck);
    out += after_struck ? std::string_view{" "} : utf8.substr(word.begin, word.end - word.begin);
    at = word.end;
  }
  out += utf8.substr(at);
  return out;
}

}  // namespace mizani::level
