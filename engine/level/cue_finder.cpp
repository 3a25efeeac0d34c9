// SPDX-License-Identifier: MIT
#include "engine/level/cue_finder.h"

#include <algorithm>
#include <iterator>

namespace mizani::level {
namespace {

bool is_number(const text::Token& token) {
  return std::all_of(token.folded.begin(), token.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The tokens without level and award words.
std::vector<text::Token> readable(std::vector<text::Token> tokens, const Lexicon& lexicon) {
  std::vector<text::Token> kept;
  bool after_struck = false;
  for (auto& token : tokens) {
    const bool struck = lexicon.struck(token);
    if (!struck && !(after_struck && is_number(token))) kept.push_back(std::move(token));
    after_struck = struck;
  }
  return kept;
}

/// The piece of the statement between two of its code points.
std::string slice(const std::string& utf8, std::size_t begin, std::size_t end) {
  std::size_t point = 0;
  std::string out;
  for (const char c : utf8) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++point;
    if (point > begin && point <= end) out += c;
  }
  return out;
}

/// Words that stand between coordinated verbs or before the first one.
bool joins_verbs(const text::Token& token) {
  return token.folded == "and" || token.folded == "or" || token.folded == "to" || token.folded == "then" ||
         token.folded.ends_with("ly");
}

}  // namespace

FoundCues find_cues(std::span<const text::Statement> statements, const Lexicon& lexicon, text::Tokenizer& tokenizer) {
  FoundCues found;
  std::unordered_map<const LexiconEntry*, std::size_t> mentions;
  for (const auto& statement : statements) {
    const auto tokens = readable(tokenizer.tokens(statement.text), lexicon);
    found.words += tokens.size();
    for (const auto& token : tokens) {
      found.stems[token.stem] += 1;
      if (statement.domain) found.by_domain.at(static_cast<std::size_t>(*statement.domain))[token.stem] += 1;
    }
    bool leading = true;  // no word yet but verbs, adverbs and what joins them
    for (std::size_t at = 0; at < tokens.size();) {
      const LexiconEntry* entry = lexicon.longest_at(tokens, at);
      if (entry == nullptr) {
        // "research methods and evaluate": coordinated with the leading verb; "the ability to evaluate": what is
        // achieved
        leading = (leading && joins_verbs(tokens[at])) || tokens[at].folded == "and" || tokens[at].folded == "to";
        ++at;
        continue;
      }
      const std::size_t last = at + entry->stems.size() - 1;
      const std::size_t begin = tokens[at].span.begin;
      const std::size_t end = tokens[last].span.end;
      found.cues.push_back({.entry = entry,
                            .span = {.begin = statement.span.begin + begin, .end = statement.span.begin + end},
                            .words = slice(statement.text, begin, end),
                            .domain = statement.domain.value_or(entry->domain),
                            .mention = ++mentions[entry]});
      if (entry->kind == CueKind::verb)
        found.verbs.push_back({.entry = entry, .leading = leading});
      else
        leading = false;
      at = last + 1;
    }
  }
  return found;
}

}  // namespace mizani::level
