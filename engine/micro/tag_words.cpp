// SPDX-License-Identifier: MIT
#include "engine/micro/tag_words.h"

#include <algorithm>
#include <span>

#include "engine/text/language.h"

namespace mizani::micro {
namespace {

bool has_words(std::string_view language) {
  return std::find(tag_languages.begin(), tag_languages.end(), language) != tag_languages.end();
}

std::string joined(std::span<const text::Token> tokens) {
  std::string out;
  for (const auto& token : tokens) out += (out.empty() ? "" : " ") + token.word;
  return out;
}

/// The text with every word that holds "://" or begins with "www." blanked out, so that places stay.
std::string without_addresses(std::string text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find_first_of(" \t\n", begin), text.size());
    const auto word = std::string_view{text}.substr(begin, end - begin);
    if (word.find("://") != std::string_view::npos || word.starts_with("www."))
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                ' ');
    begin = end + 1;
  }
  return text;
}

TagPlace place_of(const TagText& text, std::span<const text::Token> words) {
  return {.part = text.part,
          .statement = text.statement,
          .span = {.begin = words.front().span.begin, .end = words.back().span.end}};
}

double factor(TagPart part, const TagPolicy& policy) {
  switch (part) {
    case TagPart::title: return policy.title;
    case TagPart::further: return policy.further;
    case TagPart::outcome: break;
  }
  return 1;
}

}  // namespace

std::string tag_language(const assess::CredentialRecord& record) {
  const auto& outcomes = record.outcomes;
  if (outcomes.language_reliable && has_words(outcomes.language)) return outcomes.language;
  const auto all = text::detect_language(record.title + ". " + outcomes.text + ' ' +
                                         record.further_information.value_or(std::string{}));
  return all.reliable && has_words(all.code) ? all.code : "en";
}

std::vector<TagText> tag_texts(const assess::CredentialRecord& record, text::Tokenizer& tokenizer) {
  std::vector<TagText> out{{.part = TagPart::title, .statement = 0, .tokens = tokenizer.tokens(record.title)}};
  std::size_t number = 0;
  for (const auto& section : record.outcomes.sections) {
    for (const auto& statement : section.statements)
      out.push_back({.part = TagPart::outcome, .statement = ++number, .tokens = tokenizer.tokens(statement.text)});
  }
  if (record.further_information) {
    out.push_back({.part = TagPart::further,
                   .statement = 0,
                   .tokens = tokenizer.tokens(without_addresses(*record.further_information))});
  }
  return out;
}

TagCounter::TagCounter(const TagTable& table, const TagPhrases& phrases, const TagPolicy& policy,
                       const LearntTags* learnt)
    : phrases_(phrases), policy_(policy), learnt_(learnt), points_(table.tags().size()), seen_(phrases.all().size()) {}

void TagCounter::count(const TagText& text) {
  count_phrases(text);
  if (learnt_ != nullptr) count_learnt(text);
}

void TagCounter::count_phrases(const TagText& text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    const auto* phrase = phrases_.longest_at(text.tokens, at);
    if (phrase == nullptr) continue;
    const auto words = std::span{text.tokens}.subspan(at, phrase->folded.size());
    const int times = ++seen_[static_cast<std::size_t>(phrase - phrases_.all().data())];
    for (const auto& pointer : phrase->pointers) {
      const double points = policy_.points(pointer.pointing) * factor(text.part, policy_) / times;
      points_[pointer.tag] += points;
      reasons_.push_back({.kind = TagReason::Kind::words,
                          .text = joined(words),
                          .place = place_of(text, words),
                          .of = pointer.tag,
                          .points = points});
    }
    at += phrase->folded.size() - 1;
  }
}

void TagCounter::count_learnt(const TagText& text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    const auto found = learnt_->find(text.tokens[at].stem);
    if (found == learnt_->end() || !seen_learnt_.insert(found->first).second) continue;
    const auto words = std::span{text.tokens}.subspan(at, 1);
    for (const auto& [tag, weight] : found->second) {
      const double points = policy_.learnt * weight;
      points_[tag] += points;
      reasons_.push_back({.kind = TagReason::Kind::learnt,
                          .text = joined(words),
                          .place = place_of(text, words),
                          .of = tag,
                          .points = points});
    }
  }
}

}  // namespace mizani::micro
