// SPDX-License-Identifier: MIT
// How much of what a learner has earned counts towards an award, and what is left to earn.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/credit/transfer_query.h"
#include "engine/credit/transfer_step.h"

namespace mizani::credit {

/// open: whether it counts hangs on something not known. in_part: less than it converts to.
enum class Counts : unsigned char { in_full, in_part, open, not_at_all };
inline constexpr std::array<std::string_view, 4> counts_words{"in-full", "in-part", "open", "not-at-all"};

inline std::string_view to_string(Counts counts) {
  return counts_words.at(static_cast<std::size_t>(counts));
}

/// One piece of credit. `converted`, `by_year`: in the target's system, by hours (else by year or convention) and by
/// share of a year. `counted`: spans what counts at either end of the amounts. `level`: at which it counts, the
/// likeliest; `lowest`: it may be as low as this. `reasons`: of everything that was taken away or could not be told.
struct TransferEntry {
  std::optional<Interval> converted;
  std::optional<Interval> by_year;
  Counts counts = Counts::in_full;
  Interval counted;
  std::optional<std::size_t> level;
  std::optional<std::size_t> lowest;
  std::vector<StepCode> reasons;
};

/// What counts at a level (nothing: at one not known), and at it or above.
struct LevelTotal {
  std::optional<std::size_t> level;
  Interval credits;
  Interval at_or_above;
};

/// Something the award needs. `code`: size, level_minimum, residency, increment_over_prior_award, research_minimum.
struct Requirement {
  StepCode code = StepCode::size;
  StepRule rule;
  std::optional<std::size_t> level;
  Rational needed;
  Interval have;
  Interval missing;
};

/// `entries`: one for each credit asked about, in its order. `levels`: highest first, the unknown one last. `total`,
/// `remaining`: credits of the target's system; they add up to the award's size, end against end. `completion`: share
/// of the award, 0 … 1.
struct Transfer {
  std::vector<TransferEntry> entries;
  std::vector<LevelTotal> levels;
  Interval converted;
  std::optional<Interval> by_year;  ///< sum of the readings by year; nothing where one is missing
  Interval total;
  Interval remaining;
  Interval completion;
  std::vector<Requirement> requirements;
  std::vector<TransferStep> steps;
};

/// Applies the rules in the order of StepCode. Both ends of every amount are followed for themselves: the lower end
/// with the lowest level a piece may have (none where it is not known), the upper with the likeliest (the award's own
/// where it is not known), so that the interval of `total` holds whatever lies between. Where a ceiling cuts, credit of
/// the highest levels stays, for it meets every requirement that lower credit meets; within the rules given no other
/// choice lets more count. A least amount at a level leaves the rest of the award as room for credit below it. A piece
/// whose date is not known, or only in part, may be too old: its lower end is 0. Content that nobody has compared
/// counts and is named. The order of the credits does not matter.
///
/// Faults: those of `broken`. n log n in the number of credits.
///
/// Rules of transfer: South Africa's policy on credit accumulation and transfer; the HAQAA guidelines on ACTS; the
/// receiver's own as its practice states them.
Expected<Transfer> transfer(const CreditIndex& index, const TransferQuery& query);

}  // namespace mizani::credit
