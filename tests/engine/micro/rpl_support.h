// SPDX-License-Identifier: MIT
// Portfolios made by hand, and what the shipped models and policy make of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/micro/rpl.h"
#include "engine/text/document_builder.h"
#include "tests/engine/match/match_support.h"
#include "tests/support/world.h"

namespace mizani::micro {

inline const Date decided = *parse_date("2026-06-01");

inline RplPolicy rpl_policy() {
  return match::value_or_throw(RplPolicy::from(test::shipped().policy()));
}

inline CurrencyRule usual_currency() {
  const auto policy = rpl_policy();
  return {.years = policy.current_years, .partly = policy.partly_years, .strict = false};
}

inline EvidenceItem item_of(std::string id, EvidenceKind kind, const std::vector<std::string>& statements) {
  EvidenceItem out;
  out.id = std::move(id);
  out.kind = kind;
  out.title = "An item";
  text::DocumentBuilder builder;
  for (const auto& statement : statements) builder.statement(statement);
  out.text = std::move(builder).finish();
  out.text.language = "en";
  return out;
}

/// Confirmed by its issuer, of last year, with hours enough.
inline EvidenceItem sound(std::string id, EvidenceKind kind, const std::vector<std::string>& statements) {
  auto out = item_of(std::move(id), kind, statements);
  out.date = parse_partial_date("2025-05-01");
  out.issued_by = "Example Works";
  out.relation = Relation::employer;
  out.verification = assess::Verification::issuer;
  out.hours = 100;
  return out;
}

inline std::vector<std::string> tailoring() {
  return {"Measure a customer and draft a pattern for a garment from the measurements.",
          "Cut fabric to a pattern with little waste and mark seams and darts.",
          "Sew and finish a lined jacket on an industrial machine."};
}

/// What recognise says of the items, for outcomes of 20 hours each.
inline PriorLearning recognised(const std::vector<EvidenceItem>& items, const LevelRef& level = {},
                                const std::vector<std::string>& outcomes = tailoring(),
                                const CurrencyRule& currency = usual_currency()) {
  constexpr int hours_each = 20;
  const Portfolio portfolio{.candidate = "file 1", .language = "en", .items = items};
  std::vector<std::vector<match::Outcome>> statements;
  for (const auto& item : items) {
    std::vector<std::string> texts;
    for (const auto& section : item.text.sections) {
      for (const auto& statement : section.statements) texts.push_back(statement.text);
    }
    statements.push_back(match::outcomes_of(texts));
  }
  const RplTarget target{.title = "Tailoring",
                         .outcomes = match::outcomes_of(outcomes),
                         .level = level,
                         .hours = credit::Interval::point(static_cast<int>(outcomes.size()) * hours_each)};
  const auto policy = rpl_policy();
  const auto match_policy = match::shipped_match_policy();
  const TextLevelContext levels{.catalogue = test::shipped(),
                                .model = test::shipped_model(),
                                .paths = test::shipped_paths(),
                                .acqf = *test::shipped().framework(FrameworkId{"acqf"}),
                                .filter = {.weakest = Evidence::assumed, .as_of = decided}};
  return recognise({.portfolio = portfolio,
                    .statements = statements,
                    .target = target,
                    .match = match_policy,
                    .policy = policy,
                    .levels = levels,
                    .decided = decided,
                    .currency = currency});
}

inline LevelRef level_named(const std::string& name) {
  return match::value_or_throw(test::shipped().resolve_level(name, decided));
}

}  // namespace mizani::micro
