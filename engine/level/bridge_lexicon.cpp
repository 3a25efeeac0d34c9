// SPDX-License-Identifier: MIT
#include "engine/level/bridge_lexicon.h"

#include <algorithm>
#include <set>

#include "engine/text/utf8.h"
#include "frameworks/load/json_document.h"

namespace mizani::level {
namespace {

std::string without_apostrophe(std::string word) {
  while (!word.empty() && word.back() == '\'') word.pop_back();
  return word;
}

/// A token, and its stem, as the lexicon spells it: without the apostrophe of an elided word.
std::string bare(const text::Token& token) {
  return without_apostrophe(token.folded);
}
std::string bare_stem(const text::Token& token) {
  return without_apostrophe(token.stem);
}

/// What stands between two tokens, in the text from one to the other.
Break break_in(std::string_view between) {
  Break out = Break::none;
  for (std::size_t at = 0; at < between.size();) {
    const auto point = text::next_point(between, at);
    switch (point) {
      case '.':
      case ';':
      case ':':
      case '!':
      case '?':
      case '\n':
      case 0x061B:  // Arabic semicolon
      case 0x061F:  // Arabic question mark
      case 0x2022: return Break::sentence;
      case ',':
      case 0x060C: out = Break::comma; break;  // Arabic comma
      default: break;
    }
  }
  return out;
}

std::string text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

}  // namespace

Expected<BridgeLexicon> BridgeLexicon::load(std::string_view json, std::string_view where,
                                            const load::SchemaSet& schemas) {
  const auto document = load::parse_json(json, where);
  if (!document) return failure(document.error());
  Faults faults;
  schemas.validate("lexicon-bridge.json", *document, where, faults);
  if (!faults.empty()) return failure(std::move(faults));
  BridgeLexicon out;
  out.language_ = text_of((*document)["language"]);
  text::Tokenizer tokenizer{out.language_};
  for (const auto& word : (*document)["strike"].GetArray()) {
    for (const auto& token : tokenizer.tokens(text_of(word))) out.strike_.emplace(bare(token), true);
  }
  std::set<std::string> seen;
  WordReader english;
  std::size_t number = 0;
  for (const auto& item : (*document)["entries"].GetArray()) {
    const auto phrase = text_of(item["phrase"]);
    Entry entry;
    for (const auto& token : tokenizer.tokens(phrase)) {
      entry.folded.push_back(bare(token));
      entry.stems.push_back(bare_stem(token));
    }
    if (!seen.insert(phrase).second || entry.folded.empty()) {
      faults.push_back({.code = "duplicate-phrase",
                        .where = located(where, "/entries/" + std::to_string(number) + "/phrase"),
                        .found = phrase,
                        .expected = "a phrase of words that is not there already"});
    }
    ++number;
    for (const auto& word : english.read(text_of(item["en"]))) entry.english.push_back(word);
    out.entries_.push_back(std::move(entry));
  }
  if (!faults.empty()) return failure(std::move(faults));
  for (std::size_t i = 0; i < out.entries_.size(); ++i) out.by_first_stem_[out.entries_[i].stems.front()].push_back(i);
  for (auto& [stem, places] : out.by_first_stem_) {
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return out.entries_[a].stems.size() > out.entries_[b].stems.size();
    });
  }
  return out;
}

const BridgeLexicon::Entry* BridgeLexicon::longest_at(const std::vector<text::Token>& tokens, std::size_t at) const {
  const auto found = by_first_stem_.find(bare_stem(tokens[at]));
  if (found == by_first_stem_.end()) return nullptr;
  const Entry* best = nullptr;
  std::size_t same_forms = 0;
  for (const std::size_t place : found->second) {
    const Entry& entry = entries_[place];
    if (best != nullptr && entry.stems.size() < best->stems.size()) break;
    if (entry.stems.size() > tokens.size() - at) continue;
    std::size_t same = 0;
    bool fits = true;
    for (std::size_t i = 0; fits && i < entry.stems.size(); ++i) {
      const bool form = bare(tokens[at + i]) == entry.folded[i];
      fits = form || bare_stem(tokens[at + i]) == entry.stems[i];
      same += form ? 1 : 0;
    }
    if (!fits || (best != nullptr && same <= same_forms)) continue;
    best = &entry;
    same_forms = same;
  }
  return best;
}

void BridgeLexicon::read(std::string_view utf8, text::Tokenizer& tokenizer, std::vector<Word>& out) const {
  out.clear();
  const auto tokens = tokenizer.tokens(utf8);
  // Tokens stand in code points; words want bytes.
  std::vector<std::size_t> begins;
  std::vector<std::size_t> ends;
  std::size_t byte = 0;
  std::size_t point = 0;
  const auto byte_at = [&](std::size_t wanted) {
    while (point < wanted && byte < utf8.size()) {
      text::next_point(utf8, byte);
      ++point;
    }
    return byte;
  };
  for (const auto& token : tokens) {
    begins.push_back(byte_at(token.span.begin));
    ends.push_back(byte_at(token.span.end));
  }
  std::size_t last_end = 0;
  Break before = Break::sentence;
  for (std::size_t at = 0; at < tokens.size();) {
    before = std::max(before, break_in(utf8.substr(last_end, begins[at] - last_end)));
    const Entry* entry = longest_at(tokens, at);
    const std::size_t taken = entry == nullptr ? 1 : entry->stems.size();
    const std::size_t end = ends[at + taken - 1];
    const auto add = [&](Word word) {
      word.begin = static_cast<std::uint32_t>(begins[at]);
      word.end = static_cast<std::uint32_t>(end);
      word.before = before;
      before = Break::none;
      out.push_back(word);
    };
    if (entry != nullptr) {
      for (const auto& word : entry->english) add(word);
    } else if (!strike_.contains(bare(tokens[at]))) {
      add(word_of(bare(tokens[at])));
    }
    last_end = end;
    at += taken;
  }
}

}  // namespace mizani::level
