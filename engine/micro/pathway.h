// SPDX-License-Identifier: MIT
// The shortest way from what a person knows to a credential on offer or to the outcomes of a programme.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/micro/pathway_graph.h"
#include "engine/micro/stack_plan.h"

namespace mizani::micro {

/// An offer that is to be gained, or a programme whose core outcomes are to be covered.
struct PathwayTarget {
  bool programme = false;
  std::size_t place = 0;
};

enum class PathwayGoal : unsigned char { hours, cost };

/// `offers`: in an order in which they can be taken: what one needs before it, else by step, then as listed. `price`:
/// of hours the upper ends, or of costs. `least`: no way costs less (of alternatives: none of those not listed before).
/// `hours`: of all, nothing where one of them states none.
struct PathwayWay {
  std::vector<std::size_t> offers;
  credit::Rational price;
  credit::Rational least;
  std::optional<credit::Interval> hours;

  [[nodiscard]] bool proven() const { return least >= price; }
};

/// `way`: nothing where none leads there; empty of offers where the person is there. `uncovered`: core outcomes that
/// nothing within reach covers. `unpriced`: offers within reach that state no price for the goal and were not looked
/// at. `currency`: of the cost.
struct PathwayAnswer {
  std::optional<PathwayWay> way;
  std::vector<PathwayWay> alternatives;
  std::vector<std::size_t> uncovered;
  std::vector<std::size_t> unpriced;
  std::optional<std::string> currency;
};

/// The optimum as plan_stack finds it, ties by the other price where every offer states it, else by number. The rules
/// of a programme on credit and levels are not looked at: that is stacking. Faults: those of plan_stack;
/// "several-currencies" where costs do not add up.
Expected<PathwayAnswer> shortest_way(const PathwayGraph& graph, const PathwayQuery& query, const PathwayTarget& target,
                                     PathwayGoal goal, const StackSearch& search);

}  // namespace mizani::micro
