// SPDX-License-Identifier: MIT
// The rules that an award is stacked under: its type's, the receiver's and the programme's.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/credit/award.h"
#include "engine/credit/transfer_rules.h"
#include "engine/micro/stack_policy.h"
#include "engine/micro/stack_problem.h"
#include "engine/micro/stack_wallet.h"
#include "frameworks/catalogue.h"

namespace mizani::micro {

/// Who sets a rule. principle: it follows from what an award is.
enum class RuleOrigin : unsigned char { type, practice, programme, policy, principle };
inline constexpr std::array<std::string_view, 5> rule_origin_words{"type", "practice", "programme", "policy",
                                                                   "principle"};
inline std::string_view to_string(RuleOrigin origin) {
  return rule_origin_words.at(static_cast<std::size_t>(origin));
}

/// `value`: as it is stated, a share or years; nothing where it is credits or a yes. `level`: a place of the framework.
struct RuleStatement {
  RuleOrigin origin = RuleOrigin::principle;
  std::optional<credit::Rational> value;
  std::optional<std::size_t> level;
};

/// What the award's type or the receiver asks for and stacking does not look at. research: so many credits of research.
/// increment: so many beyond an award that credit has gone into. content: so much content in common with what the
/// credit is to stand for. short_courses: the receiver evaluates none.
enum class NotLookedAt : unsigned char { research, increment, content, short_courses };
inline constexpr std::array<std::string_view, 4> not_looked_at_words{"research", "increment", "content",
                                                                     "short-courses"};
inline std::string_view to_string(NotLookedAt what) {
  return not_looked_at_words.at(static_cast<std::size_t>(what));
}

/// `rules` and `statements` go together. `currency`: places of the rules on age. `expiry`, `prerequisite`: places.
struct StackRules {
  std::vector<StackRule> rules;
  std::vector<RuleStatement> statements;
  std::vector<std::size_t> currency;
  std::size_t expiry = 0;
  std::size_t prerequisite = 0;
  credit::Rational overlap;
  std::vector<NotLookedAt> not_looked_at;
};

struct StackRulesQuery {
  const Catalogue& catalogue;
  const credit::Award& award;
  const credit::TransferRules& receiver;
  const Programme* programme = nullptr;  ///< nullptr: none
  const StackPolicy& policy;
  std::optional<Sector> sector;
  Date decided{};
  std::string_view where;  ///< the programme's file, for faults
};

/// All rules, those of the type first. Where the programme states an overlap it stands for the policy's; every other
/// rule of the programme stands beside those of the type and the receiver. Faults: "unknown-level" (a level of a rule,
/// its place in the file), "out-of-range" (a share not in 0 … 1, years or credits that are negative, an overlap of 0).
Expected<StackRules> stack_rules(const StackRulesQuery& query);

}  // namespace mizani::micro
