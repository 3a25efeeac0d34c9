// SPDX-License-Identifier: MIT
// What a learner holds, what is on offer, and what it is to lead to, as the three files state it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/credit/earned_credit.h"
#include "engine/credit/rational.h"
#include "engine/micro/stack_problem.h"
#include "frameworks/fault.h"

namespace mizani::micro {

/// A credential held. `where`: its place in the file, "wallet.json#/credentials/0/credential". `covers`: ids of
/// outcomes of the programme that somebody has found it to cover; empty: found by its texts. `origin`: nothing where
/// the file does not say. `counted_for`: another award that it has already gone into.
struct WalletItem {
  std::string id;
  std::string where;
  std::vector<std::string> covers;
  std::optional<credit::Origin> origin;
  std::optional<std::string> counted_for;
  assess::CredentialRecord record;
};

/// What taking an offer costs, 0 or more. `currency`: ISO 4217.
struct OfferCost {
  credit::Rational amount;
  std::string currency;
};

/// A credential that can be taken. `needs`: ids of offers, or of credentials held, without which it cannot.
struct OfferItem {
  std::string id;
  std::string where;
  std::vector<std::string> covers;
  std::optional<credit::Origin> origin;
  std::vector<std::string> needs;
  std::optional<OfferCost> cost;
  assess::CredentialRecord record;
};

/// The currencies of all costs above 0.
std::set<std::string> currencies_of(const std::vector<OfferItem>& offers);

/// "several-currencies": costs in these do not add up.
Fault several_currencies(const std::set<std::string>& found);

/// `core`: the award is not given without it.
struct ProgrammeOutcome {
  std::string id;
  std::string text;
  bool core = true;
};

/// A rule that the programme states. `level`: FRAMEWORK:LEVEL or a level's code, for levels; `value`: credits for
/// levels, a share of the award for ceilings, residency (of study at the institution itself) and overlap, years for
/// currency.
struct ProgrammeRule {
  StackRuleKind kind = StackRuleKind::level_minimum;
  std::optional<std::string> level;
  credit::Rational value;
  std::optional<std::string> source;
};

/// A programme. `award`: FRAMEWORK/TYPE or FRAMEWORK:LEVEL. `size`: credits of the framework's own system, exact text.
/// `provider`: what is earned there is study, not transfer.
struct Programme {
  std::string title;
  std::string award;
  std::optional<std::string> size;
  std::optional<std::string> provider;
  std::vector<ProgrammeOutcome> outcomes;
  std::vector<ProgrammeRule> rules;
};

/// What a plan is to be least in.
enum class StackGoal : unsigned char { hours, credits, cost };
inline constexpr std::array<std::string_view, 3> stack_goal_words{"hours", "credits", "cost"};
inline std::string_view to_string(StackGoal goal) {
  return stack_goal_words.at(static_cast<std::size_t>(goal));
}

/// Which end of what is not known exactly is taken. cautious: the least credit, the lowest level, the longest and the
/// oldest. generous: the most credit, the likeliest level, the shortest and the newest.
enum class StackReading : unsigned char { cautious, generous };
inline constexpr std::array<std::string_view, 2> stack_reading_words{"cautious", "generous"};
inline std::string_view to_string(StackReading reading) {
  return stack_reading_words.at(static_cast<std::size_t>(reading));
}

}  // namespace mizani::micro
