// SPDX-License-Identifier: MIT
// Worlds that break a rule, and what the check says of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "frameworks/catalogue.h"
#include "frameworks/check.h"

namespace mizani::test {

/// The codes of the findings of one severity, in their order.
inline std::vector<std::string> codes(const std::vector<Finding>& findings, Severity severity = Severity::warning) {
  std::vector<std::string> out;
  for (const auto& finding : findings) {
    if (finding.severity == severity) out.push_back(finding.fault.code);
  }
  return out;
}

/// A world of these, with every country of a framework named.
inline World unchecked_world(std::vector<Framework> frameworks, std::vector<Referencing> tables = {}) {
  World world;
  for (const auto& framework : frameworks) {
    if (framework.country)
      world.countries.push_back(
          {.code = *framework.country, .part_of = {}, .name = {}, .au_member = true, .communities = {}});
  }
  world.frameworks = std::move(frameworks);
  world.referencings = std::move(tables);
  return world;
}

}  // namespace mizani::test
