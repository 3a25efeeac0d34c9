// SPDX-License-Identifier: MIT
#include "engine/micro/stack_policy.h"

#include <cmath>

#include "frameworks/model/policy_reader.h"

namespace mizani::micro {

Expected<StackPolicy> StackPolicy::from(const Policy& policy) {
  constexpr double least_overlap = 0.01;
  constexpr double most_alternatives = 50;
  constexpr int millionths = 1'000'000;
  PolicyReader reader{policy};
  const auto exact = [&](const char* name, double least) {
    return credit::Rational{std::lround(reader.read(name, least, 1) * millionths)} / millionths;
  };
  StackPolicy out{.overlap = exact("micro.stack.overlap", least_overlap),
                  .tolerance = exact("micro.stack.tolerance", 0),
                  .alternatives = static_cast<std::size_t>(
                      std::lround(reader.read("micro.stack.alternatives", 0, most_alternatives)))};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::micro
