// SPDX-License-Identifier: MIT
#include "engine/match/course_words.h"

#include <algorithm>
#include <set>

#include "engine/text/token.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::match {
namespace {

std::unordered_set<std::string> word_set(const rapidjson::Value& root, std::string_view key) {
  const auto texts = load::texts(root, key);
  return {texts.begin(), texts.end()};
}

template <class Map>
auto value_or(const Map& map, const std::string& key, typename Map::mapped_type otherwise) {
  const auto found = map.find(key);
  return found == map.end() ? otherwise : found->second;
}

std::optional<std::size_t> place_in(const std::unordered_map<std::string, std::size_t>& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

std::string CourseWords::singular(const std::string& word) {
  constexpr std::size_t shortest = 4;  // "gas", "bus"
  if (word.size() < shortest || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") ||
      word.ends_with("is") || word.ends_with("ics"))
    return word;
  if (word.ends_with("ies") && word != "series") return word.substr(0, word.size() - 3) + 'y';
  return word == "series" ? word : word.substr(0, word.size() - 1);
}

Expected<CourseWords> CourseWords::load(std::string_view json, std::string_view where, const load::SchemaSet& schemas) {
  const auto document = load::parse_json(json, where);
  if (!document) return failure(document.error());
  Faults faults;
  schemas.validate("course-words.json", *document, where, faults);
  if (!faults.empty()) return failure(std::move(faults));
  CourseWords out;
  out.small_ = word_set(*document, "small");
  out.honours_ = word_set(*document, "honours");
  out.laboratory_ = word_set(*document, "laboratory");
  for (const auto& item : (*document)["stages"].GetArray())
    out.stages_.emplace(load::text(item, "word"), item["stage"].GetInt());
  for (const auto& item : (*document)["abbreviations"].GetArray())
    out.abbreviations_.emplace(load::text(item, "short"), load::text(item, "long"));
  for (const auto& item : (*document)["fields"].GetArray()) {
    for (const auto& code : load::texts(item, "codes")) out.codes_.emplace(code, out.fields_.size());
    for (const auto& word : load::texts(item, "words")) out.field_words_.emplace(word, out.fields_.size());
    out.fields_.push_back(load::text(item, "id"));
  }
  text::Tokenizer tokenizer{"en"};
  std::set<std::vector<std::string>> seen;
  for (const auto& item : (*document)["topics"].GetArray()) {
    const auto topic = out.topics_.size();
    out.topics_.push_back(load::text(item, "id"));
    for (const auto& entry : item["phrases"].GetArray()) {
      TopicPhrase phrase{.words = {}, .topic = topic, .stage = 0, .general = false};
      for (const auto& token : tokenizer.tokens(load::text(entry, "phrase")))
        phrase.words.push_back(singular(token.folded));
      if (const auto* stage = load::find(entry, "stage")) phrase.stage = stage->GetInt();
      if (const auto* general = load::find(entry, "general")) phrase.general = general->GetBool();
      if (phrase.words.empty() || !seen.insert(phrase.words).second) {
        faults.push_back({.code = "duplicate-phrase",
                          .where = std::string{where},
                          .found = load::text(entry, "phrase"),
                          .expected = "each phrase once, with a word in it"});
        continue;
      }
      out.by_first_word_[phrase.words.front()].push_back(out.phrases_.size());
      out.phrases_.push_back(std::move(phrase));
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  for (auto& [word, places] : out.by_first_word_) {
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return out.phrases_[a].words.size() > out.phrases_[b].words.size();
    });
  }
  return out;
}

CourseWords CourseWords::without_topics() const {
  CourseWords out = *this;
  out.by_first_word_.clear();
  out.phrases_.clear();
  return out;
}

const std::string& CourseWords::spelled_out(const std::string& word) const {
  const auto found = abbreviations_.find(word);
  return found == abbreviations_.end() ? word : found->second;
}

int CourseWords::stage(const std::string& word) const {
  return value_or(stages_, word, 0);
}

std::optional<std::size_t> CourseWords::field_of_code(const std::string& code) const {
  return place_in(codes_, code);
}

std::optional<std::size_t> CourseWords::field_of_word(const std::string& word) const {
  return place_in(field_words_, word);
}

const TopicPhrase* CourseWords::longest_at(const std::vector<std::string>& words, std::size_t at) const {
  const auto found = by_first_word_.find(words[at]);
  if (found == by_first_word_.end()) return nullptr;
  for (const std::size_t place : found->second) {
    const auto& phrase = phrases_[place];
    if (phrase.words.size() <= words.size() - at &&
        std::equal(phrase.words.begin(), phrase.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
      return &phrase;
  }
  return nullptr;
}

}  // namespace mizani::match
