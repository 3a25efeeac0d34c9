// SPDX-License-Identifier: MIT
#include "engine/compare/compare_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::compare {

Expected<ComparePolicy> ComparePolicy::from(const Policy& policy) {
  constexpr double least_positive = 0.01;
  constexpr double most_levels = 5;
  constexpr double most_margin = 20;
  PolicyReader reader{policy};
  ComparePolicy out;
  out.step_spread = reader.read("compare.step_spread", least_positive, most_levels);
  out.least_spread = reader.read("compare.least_spread", least_positive, most_levels);
  out.close_share = reader.read("compare.close_share", 0, 1);
  out.narrow_margin = reader.read("compare.narrow_margin", 0, most_margin);
  out.described_share = reader.read("compare.described_share", 0, 1);
  out.listed_pull = reader.read("compare.listed_pull", 0, most_levels);
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::compare
