// SPDX-License-Identifier: MIT
// How well a record states what a profile asks, from parts that add up.
#pragma once

#include <vector>

#include "engine/micro/element.h"
#include "engine/micro/micro_policy.h"

namespace mizani::micro {

/// One element's part. `weight`: by requirement and substance; zero where the element does not apply. `worth`: of its
/// state, 0 … 1. `part`: weight · worth over the sum of all weights.
struct ScorePart {
  MicroElement element = MicroElement::title;
  credit::Rational weight;
  credit::Rational worth;
  credit::Rational part;
};

/// `total` is the exact sum of the parts, 0 … 1; 0 where nothing has a weight.
struct QualityScore {
  credit::Rational total;
  std::vector<ScorePart> parts;
};

struct ScoredElement {
  MicroElement element = MicroElement::title;
  Requirement requirement = Requirement::must;
  ElementState state = ElementState::missing;
};

/// Parts in the order of the elements. Exact; linear.
QualityScore quality_score(const std::vector<ScoredElement>& elements, const MicroPolicy& policy);

}  // namespace mizani::micro
