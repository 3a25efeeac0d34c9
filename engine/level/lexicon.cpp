// SPDX-License-Identifier: MIT
#include "engine/level/lexicon.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "engine/level/inflection.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::level {
namespace {

using namespace std::string_view_literals;

constexpr std::array kind_words{"verb"sv, "knowledge"sv, "complexity"sv, "context"sv, "autonomy"sv};
constexpr std::array domain_words{"knowledge"sv, "skills"sv, "autonomy"sv};
constexpr std::array bloom_words{"remember"sv, "understand"sv, "apply"sv, "analyze"sv, "evaluate"sv, "create"sv};

LexiconEntry decode_entry(const rapidjson::Value& value, CueKind kind, text::Domain domain,
                          text::Tokenizer& tokenizer) {
  LexiconEntry entry{.phrase = load::text(value, "phrase"),
                     .stems = {},
                     .words = {},
                     .folded = {},
                     .kind = kind,
                     .domain = domain,
                     .position = load::find(value, "position")->GetDouble(),
                     .weight = load::find(value, "weight")->GetDouble(),
                     .bloom = {}};
  for (auto& token : tokenizer.tokens(entry.phrase)) {
    entry.folded += (entry.folded.empty() ? "" : " ") + token.folded;
    entry.words.push_back(std::move(token.folded));
    entry.stems.push_back(std::move(token.stem));
  }
  for (const auto& process : load::texts(value, "bloom")) {
    entry.bloom.push_back(
        static_cast<std::size_t>(std::find(bloom_words.begin(), bloom_words.end(), process) - bloom_words.begin()));
  }
  return entry;
}

/// Nothing but one blank or hyphen stands between the words: no comma, no full stop.
bool touch(std::span<const text::Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].span.begin > words[i - 1].span.end + 1) return false;
  }
  return true;
}

bool same_words(const std::vector<std::string>& entry, std::span<const text::Token> words) {
  return std::equal(
      entry.begin(), entry.end(), words.begin(), words.end(),
      [](const std::string& word, const text::Token& token) { return is_inflection(word, token.folded); });
}

}  // namespace

Expected<Lexicon> Lexicon::load(std::string_view json, std::string_view where, const load::SchemaSet& schemas) {
  const auto root = load::parse_json(json, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate("lexicon.json", *root, where, faults);
  if (!faults.empty()) return failure(std::move(faults));

  Lexicon lexicon;
  lexicon.language_ = load::text(*root, "language");
  for (auto& word : load::texts(*root, "strike")) lexicon.strike_.insert(std::move(word));
  text::Tokenizer tokenizer{lexicon.language_};
  std::set<std::string> seen;
  for (const auto& group : load::find(*root, "groups")->GetArray()) {
    const auto kind = load::word_to<CueKind>(kind_words, load::view(*load::find(group, "kind")));
    const auto domain = load::word_to<text::Domain>(domain_words, load::view(*load::find(group, "domain")));
    for (const auto& value : load::find(group, "entries")->GetArray()) {
      LexiconEntry entry = decode_entry(value, kind, domain, tokenizer);
      if (entry.stems.empty()) continue;
      if (!seen.insert(entry.folded).second) {
        faults.push_back({.code = "duplicate-phrase",
                          .where = std::string{where},
                          .found = entry.phrase,
                          .expected = "each phrase once"});
        continue;
      }
      lexicon.by_first_stem_[entry.stems.front()].push_back(lexicon.entries_.size());
      lexicon.entries_.push_back(std::move(entry));
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  for (auto& [stem, indices] : lexicon.by_first_stem_) {
    std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
      return lexicon.entries_[a].stems.size() > lexicon.entries_[b].stems.size();
    });
  }
  return lexicon;
}

const LexiconEntry* Lexicon::longest_at(const std::vector<text::Token>& tokens, std::size_t at) const {
  const auto candidates = by_first_stem_.find(tokens[at].stem);
  if (candidates == by_first_stem_.end()) return nullptr;
  const LexiconEntry* best = nullptr;
  std::size_t best_difference = 0;
  for (const std::size_t index : candidates->second) {
    const LexiconEntry& entry = entries_[index];
    const auto& stems = entry.stems;
    if (best != nullptr && stems.size() < best->stems.size()) break;
    if (at + stems.size() > tokens.size()) continue;
    const std::span<const text::Token> words{&tokens[at], stems.size()};
    if (!touch(words) || !same_words(entry.words, words)) continue;
    std::string folded;
    for (const auto& word : words) folded += (folded.empty() ? "" : " ") + word.folded;
    if (folded == entry.folded) return &entry;
    const std::size_t difference =
        folded.size() > entry.folded.size() ? folded.size() - entry.folded.size() : entry.folded.size() - folded.size();
    if (best == nullptr || difference < best_difference) {
      best = &entry;
      best_difference = difference;
    }
  }
  return best;
}

std::vector<std::string> Lexicon::strike() const {
  std::vector<std::string> out{strike_.begin(), strike_.end()};
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace mizani::level
