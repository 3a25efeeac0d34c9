// SPDX-License-Identifier: MIT
#include "engine/compare/criteria_policy.h"

#include "engine/path/path_policy.h"
#include "frameworks/model/policy_reader.h"

namespace mizani::compare {

Expected<CriteriaPolicy> CriteriaPolicy::from(const Policy& policy) {
  const auto path = path::PathPolicy::from(policy);
  if (!path) return failure(path.error());
  CriteriaPolicy out;
  out.reliability = path->reliability;
  PolicyReader reader{policy};
  out.fact_from = reader.read("criteria.fact_from", 0, 1);
  out.table_from = reader.read("criteria.table_from", 0, 1);
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::compare
