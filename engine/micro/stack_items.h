// SPDX-License-Identifier: MIT
// Credentials held and on offer as pieces of credit on the award's levels, and the problem they make.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/micro/stack_content.h"
#include "engine/micro/stack_rules.h"
#include "engine/micro/stack_wallet.h"
#include "engine/micro/text_level.h"

namespace mizani::micro {

/// What is to be said of a credential. From `unfinished` on it is left out. detail: of unknown_outcome and
/// unknown_need the id, of counted_before the award.
enum class StackNoteCode : unsigned char {
  level_by_words,   ///< no level is stated that can be read: by its outcomes
  level_unknown,    ///< nor by its outcomes
  zero_credits,     ///< bears none, by its own statement
  no_size,          ///< states neither credits nor hours: counts for content only
  not_convertible,  ///< no way leads from its credits to the award's
  date_unknown,     ///< whether it is current cannot be told
  counted_before,   ///< has gone into another award: counts by credit.reuse
  rounded,          ///< down, by the receiver's rule
  unknown_outcome,  ///< is said to cover what the programme does not have
  unknown_need,     ///< asks for what is neither held nor offered, or is left out
  unfinished,       ///< studied in part: no award
  later_dated,      ///< of a day that has not come
  no_hours,         ///< on offer, hours are to be least, and it states none
  no_cost,          ///< on offer, cost is to be least, and it states none
};
inline constexpr std::array<std::string_view, 14> stack_note_words{
    "level-by-words", "level-unknown",  "zero-credits", "no-size",         "not-convertible",
    "date-unknown",   "counted-before", "rounded",      "unknown-outcome", "unknown-need",
    "unfinished",     "later-dated",    "no-hours",     "no-cost"};
inline std::string_view to_string(StackNoteCode code) {
  return stack_note_words.at(static_cast<std::size_t>(code));
}
inline bool leaves_out(StackNoteCode code) {
  return code >= StackNoteCode::unfinished;
}

struct StackNote {
  StackNoteCode code = StackNoteCode::rounded;
  std::string detail;
};

/// A credential held (`place` in the wallet) or on offer (`place` among the offers). `stated`: its size as stated, in
/// `system`. `counts`: of the award's credits, after reuse and rounding. `level`: places of the award's framework.
/// `hours`: to take it. `barred_by`: places of rules, by reading. `content`: places as in StackProblem. `left_out`:
/// it makes no piece.
struct StackItem {
  bool held = true;
  std::size_t place = 0;
  credit::Origin origin = credit::Origin::transfer;
  std::optional<credit::Interval> stated;
  const credit::IndexedSystem* system = nullptr;
  credit::Interval counts = credit::Interval::point(0);
  std::optional<credit::EarnedLevel> level;
  std::optional<credit::Interval> hours;
  Content content;
  std::array<std::vector<std::size_t>, 2> barred_by;
  std::vector<StackNote> notes;
  bool left_out = false;

  [[nodiscard]] bool has(StackNoteCode code) const;
};

/// What is stacked. Statements: of each credential and each outcome, as matching reads them.
struct StackQuery {
  const std::vector<WalletItem>& wallet;
  const std::vector<OfferItem>& offers;
  const std::vector<ProgrammeOutcome>& outcomes;
  const std::vector<std::vector<match::Outcome>>& wallet_statements;
  const std::vector<std::vector<match::Outcome>>& offer_statements;
  const std::vector<match::Outcome>& outcome_statements;
  const credit::Award& award;
  const StackRules& rules;
  const credit::TransferRules& receiver;
  const std::optional<std::string>& provider;  ///< whose own teaching is study
  std::optional<Sector> sector;
  StackGoal goal = StackGoal::hours;
  Date decided{};
  const credit::CreditIndex& credits;
  const match::MatchPolicy& match;
  const TextLevelContext& levels;
};

/// `items`: the wallet's, then the offers'. `faults`: what could not be read, by place in the files; that credential
/// lacks it.
struct StackItems {
  std::vector<StackItem> items;
  Faults faults;
};

/// Sizes are converted by hours, else by year, else by convention. A level that is stated goes through the tables;
/// where there is none, or none leads there, the words are levelled. Of several currencies of costs: fault
/// "several-currencies".
Expected<StackItems> read_items(const StackQuery& query);

/// A problem, which item each piece is, and which piece each item (nothing where it is left out).
struct StackSetting {
  StackProblem problem;
  std::vector<std::size_t> item_of;
  std::vector<std::optional<std::size_t>> piece_of;
};

/// The problem under one reading. What costs the same is chosen by hours where cost is least and by cost or number
/// where hours are; needs that are not there bar an offer by the rule on prerequisites.
StackSetting setting_of(const StackItems& items, const StackQuery& query, StackReading reading);

}  // namespace mizani::micro
