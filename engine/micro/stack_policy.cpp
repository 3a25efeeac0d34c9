// SPDX-License-Identifier: MIT
#include "engine/micro/stack_policy.h"

#include <cmath>

#include "frameworks/model/policy_reader.h"

namespace mizani::micro {

Expected<StackPolicy> StackPolicy::from(const Policy& policy) {
  constexpr double least_overlap = 0.01;
  constexpr double most_alternatives = 50;
  constexpr double most_nodes = 1e6;
  constexpr int millionths = 1'000'000;
  PolicyReader reader{policy};
  const auto exact = [&](const char* name, double least) {
    return credit::Rational{std::lround(reader.read(name, least, 1) * millionths)} / millionths;
  };
  const auto whole = [&](const char* name, double least, double most) {
    return static_cast<int>(std::lround(reader.read(name, least, most)));
  };
  StackPolicy out{.overlap = exact("micro.stack.overlap", least_overlap),
                  .search = {.tolerance = exact("micro.stack.tolerance", 0),
                             .most = static_cast<std::size_t>(whole("micro.stack.alternatives", 0, most_alternatives)),
                             .effort = {.nodes = whole("micro.stack.nodes", 1, most_nodes),
                                        .tie_nodes = whole("micro.stack.tie_nodes", 1, most_nodes)}}};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::micro
