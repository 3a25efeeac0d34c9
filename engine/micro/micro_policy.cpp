// SPDX-License-Identifier: MIT
#include "engine/micro/micro_policy.h"

#include <algorithm>
#include <cmath>

#include "frameworks/model/policy_reader.h"

namespace mizani::micro {
namespace {

/// The decimal number that was written: policy.json holds numbers of a few places.
credit::Rational exact(double number) {
  constexpr int millionths = 1'000'000;
  return credit::Rational{std::lround(number * millionths)} / millionths;
}

/// What a recognition rests on (Council Recommendation 2022/C 243/02, Annex I; the five elements of a qualification in
/// the European Area of Recognition manual).
constexpr std::array carrying{MicroElement::outcomes, MicroElement::workload, MicroElement::level,
                              MicroElement::assessment, MicroElement::quality_assurance};

}  // namespace

Expected<MicroPolicy> MicroPolicy::from(const Policy& policy) {
  constexpr double most_weight = 100;
  constexpr double most_hours = 10000;
  PolicyReader reader{policy};
  MicroPolicy out{.requirement = {exact(reader.read("micro.weight.must", 0.01, most_weight)),
                                  exact(reader.read("micro.weight.should", 0, most_weight)),
                                  exact(reader.read("micro.weight.may", 0, most_weight))},
                  .substance = exact(reader.read("micro.weight.substance", 0.01, most_weight)),
                  .vague = exact(reader.read("micro.worth.vague", 0, 1)),
                  .contradictory = exact(reader.read("micro.worth.contradictory", 0, 1)),
                  .vague_outcomes = reader.read("micro.vague_outcomes", 0, 1),
                  .credit_rounding = exact(reader.read("micro.credit_rounding", 0, most_weight)),
                  .hours_per_outcome_least = reader.read("micro.hours_per_outcome.least", 0, most_hours),
                  .hours_per_outcome_most = reader.read("micro.hours_per_outcome.most", 0, most_hours),
                  .stated_weight = reader.read("micro.stated_weight", 0, 1),
                  .stated_uniform = reader.read("micro.stated_uniform", 0.001, 1)};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

credit::Rational MicroPolicy::weight(MicroElement element, Requirement by) const {
  const auto& base = requirement.at(static_cast<std::size_t>(by));
  return std::find(carrying.begin(), carrying.end(), element) == carrying.end() ? base
                                                                                : credit::Rational{base * substance};
}

credit::Rational MicroPolicy::worth(ElementState state) const {
  switch (state) {
    case ElementState::present: return 1;
    case ElementState::vague: return vague;
    case ElementState::contradictory: return contradictory;
    case ElementState::missing:
    case ElementState::not_applicable: break;
  }
  return 0;
}

}  // namespace mizani::micro
