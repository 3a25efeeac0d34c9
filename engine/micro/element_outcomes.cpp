// SPDX-License-Identifier: MIT
// Whether outcomes say what a learner can be seen to do.
#include <string>

#include "engine/micro/element_readers.h"

namespace mizani::micro {
namespace {

/// A verb that can be observed; for languages without a list of verbs, a cognitive process that the model names.
bool observable(const text::Statement& statement, const CredentialRecord& record, const CheckContext& context,
                level::LevelScratch& scratch, VerbFound& verb) {
  if (speaks(record, context)) {
    verb = context.words.verb(statement.text, context.model.lexicon());
    return !verb.verb.empty();
  }
  const auto levelling = context.model.level(std::span{&statement, 1}, record.outcomes.language, scratch);
  return !levelling.bloom.labels.empty();
}

}  // namespace

ElementReading read_outcomes(const CredentialRecord& record, const CheckContext& context) {
  const auto count = record.outcomes.statement_count();
  auto out = reading_of(MicroElement::outcomes, "/outcomes",
                        count == 0 ? "" : std::to_string(count) + (count == 1 ? " outcome" : " outcomes"));
  if (count == 0) return out;
  if (!speaks(record, context) && !context.model.covers(record.outcomes.language)) {
    out.add({.code = "language-not-read", .pointer = "/outcomes", .found = record.outcomes.language, .against = ""});
    return out;
  }
  level::LevelScratch scratch;
  std::vector<Flaw> weak;
  std::size_t i = 0;
  for (const auto& section : record.outcomes.sections) {
    for (const auto& statement : section.statements) {
      VerbFound verb;
      if (!observable(statement, record, context, scratch, verb)) {
        const bool named = !verb.unobservable.empty();
        weak.push_back({.code = named                     ? "unobservable-verb"
                                : speaks(record, context) ? "no-verb"
                                                          : "verb-not-known",
                        .pointer = "/outcomes/" + std::to_string(i),
                        .found = named ? verb.unobservable : statement.text,
                        .against = verb.instead});
      }
      ++i;
    }
  }
  // In a language without a list of verbs silence says little of the outcome.
  const bool told = speaks(record, context);
  const bool vague = told &&
                     static_cast<double>(weak.size()) >= context.policy.vague_outcomes * static_cast<double>(count) &&
                     !weak.empty();
  for (auto& flaw : weak) {
    if (vague) flaw.weighs = ElementState::vague;
    out.add(std::move(flaw));
  }
  return out;
}

}  // namespace mizani::micro
