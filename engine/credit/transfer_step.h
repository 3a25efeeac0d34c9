// SPDX-License-Identifier: MIT
// One step of a credit transfer: which rule, from where, and what it made of the credit.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/credit/credit_conversion.h"
#include "engine/credit/transfer_rules.h"
#include "frameworks/model/framework.h"

namespace mizani::credit {

/// In the order in which they are taken. level_unknown, overlap_unknown, completed_award, partial_study,
/// research_minimum: said, and nothing is taken away by them.
enum class StepCode : unsigned char {
  convert,
  not_convertible,             ///< nothing recorded connects its system with the target's
  no_amount,                   ///< its size is not stated
  not_passed,                  ///< failed, or not finished
  too_old,                     ///< earned before what the receiver still takes
  overlap_short,               ///< too little content in common
  overlap_unknown,             ///< content not compared
  double_counted,              ///< has gone into another award
  completed_award,             ///< has gone into a finished award that nobody has marked as such
  duplicate,                   ///< listed twice
  rounding,                    ///< down to the receiver's step
  level_above_used_lower,      ///< stands above the award and counts at the award's level
  level_unknown,               ///< meets no least amount at a level
  increment_over_prior_award,  ///< the award asks for credit that is in no other
  prior_learning_ceiling,
  transfer_ceiling,
  combined_ceiling,
  residency,
  below_minimum_level,  ///< the award has no room for credit of so low a level
  level_minimum,        ///< the award has little room below a level
  level_maximum,        ///< the award limits what comes from a level and those below it
  size,                 ///< more than the whole award takes
  research_minimum,     ///< which credit is research is not recorded
  partial_study,        ///< the receiver evaluates no unfinished study: an officer's matter
  remaining,            ///< what is left to earn
};

inline constexpr std::array<std::string_view, 25> step_words{"convert",
                                                             "not-convertible",
                                                             "no-amount",
                                                             "not-passed",
                                                             "too-old",
                                                             "overlap-short",
                                                             "overlap-unknown",
                                                             "double-counted",
                                                             "completed-award",
                                                             "duplicate",
                                                             "rounding",
                                                             "level-above-used-lower",
                                                             "level-unknown",
                                                             "increment-over-prior-award",
                                                             "prior-learning-ceiling",
                                                             "transfer-ceiling",
                                                             "combined-ceiling",
                                                             "residency",
                                                             "below-minimum-level",
                                                             "level-minimum",
                                                             "level-maximum",
                                                             "size",
                                                             "research-minimum",
                                                             "partial-study",
                                                             "remaining"};

inline std::string_view to_string(StepCode code) {
  return step_words.at(static_cast<std::size_t>(code));
}

/// Where a step's rule comes from. principle: of credit transfer as such (credit keeps its level, counts once). none:
/// no rule of the kind is known of the receiver.
enum class RuleSource : unsigned char { receiver, type, policy, request, principle, none };
inline constexpr std::array<std::string_view, 6> rule_source_words{"receiver", "type",      "policy",
                                                                   "request",  "principle", "none"};

inline std::string_view to_string(RuleSource source) {
  return rule_source_words.at(static_cast<std::size_t>(source));
}

/// `written`: with receiver; `of_type`: with type, a constraint (none: the type's size); `constant`: with policy, its
/// name; `value`: a share, years or credits, as the rule has it.
struct StepRule {
  RuleSource source = RuleSource::principle;
  const PracticeRule* written = nullptr;
  const CreditRule* of_type = nullptr;
  std::string_view constant = {};
  std::optional<Rational> value = {};
};

/// `before` and `after`: all the credit there is in the target's system, each end for itself; of a conversion, the
/// amount in `from` and what it makes. `limit`: the most credit that the rule lets through, where it is a ceiling.
/// `level`: that the rule is about, a place on the framework. `credits`: those it changes or speaks of, places in the
/// list asked about, ascending. Without any and with before == after the rule did not bind.
struct TransferStep {
  StepCode code = StepCode::convert;
  StepRule rule = {};
  const IndexedSystem* from = nullptr;
  std::optional<std::size_t> level = {};
  std::optional<Rational> limit = {};
  Interval before = {};
  Interval after = {};
  std::vector<std::size_t> credits = {};

  [[nodiscard]] bool bound() const { return code != StepCode::convert && before != after; }
};

}  // namespace mizani::credit
