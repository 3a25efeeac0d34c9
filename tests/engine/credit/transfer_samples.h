// SPDX-License-Identifier: MIT
// Awards, credit and rules made up for the tests of credit transfer.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "engine/credit/transfer.h"
#include "tests/support/world.h"

namespace mizani::credit {

inline const CreditIndex& shipped_index() {
  static const CreditIndex index = *CreditIndex::build(test::shipped().credit_systems());
  return index;
}

inline const IndexedSystem& system_of(const std::string& name) {
  return **shipped_index().resolve(name);
}

inline Rational exact(const std::string& text) {
  return *parse_rational(text, "");
}

inline Interval between(const std::string& lower, const std::string& upper) {
  return {.lower = exact(lower), .upper = exact(upper)};
}

inline constexpr Date decided{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{1}};

/// A ladder of ten levels; place n - 1 is level "n".
inline const Framework& ladder_of_ten() {
  static const Framework framework = test::ladder("xa-nqf", 10, FrameworkKind::national, "XA");
  return framework;
}

/// A piece of credit of the award's own system at a level ("" for one not known).
inline EarnedCredit piece(const std::string& id, const std::string& amount, int level = 0,
                          Origin origin = Origin::transfer) {
  EarnedCredit credit;
  credit.id = id;
  credit.title = id;
  credit.amount = Interval::point(exact(amount));
  credit.system = &system_of("saqa");
  if (level > 0) {
    const auto place = static_cast<std::size_t>(level - 1);
    credit.level = EarnedLevel{.lowest = place, .likeliest = place};
  }
  credit.origin = origin;
  credit.earned = parse_partial_date("2025-11-30");
  return credit;
}

/// A bachelor of 360 credits at level 7, with the constraints given.
struct Bachelor {
  explicit Bachelor(std::vector<CreditRule> constraints = {}, int size = 360, std::size_t level = 6) {
    type.id = QualificationTypeId{"bachelor"};
    type.min_credits = {size};
    type.credit_rules = std::move(constraints);
    award = {.framework = &ladder_of_ten(), .type = &type, .level = level, .size = size, .system = &system_of("saqa")};
  }
  Bachelor(const Bachelor&) = delete;
  Bachelor& operator=(const Bachelor&) = delete;

  QualificationType type;
  Award award;
};

/// No limit but those given: no overlap is asked for, and what has gone elsewhere counts in full.
inline TransferRules rules_with(const std::vector<std::pair<PracticeRuleKind, std::string>>& given = {}) {
  TransferRules rules;
  rules.of(PracticeRuleKind::overlap) = TransferRule{.value = 0};
  rules.reuse = 1;
  for (const auto& [kind, value] : given) rules.of(kind) = TransferRule{.value = exact(value)};
  return rules;
}

inline Transfer transferred(const Award& award, const std::vector<EarnedCredit>& credits, const TransferRules& rules,
                            bool complete = true) {
  return *transfer(shipped_index(),
                   {.award = &award, .credits = credits, .rules = &rules, .as_of = decided, .complete = complete});
}

inline const TransferStep* step_of(const Transfer& answer, StepCode code) {
  const auto found =
      std::find_if(answer.steps.begin(), answer.steps.end(), [&](const auto& step) { return step.code == code; });
  return found == answer.steps.end() ? nullptr : &*found;
}

}  // namespace mizani::credit
