// SPDX-License-Identifier: MIT
#include "engine/micro/text_record.h"

#include <algorithm>
#include <utility>

#include "engine/text/document_builder.h"

namespace mizani::micro {
namespace {

bool short_enough(const std::string& text) {
  constexpr std::ptrdiff_t most_words = 12;
  return !text.empty() && std::count(text.begin(), text.end(), ' ') < most_words;
}

/// A heading, else a short statement that is no outcome.
std::string title_of(const text::Document& document, std::string otherwise, const MicroWords& words,
                     const level::Lexicon& lexicon) {
  for (const auto& section : document.sections) {
    if (short_enough(section.heading)) return section.heading;
    for (const auto& statement : section.statements) {
      if (short_enough(statement.text) && !words.verb(statement.text, lexicon).leads) return statement.text;
    }
  }
  return otherwise;
}

}  // namespace

assess::CredentialRecord text_record(const text::Document& document, std::string otherwise, const MicroWords& words,
                                     const level::Lexicon& lexicon) {
  assess::CredentialRecord record;
  record.title = title_of(document, std::move(otherwise), words, lexicon);
  const bool by_verb = document.language == words.language() || document.language == "und";
  text::DocumentBuilder builder;
  bool any = false;
  for (const auto& section : document.sections) {
    for (const auto& statement : section.statements) {
      if (statement.text == record.title || !by_verb || !words.verb(statement.text, lexicon).leads) continue;
      builder.statement(statement.text, statement.domain);
      any = true;
    }
  }
  record.outcomes = any ? std::move(builder).finish() : document;
  record.outcomes.language = document.language;
  record.outcomes.language_reliable = document.language_reliable;
  return record;
}

}  // namespace mizani::micro
