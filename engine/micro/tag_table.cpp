// SPDX-License-Identifier: MIT
#include "engine/micro/tag_table.h"

#include <algorithm>
#include <span>

#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::micro {
namespace {

constexpr std::array<std::string_view, pointings> pointing_words{"strong", "plain", "weak", "against"};

/// A list of words, the name of its field, and what its words point to.
struct ListOf {
  std::string_view key;
  Pointer pointer;
};

/// Adds the lists of every language of {"en": {KEY: [words]}}; `where` is the place of that object.
void add_words(const rapidjson::Value& words, std::span<const ListOf> lists, const std::string& where,
               std::vector<TagPhrases>& phrases, Faults& faults) {
  for (auto& of_language : phrases) {
    const auto* found = load::find(words, of_language.language());
    if (found == nullptr) continue;
    text::Tokenizer tokenizer{of_language.language()};
    for (const auto& list : lists) {
      std::size_t number = 0;
      for (const auto& phrase : load::texts(*found, list.key)) {
        const auto added = of_language.add(phrase, list.pointer, tokenizer);
        const std::string place =
            where + '/' + of_language.language() + '/' + std::string{list.key} + '/' + std::to_string(number++);
        if (added == TagPhrases::Added::empty)
          faults.push_back({.code = "empty-text", .where = place, .found = phrase, .expected = "a word"});
        if (added == TagPhrases::Added::twice)
          faults.push_back({.code = "duplicate-phrase", .where = place, .found = phrase, .expected = "a phrase once"});
      }
    }
  }
}

}  // namespace

std::string_view to_string(TagFamily family) {
  static constexpr std::array<std::string_view, tag_families> words{"digital", "green", "field", "occupation"};
  return words.at(static_cast<std::size_t>(family));
}

Expected<TagTable> TagTable::load(std::string_view json, std::string_view where, TagFamily family,
                                  const load::SchemaSet& schemas) {
  const auto root = load::parse_json(json, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate("tags.json", *root, where, faults);
  if (!faults.empty()) return failure(std::move(faults));
  if (const auto named = load::text(*root, "family"); named != to_string(family)) {
    return failure({.code = "wrong-family",
                    .where = located(where, "/family"),
                    .found = named,
                    .expected = std::string{to_string(family)}});
  }
  TagTable out;
  out.family_ = family;
  out.standard_ = load::text(*root, "standard");
  out.sources_ = load::sources(*root);
  for (const auto language : tag_languages) {
    out.phrases_.emplace_back(std::string{language});
    out.autonomy_.emplace_back(std::string{language});
  }
  for (const auto& value : load::find(*root, "tags")->GetArray()) {
    const std::size_t place = out.tags_.size();
    const std::string at = located(where, "/tags/" + std::to_string(place));
    Tag tag{.code = load::text(value, "code"), .label = load::localized(value, "label")};
    if (out.place_of(tag.code)) {
      faults.push_back(
          {.code = "duplicate-id", .where = at + "/code", .found = tag.code, .expected = "a code of its own"});
    }
    if (const auto* skill = load::find(value, "skill")) tag.skill = skill->GetInt();
    tag.fields = load::texts(value, "fields");
    out.tags_.push_back(std::move(tag));
    std::array<ListOf, pointings> lists;
    for (std::size_t i = 0; i < pointings; ++i)
      lists.at(i) = {.key = pointing_words.at(i), .pointer = {.tag = place, .pointing = static_cast<Pointing>(i)}};
    add_words(*load::find(value, "words"), lists, at + "/words", out.phrases_, faults);
  }
  if (const auto* autonomy = load::find(*root, "autonomy")) {
    constexpr std::array lists{ListOf{.key = "less", .pointer = {.tag = less_autonomy}},
                               ListOf{.key = "more", .pointer = {.tag = more_autonomy}}};
    add_words(*autonomy, lists, located(where, "/autonomy"), out.autonomy_, faults);
  }
  if (!faults.empty()) return failure(std::move(faults));
  for (auto& phrases : out.phrases_) phrases.order();
  for (auto& phrases : out.autonomy_) phrases.order();
  out.place_broader();
  return out;
}

void TagTable::place_broader() {
  for (auto& tag : tags_) {
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const auto& other = tags_[i];
      if (other.code.size() >= tag.code.size() || !tag.code.starts_with(other.code)) continue;
      ++tag.depth;
      if (!tag.broader || tags_[*tag.broader].code.size() < other.code.size()) tag.broader = i;
    }
  }
  for (const auto& tag : tags_) {
    if (tag.broader) tags_[*tag.broader].narrowest = false;
  }
}

std::optional<std::size_t> TagTable::place_of(std::string_view code) const {
  const auto found = std::find_if(tags_.begin(), tags_.end(), [&](const Tag& tag) { return tag.code == code; });
  if (found == tags_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - tags_.begin());
}

const TagPhrases* TagTable::of(const std::vector<TagPhrases>& phrases, std::string_view language) {
  const auto found = std::find_if(phrases.begin(), phrases.end(),
                                  [&](const TagPhrases& candidate) { return candidate.language() == language; });
  return found == phrases.end() ? nullptr : &*found;
}

}  // namespace mizani::micro
