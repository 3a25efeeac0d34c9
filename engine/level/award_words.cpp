// SPDX-License-Identifier: MIT
#include "engine/level/award_words.h"

#include <algorithm>
#include <map>
#include <set>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::level {
namespace {

/// Without accents, dots, and an English possessive: "Ph.D." is "phd", "master's" is "master", "maîtrise" "maitrise".
std::string bare(std::string word) {
  if (const auto at = word.rfind('\'');
      at != std::string::npos && at > 0 && word.size() - at == 2 && word.back() == 's')
    word.erase(at);
  if (word.ends_with('\'')) word.pop_back();
  std::erase(word, '.');
  if (std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return word;
  UErrorCode status = U_ZERO_ERROR;
  const auto apart = icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(word), status);
  if (U_FAILURE(status) != 0) return word;
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    if (u_getCombiningClass(apart.char32At(i)) == 0) kept.append(apart.char32At(i));
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

TitleWords bare_words(std::string_view text, text::Tokenizer& tokenizer) {
  TitleWords out;
  for (auto& token : tokenizer.tokens(text)) {
    if (auto word = bare(std::move(token.folded)); !word.empty()) out.push_back(std::move(word));
  }
  return out;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; });
  return text;
}

std::unordered_set<std::string> word_set(const rapidjson::Value& root, std::string_view key,
                                         text::Tokenizer& tokenizer) {
  std::unordered_set<std::string> out;
  for (const auto& text : load::texts(root, key)) {
    for (auto& word : bare_words(text, tokenizer)) out.insert(std::move(word));
  }
  return out;
}

/// The parts of a title between marks that begin its award words anew: brackets, commas, dashes between blanks.
std::vector<std::string_view> segments(std::string_view title) {
  static constexpr std::string_view marks = "(),;:/[]";
  static constexpr std::string_view dashes[] = {" - ", "–", "—"};
  std::vector<std::string_view> out;
  while (!title.empty()) {
    std::size_t end = std::min(title.find_first_of(marks), title.size());
    std::size_t skip = 1;
    for (const auto dash : dashes) {
      if (const auto at = title.find(dash); at < end) {
        end = at;
        skip = dash.size();
      }
    }
    out.push_back(title.substr(0, end));
    title.remove_prefix(std::min(end + skip, title.size()));
  }
  return out;
}

bool is_level_code(const std::string& word) {
  const auto any_of = [&](std::string_view allowed) { return word.find_first_not_of(allowed) == std::string::npos; };
  const bool begins_with_digit = word.front() >= '0' && word.front() <= '9';
  return (begins_with_digit && word.size() <= 3) || any_of("ivx");
}

}  // namespace

bool AwardTitle::holds(const TitleWords& phrase) const {
  if (phrase.empty()) return false;
  for (auto at = words.begin();; ++at) {
    at = std::search(at, words.end(), phrase.begin(), phrase.end());
    if (at == words.end()) break;
    if (of_award[static_cast<std::size_t>(at - words.begin())]) return true;
  }
  return std::all_of(phrase.begin(), phrase.end(), [&](const std::string& word) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (of_award[i] && words[i] == word) return true;
    }
    return false;
  });
}

std::string AwardTitle::as_written(const TitleWords& phrase) const {
  std::string out;
  for (const auto& word : phrase) {
    const auto at = static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
    if (at < written.size()) out += (out.empty() ? "" : " ") + written[at];
  }
  return out;
}

AwardTitle AwardTitle::without(const std::unordered_set<std::string>& left_out) const {
  AwardTitle out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (left_out.contains(words[i])) continue;
    out.words.push_back(words[i]);
    out.written.push_back(written[i]);
    out.of_award.push_back(of_award[i]);
  }
  return out;
}

void AwardWords::add_canonical(TitleWords& phrase) const {
  for (auto& word : phrase) {
    if (const auto found = canonical_.find(word); found != canonical_.end()) word = found->second;
  }
}

Expected<AwardWords> AwardWords::load(std::string_view json, std::string_view where, const load::SchemaSet& schemas) {
  const auto root = load::parse_json(json, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate("award-words.json", *root, where, faults);
  if (!faults.empty()) return failure(std::move(faults));

  AwardWords out;
  auto tokens = tokenizer();
  out.small_ = word_set(*root, "small", tokens);
  out.subject_marks_ = word_set(*root, "subject_marks", tokens);
  out.subject_ends_ = word_set(*root, "subject_ends", tokens);
  out.level_words_ = word_set(*root, "level_words", tokens);
  out.modifiers_ = word_set(*root, "modifiers", tokens);
  const auto fault = [&](std::string_view code, const std::string& found, std::string_view expected) {
    faults.push_back(
        {.code = std::string{code}, .where = std::string{where}, .found = found, .expected = std::string{expected}});
  };
  std::set<std::string> ids;
  for (const auto& value : load::find(*root, "entries")->GetArray()) {
    const auto flag = [&](std::string_view key) {
      const auto* found = load::find(value, key);
      return found != nullptr && found->GetBool();
    };
    AwardEntry entry{.id = load::text(value, "id"),
                     .phrases = {},
                     .position = {.mean = load::find(value, "centre")->GetDouble(),
                                  .spread = load::find(value, "spread")->GetDouble()},
                     .generic = flag("generic"),
                     .numbered = flag("numbered")};
    if (!ids.insert(entry.id).second) fault("duplicate-id", entry.id, "each id once");
    const std::string name = '#' + entry.id;
    if (entry.generic) out.generic_.insert(name);
    if (entry.numbered) out.numbered_.insert(name);
    for (const auto& language : load::find(value, "words")->GetObject()) {
      for (const auto& text : load::texts(*load::find(value, "words"), load::view(language.name))) {
        TitleWords phrase;
        for (auto& word : bare_words(text, tokens)) {
          if (!out.small_.contains(word)) phrase.push_back(std::move(word));
        }
        if (phrase.empty()) continue;
        if (phrase.size() == 1) {
          const auto [place, is_new] = out.canonical_.emplace(phrase.front(), name);
          if (!is_new && place->second != name) fault("duplicate-phrase", text, "each phrase in one entry");
        }
        entry.phrases.push_back(std::move(phrase));
      }
    }
    out.entries_.push_back(std::move(entry));
  }
  // Only now are all words known that stand for an award.
  std::map<TitleWords, const AwardEntry*> owner;
  for (auto& entry : out.entries_) {
    for (auto& phrase : entry.phrases) {
      out.add_canonical(phrase);
      const auto [place, is_new] = owner.emplace(phrase, &entry);
      if (is_new || place->second == &entry || phrase.size() == 1) continue;
      fault("duplicate-phrase", "a phrase of " + place->second->id + " in " + entry.id, "each phrase in one entry");
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

TitleWords AwardWords::words(std::string_view text, text::Tokenizer& tokenizer) const {
  auto out = bare_words(text, tokenizer);
  std::erase_if(out, [&](const std::string& word) { return small_.contains(word); });
  add_canonical(out);
  return out;
}

AwardTitle AwardWords::read(std::string_view title, text::Tokenizer& tokenizer) const {
  AwardTitle out;
  for (const auto segment : segments(title)) {
    bool of_award = true;
    for (auto& token : tokenizer.tokens(segment)) {
      auto word = bare(std::move(token.folded));
      if (word.empty()) continue;
      if (subject_marks_.contains(word)) of_award = false;
      if (subject_ends_.contains(word)) of_award = true;
      if (small_.contains(word)) continue;
      // "MA" is an award, "ma" a word of several languages.
      const bool is_short_word = word.size() == 2 && token.word != upper(token.word);
      const auto award = canonical_.find(word);
      out.words.push_back(award == canonical_.end() || is_short_word ? std::move(word) : award->second);
      out.written.push_back(std::move(token.word));
      out.of_award.push_back(of_award);
    }
  }
  return out;
}

PhraseRank AwardWords::rank(const TitleWords& phrase) const {
  const auto specific =
      std::count_if(phrase.begin(), phrase.end(), [&](const std::string& word) { return !is_generic(word); });
  return {static_cast<std::size_t>(specific), phrase.size()};
}

std::vector<AwardMatch> AwardWords::matches(const AwardTitle& title) const {
  std::vector<AwardMatch> out;
  PhraseRank best{0, 0};
  for (const auto& entry : entries_) {
    AwardMatch match{.entry = &entry, .phrase = nullptr};
    for (const auto& phrase : entry.phrases) {
      if (title.holds(phrase) && (match.phrase == nullptr || rank(phrase) > rank(*match.phrase)))
        match.phrase = &phrase;
    }
    if (match.phrase == nullptr || rank(*match.phrase) < best) continue;
    if (rank(*match.phrase) > best) out.clear();
    best = rank(*match.phrase);
    out.push_back(match);
  }
  return out;
}

std::vector<std::string> AwardWords::stated_levels(const AwardTitle& title) const {
  std::vector<std::string> out;
  for (std::size_t i = 1; i < title.words.size(); ++i) {
    const auto& before = title.words[i - 1];
    const bool names_level = level_words_.contains(before) || (numbered_.contains(before) && title.of_award[i - 1]);
    if (names_level && is_level_code(title.words[i]) && std::find(out.begin(), out.end(), title.words[i]) == out.end())
      out.push_back(title.words[i]);
  }
  return out;
}

}  // namespace mizani::level
