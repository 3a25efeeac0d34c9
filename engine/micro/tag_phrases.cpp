// SPDX-License-Identifier: MIT
#include "engine/micro/tag_phrases.h"

#include <algorithm>

#include "engine/level/inflection.h"

namespace mizani::micro {
namespace {

bool exact_at(const TagPhrase& phrase, const std::vector<text::Token>& tokens, std::size_t at) {
  return std::equal(phrase.folded.begin(), phrase.folded.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& word, const text::Token& token) { return word == token.folded; });
}

}  // namespace

TagPhrases::Added TagPhrases::add(std::string_view phrase, Pointer pointer, text::Tokenizer& tokenizer) {
  TagPhrase added;
  for (auto& token : tokenizer.tokens(phrase)) {
    added.folded.push_back(std::move(token.folded));
    added.stems.push_back(std::move(token.stem));
  }
  if (added.folded.empty()) return Added::empty;
  auto& alike = by_first_stem_[added.stems.front()];
  const auto known =
      std::find_if(alike.begin(), alike.end(), [&](std::size_t i) { return all_[i].folded == added.folded; });
  if (known == alike.end()) {
    alike.push_back(all_.size());
    added.pointers.push_back(pointer);
    all_.push_back(std::move(added));
    return Added::done;
  }
  auto& pointers = all_[*known].pointers;
  if (pointers.back().tag == pointer.tag) return Added::twice;
  pointers.push_back(pointer);
  return Added::done;
}

void TagPhrases::order() {
  for (auto& [stem, alike] : by_first_stem_) {
    std::stable_sort(alike.begin(), alike.end(),
                     [&](std::size_t a, std::size_t b) { return all_[a].folded.size() > all_[b].folded.size(); });
  }
}

bool TagPhrases::stands_at(const TagPhrase& phrase, const std::vector<text::Token>& tokens, std::size_t at) const {
  if (at + phrase.folded.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < phrase.folded.size(); ++i) {
    const auto& token = tokens[at + i];
    if (phrase.folded[i] == token.folded) continue;
    if (phrase.stems[i] != token.stem) return false;
    if (language_ == "en" && !level::is_inflection(phrase.folded[i], token.folded)) return false;
  }
  return true;
}

const TagPhrase* TagPhrases::longest_at(const std::vector<text::Token>& tokens, std::size_t at) const {
  const auto alike = by_first_stem_.find(tokens[at].stem);
  if (alike == by_first_stem_.end()) return nullptr;
  const TagPhrase* best = nullptr;
  for (const std::size_t i : alike->second) {
    const auto& phrase = all_[i];
    if (best != nullptr && phrase.folded.size() < best->folded.size()) break;
    if (!stands_at(phrase, tokens, at)) continue;
    if (exact_at(phrase, tokens, at)) return &phrase;
    if (best == nullptr) best = &phrase;
  }
  return best;
}

}  // namespace mizani::micro
