// SPDX-License-Identifier: MIT
#include "engine/micro/micro_words.h"

#include <algorithm>
#include <span>

#include "engine/level/inflection.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::micro {
namespace {

using text::Token;

constexpr std::array<std::string_view, text_kinds> kind_words{
    "title", "workload", "assessment", "participation", "quality-assurance", "supervision", "identity", "stackability"};

/// Words after which a verb stands: "able to design", "learners design".
constexpr std::array<std::string_view, 19> before_verbs{
    "to",        "can",        "will",     "should",    "must",   "may",         "then",
    "also",      "not",        "learners", "students",  "they",   "participant", "participants",
    "candidate", "candidates", "graduate", "graduates", "learner"};

std::vector<std::string> folded_words(std::string_view text, text::Tokenizer& tokenizer) {
  std::vector<std::string> out;
  for (auto& token : tokenizer.tokens(text)) out.push_back(std::move(token.folded));
  return out;
}

std::vector<std::vector<std::string>> phrases(const load::Value& object, std::string_view key,
                                              text::Tokenizer& tokenizer) {
  std::vector<std::vector<std::string>> out;
  for (const auto& phrase : load::texts(object, key)) out.push_back(folded_words(phrase, tokenizer));
  std::erase_if(out, [](const auto& phrase) { return phrase.empty(); });
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return out;
}

std::string joined(std::span<const Token> tokens) {
  std::string out;
  for (const auto& token : tokens) out += (out.empty() ? "" : " ") + token.word;
  return out;
}

bool stands_at(const std::vector<std::string>& phrase, const std::vector<Token>& tokens, std::size_t at) {
  return at + phrase.size() <= tokens.size() &&
         std::equal(phrase.begin(), phrase.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& word, const Token& token) { return word == token.folded; });
}

/// The same where the first word may be inflected and "an" may be left out of a phrase: a verb with what follows it.
bool verb_stands_at(const std::vector<std::string>& phrase, const std::vector<Token>& tokens, std::size_t at) {
  if (at + phrase.size() > tokens.size() || !level::is_inflection(phrase.front(), tokens[at].folded)) return false;
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    if (phrase[i] != tokens[at + i].folded) return false;
  }
  return true;
}

/// The longest of the phrases at each place, none overlapping.
std::vector<std::string> found(const std::vector<std::vector<std::string>>& phrases, const std::vector<Token>& tokens) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto phrase = std::find_if(phrases.begin(), phrases.end(),
                                     [&](const auto& candidate) { return stands_at(candidate, tokens, at); });
    if (phrase == phrases.end()) continue;
    out.push_back(joined(std::span{tokens}.subspan(at, phrase->size())));
    at += phrase->size() - 1;
  }
  return out;
}

/// Whether a verb may stand there: first, behind a mark, behind a word or an adverb that verbs follow, or joined to a
/// verb before it.
bool as_verb(const std::vector<Token>& tokens, std::size_t at, bool after_verb) {
  if (at == 0 || tokens[at].span.begin > tokens[at - 1].span.end + 1) return true;
  const std::string& before = tokens[at - 1].folded;
  if (after_verb && (before == "and" || before == "or")) return true;
  return before.ends_with("ly") || std::find(before_verbs.begin(), before_verbs.end(), before) != before_verbs.end();
}

}  // namespace

Expected<MicroWords> MicroWords::load(std::string_view json, std::string_view where, const load::SchemaSet& schemas) {
  const auto root = load::parse_json(json, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate("micro-words.json", *root, where, faults);
  if (!faults.empty()) return failure(std::move(faults));

  MicroWords out;
  out.language_ = load::text(*root, "language");
  text::Tokenizer tokenizer{out.language_};
  for (const auto& value : load::find(*root, "unobservable")->GetArray()) {
    auto phrase = folded_words(load::text(value, "phrase"), tokenizer);
    if (!phrase.empty())
      out.unobservable_.push_back({.phrase = std::move(phrase), .instead = load::text(value, "instead")});
  }
  std::stable_sort(out.unobservable_.begin(), out.unobservable_.end(),
                   [](const auto& a, const auto& b) { return a.phrase.size() > b.phrase.size(); });
  out.doing_ = phrases(*root, "doing", tokenizer);
  const auto& texts = *load::find(*root, "texts");
  for (std::size_t i = 0; i < text_kinds; ++i) {
    const auto& lists = *load::find(texts, kind_words.at(i));
    out.texts_.at(i) = {.vague = phrases(lists, "vague", tokenizer), .concrete = phrases(lists, "concrete", tokenizer)};
  }
  return out;
}

WordsFound MicroWords::find(TextKind kind, std::string_view text) const {
  text::Tokenizer tokenizer{language_};
  const auto tokens = tokenizer.tokens(text);
  const auto& lists = texts_.at(static_cast<std::size_t>(kind));
  WordsFound out{.vague = found(lists.vague, tokens), .concrete = found(lists.concrete, tokens)};
  out.nothing_else = std::any_of(lists.vague.begin(), lists.vague.end(), [&](const Phrase& phrase) {
    return phrase.size() == tokens.size() && stands_at(phrase, tokens, 0);
  });
  return out;
}

VerbFound MicroWords::verb(std::string_view outcome, const level::Lexicon& lexicon) const {
  text::Tokenizer tokenizer{language_};
  const auto tokens = tokenizer.tokens(outcome);
  VerbFound out;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!as_verb(tokens, at, !out.unobservable.empty())) continue;
    const auto faint = std::find_if(unobservable_.begin(), unobservable_.end(), [&](const Unobservable& candidate) {
      return verb_stands_at(candidate.phrase, tokens, at);
    });
    if (faint != unobservable_.end()) {
      if (out.unobservable.empty()) {
        out.leads = at == 0;
        out.unobservable = joined(std::span{tokens}.subspan(at, faint->phrase.size()));
        out.instead = faint->instead;
      }
      at += faint->phrase.size() - 1;
      continue;
    }
    const auto* const graded = lexicon.language() == language_ ? lexicon.longest_at(tokens, at) : nullptr;
    if (graded != nullptr && graded->kind == level::CueKind::verb &&
        level::is_inflection(graded->words.front(), tokens[at].folded)) {
      out.verb = joined(std::span{tokens}.subspan(at, graded->words.size()));
      out.leads = out.leads || at == 0;
      return out;
    }
    const auto doing = std::find_if(doing_.begin(), doing_.end(),
                                    [&](const Phrase& candidate) { return verb_stands_at(candidate, tokens, at); });
    if (doing != doing_.end()) {
      out.verb = joined(std::span{tokens}.subspan(at, doing->size()));
      out.leads = out.leads || at == 0;
      return out;
    }
  }
  return out;
}

}  // namespace mizani::micro
