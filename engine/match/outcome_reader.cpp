// SPDX-License-Identifier: MIT
#include "engine/match/outcome_reader.h"

#include <algorithm>

#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::match {
namespace {

std::unordered_set<std::string> word_set(const rapidjson::Value& object, std::string_view key) {
  const auto texts = load::texts(object, key);
  return {texts.begin(), texts.end()};
}

bool opens_tag(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
}

std::string bare(std::string word) {
  while (!word.empty() && word.back() == '\'') word.pop_back();
  return word;
}

}  // namespace

/// A word of the text in order, before it is known what it does.
struct OutcomeReader::Word {
  std::uint64_t key = 0;
  std::string folded;
};

Expected<FunctionWordList> FunctionWordList::load(std::string_view json, std::string_view where,
                                                  const load::SchemaSet& schemas) {
  const auto document = load::parse_json(json, where);
  if (!document) return failure(document.error());
  Faults faults;
  schemas.validate("function-words.json", *document, where, faults);
  if (!faults.empty()) return failure(std::move(faults));
  FunctionWordList out;
  for (const auto& item : (*document)["languages"].GetArray()) {
    out.by_language_[load::text(item, "language")] = {
        .small = word_set(item, "small"), .joins = word_set(item, "joins"), .ends = word_set(item, "ends")};
  }
  return out;
}

const FunctionWords& FunctionWordList::of(std::string_view language) const {
  const auto found = by_language_.find(std::string{language});
  return found == by_language_.end() ? none_ : found->second;
}

std::string without_tags(std::string_view utf8) {
  std::string out;
  while (!utf8.empty()) {
    const auto open = std::min(utf8.find('<'), utf8.size());
    out += utf8.substr(0, open);
    utf8.remove_prefix(open);
    if (utf8.empty()) break;
    const auto close = utf8.find('>');
    const bool tag = close != std::string_view::npos && utf8.size() > 1 && opens_tag(utf8[1]);
    out += tag ? ' ' : '<';
    utf8.remove_prefix(tag ? close + 1 : 1);
  }
  return out;
}

OutcomeReader::OutcomeReader(std::string_view language, const FunctionWordList& words,
                             const level::BridgeLexicon* bridge, bool as_bridged)
    : function_words_(&words.of(language == "und" ? "en" : language)),
      bridge_(bridge),
      short_stems_(as_bridged || bridge != nullptr),
      tokenizer_(language == "und" ? "en" : language) {}

std::vector<OutcomeReader::Word> OutcomeReader::words_of(const std::string& text) {
  std::vector<Word> out;
  if (bridge_ == nullptr) {
    for (auto& token : tokenizer_.tokens(text)) {
      auto folded = bare(std::move(token.folded));
      const auto key = short_stems_ ? level::word_of(folded).stem : level::word_hash(bare(std::move(token.stem)));
      out.push_back({.key = key, .folded = std::move(folded)});
    }
    return out;
  }
  std::vector<level::Word> english;
  bridge_->read(text, tokenizer_, english);
  for (const auto& word : english) {
    // The English words of one phrase share its place in the text: each bears the phrase as its name.
    std::string folded;
    for (const auto& token : tokenizer_.tokens(std::string_view{text}.substr(word.begin, word.end - word.begin))) {
      if (!folded.empty()) folded += ' ';
      folded += bare(token.folded);
    }
    out.push_back({.key = word.stem, .folded = std::move(folded)});
  }
  return out;
}

Outcome OutcomeReader::read(std::string_view utf8) {
  Outcome out;
  out.text = utf8;
  enum class At : unsigned char { start, verbs, object, after } at = At::start;
  bool joined = false;
  for (auto& word : words_of(without_tags(utf8))) {
    if (function_words_->joins.contains(word.folded)) {
      joined = at == At::verbs;
      continue;
    }
    if (at != At::start && function_words_->ends.contains(word.folded)) {
      at = At::after;
      continue;
    }
    if (function_words_->small.contains(word.folded) || function_words_->ends.contains(word.folded)) continue;
    const bool verb = at == At::start || (at == At::verbs && joined);
    if (verb)
      at = At::verbs;
    else if (at == At::verbs)
      at = At::object;
    joined = false;
    const bool governed = at == At::object;
    const auto known =
        std::find_if(out.terms.begin(), out.terms.end(), [&](const Term& term) { return term.key == word.key; });
    if (known == out.terms.end())
      out.terms.push_back({.key = word.key, .word = std::move(word.folded), .verb = verb, .governed = governed});
    else
      known->governed = known->governed || governed;
  }
  std::sort(out.terms.begin(), out.terms.end(), [](const Term& a, const Term& b) { return a.key < b.key; });
  return out;
}

}  // namespace mizani::match
