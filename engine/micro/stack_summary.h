// SPDX-License-Identifier: MIT
// What a learner's credentials amount to today, and what a plan adds.
#pragma once

#include <optional>
#include <vector>

#include "engine/micro/stack_items.h"
#include "engine/micro/stack_plan.h"

namespace mizani::micro {

/// A credential held that counts no credit today because `other`, which does, has the same content. Places of pieces.
struct SameContent {
  std::size_t piece = 0;
  std::size_t other = 0;
};

/// Pieces that cover an outcome of the award: held ones that no rule keeps out, and offers of the plan.
struct OutcomeCover {
  std::vector<std::size_t> held;
  std::vector<std::size_t> taken;
};

/// Credits that count today at a level (a place of the award's framework; nothing: below all or not known) and at it
/// or above.
struct StackLevel {
  std::optional<std::size_t> level;
  credit::Rational credits;
  credit::Rational at_or_above;
};

/// A least amount that is not reached today. `rule`: a place in StackProblem::rules (level minimum or residency).
struct Shortfall {
  std::size_t rule = 0;
  credit::Rational needed;
  credit::Rational have;
};

/// `levels`: highest first. `outcomes`: by place in the programme. `twice`: outcomes that more than one credential held
/// covers; `missing`: core outcomes that none does.
struct StackSummary {
  std::vector<StackLevel> levels;
  std::vector<SameContent> same;
  std::vector<OutcomeCover> outcomes;
  std::vector<std::size_t> twice;
  std::vector<std::size_t> missing;
  std::vector<Shortfall> shortfalls;
};

/// `outcomes`: how many the programme has.
StackSummary summary_of(const StackProblem& problem, const StackAnswer& answer, std::size_t outcomes);

}  // namespace mizani::micro
