// SPDX-License-Identifier: MIT
#include "frameworks/model/policy_reader.h"

namespace mizani {

double PolicyReader::read(const std::string& name, double lowest, double highest) {
  const auto value = policy_.value(name);
  if (!value) {
    faults_.push_back({.code = "missing-constant", .where = "policy.json", .found = "nothing", .expected = name});
    return lowest;
  }
  if (*value >= lowest && *value <= highest) return *value;
  faults_.push_back({.code = "out-of-range",
                     .where = "policy.json#/constants/" + name,
                     .found = std::to_string(*value),
                     .expected = std::to_string(lowest) + " to " + std::to_string(highest)});
  return lowest;
}

}  // namespace mizani
