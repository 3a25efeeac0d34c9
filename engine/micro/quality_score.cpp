// SPDX-License-Identifier: MIT
#include "engine/micro/quality_score.h"

namespace mizani::micro {

QualityScore quality_score(const std::vector<ScoredElement>& elements, const MicroPolicy& policy) {
  QualityScore out;
  credit::Rational weights;
  for (const auto& [element, requirement, state] : elements) {
    const bool counts = state != ElementState::not_applicable;
    ScorePart part{.element = element,
                   .weight = counts ? policy.weight(element, requirement) : credit::Rational{},
                   .worth = policy.worth(state),
                   .part = {}};
    weights += part.weight;
    out.parts.push_back(std::move(part));
  }
  if (weights == 0) return out;
  for (auto& part : out.parts) {
    part.part = part.weight * part.worth / weights;
    out.total += part.part;
  }
  return out;
}

}  // namespace mizani::micro
