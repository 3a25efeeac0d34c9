// SPDX-License-Identifier: MIT
// Stacking as an exact puzzle: pieces of credit, and the rules that an award sets for them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/credit/earned_credit.h"
#include "engine/credit/rational.h"

namespace mizani::micro {

/// What a rule asks. currency, expiry and prerequisite bar single pieces (StackPiece::barred_by, needs).
enum class StackRuleKind : unsigned char {
  level_minimum,           ///< at least `credits` at `rank` or above
  level_maximum,           ///< at most `credits` at `rank` or below
  transfer_ceiling,        ///< at most `credits` of study elsewhere
  prior_learning_ceiling,  ///< at most `credits` of prior learning
  combined_ceiling,        ///< at most `credits` of both
  residency,               ///< at most `credits` that were not earned at the awarding institution
  outcomes,                ///< every core outcome is covered
  overlap,                 ///< of two credentials with the same content one counts
  prerequisite,            ///< what an offer asks for is held or taken as well
  currency,                ///< credit is not older than the receiver takes
  expiry,                  ///< a credential that has run out counts no more
};
inline constexpr std::array<std::string_view, 11> stack_rule_words{
    "level-minimum", "level-maximum", "transfer-ceiling", "prior-learning-ceiling", "combined-ceiling",
    "residency",     "outcomes",      "overlap",          "prerequisite",           "currency",
    "expiry"};

inline std::string_view to_string(StackRuleKind kind) {
  return stack_rule_words.at(static_cast<std::size_t>(kind));
}

/// `credits`, `rank`: as the kind says. `source`: where the rule stands, in words.
struct StackRule {
  StackRuleKind kind = StackRuleKind::outcomes;
  credit::Rational credits;
  int rank = 0;
  std::string source;
};

/// A credential held, or one on offer. `credits`: of the award's system, 0 or more. `rank`: place of the level at which
/// it counts, -1 below all. `outcomes`: of the award that it covers, ascending. `price`: what taking it costs in the
/// unit that is minimised, 0 or more; `tie`: chooses between plans of one price; of a held one neither. `barred_by`:
/// places of the rules that keep it out. `needs`: pieces without which it cannot be taken.
struct StackPiece {
  std::string id;
  bool held = true;
  credit::Rational credits;
  int rank = -1;
  credit::Origin origin = credit::Origin::transfer;
  std::vector<std::size_t> outcomes;
  credit::Rational price;
  credit::Rational tie;
  std::vector<std::size_t> barred_by;
  std::vector<std::size_t> needs;

  friend bool operator==(const StackPiece&, const StackPiece&) = default;
};

/// `size`: credits of the whole award, above 0. `core`: outcomes that must be covered, ascending. `overlap`: share of a
/// piece's outcomes, above 0 up to 1, from which another one covers the same content.
struct StackProblem {
  std::vector<StackPiece> pieces;
  std::vector<StackRule> rules;
  credit::Rational size;
  std::vector<std::size_t> core;
  credit::Rational overlap = 1;
};

/// Which rules of a problem are looked at, by place.
using RulesInForce = std::vector<bool>;
inline RulesInForce every_rule(const StackProblem& problem) {
  return RulesInForce(problem.rules.size(), true);
}

/// Whether no rule in force keeps the piece out. What it needs is not looked at.
bool admitted(const StackPiece& piece, const RulesInForce& in_force);

/// Whether a rule of the kind is in force.
bool holds(const StackProblem& problem, const RulesInForce& in_force, StackRuleKind kind);

}  // namespace mizani::micro
