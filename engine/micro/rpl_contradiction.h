// SPDX-License-Identifier: MIT
// What in a portfolio cannot be true, or is hard to believe.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/micro/portfolio.h"
#include "engine/micro/rpl_policy.h"

namespace mizani::micro {

/// The first five set an item aside: it counts for nothing until they are explained. The others are named; hours_a_week
/// also doubts who did the work, and `expired` is a matter of currency.
enum class ContradictionCode : unsigned char {
  dates_reversed,       ///< begins after it ends, or expires before it was given
  hours_impossible,     ///< more hours than the period has
  after_decision,       ///< of a day after that of the decision
  not_passed,           ///< the test or course was failed
  duplicate,            ///< the same as another item, but for its id
  hours_a_week,         ///< more hours a week than are kept up
  hours_together,       ///< with the items of the same time, more hours than it has
  ends_after_decision,  ///< has begun, and is said to end after the day of the decision
  expired,
};
inline constexpr std::array<std::string_view, 9> contradiction_words{
    "dates-reversed", "hours-impossible", "after-decision",      "not-passed", "duplicate",
    "hours-a-week",   "hours-together",   "ends-after-decision", "expired"};

inline std::string_view to_string(ContradictionCode code) {
  return contradiction_words.at(static_cast<std::size_t>(code));
}

/// `item` and `other` are places in the portfolio; `other`: of a duplicate, the item that stays. `found` and `limit`:
/// hours, or hours a week, where the code is about them.
struct Contradiction {
  ContradictionCode code = ContradictionCode::dates_reversed;
  std::size_t item = 0;
  std::optional<std::size_t> other;
  std::optional<double> found;
  std::optional<double> limit;

  [[nodiscard]] bool sets_aside() const { return code <= ContradictionCode::duplicate; }
};

/// In the order of the items. A date known in part is given the benefit of the doubt: only what no day of it allows is
/// named. A period without an end is taken to run to the day of the decision. Of items that are the same the one with
/// the first id stays. Quadratic in the items that state hours and a period, linear in the others.
std::vector<Contradiction> find_contradictions(const Portfolio& portfolio, const Date& decided,
                                               const RplPolicy& policy);

}  // namespace mizani::micro
