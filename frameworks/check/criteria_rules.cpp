// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {

void criteria_errors(const CriteriaSet& set, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{set.file, set.sources, findings};
  if (!known.frameworks.contains(set.framework))
    context.error("dangling-reference", "/framework", set.framework.str(), "a framework of the data");
  std::set<std::string> ids;
  for (std::size_t i = 0; i < set.criteria.size(); ++i) {
    const auto& criterion = set.criteria[i];
    const auto here = [&] { return "/criteria/" + std::to_string(i); };
    context.provenance(criterion.provenance, here);
    if (!ids.insert(criterion.id).second)
      context.error("duplicate-id", here() + "/id", criterion.id, "an id of its own in the set");
  }
}

void criteria_warnings(const CriteriaSet& set, std::vector<Finding>& findings) {
  RuleContext context{set.file, set.sources, findings};
  std::set<int> numbers;
  for (std::size_t i = 0; i < set.criteria.size(); ++i) {
    const auto& criterion = set.criteria[i];
    const std::string here = "/criteria/" + std::to_string(i);
    if (criterion.number && !numbers.insert(*criterion.number).second)
      context.warning("duplicate-number", here + "/number", std::to_string(*criterion.number), "each number once");
    if (criterion.probes.empty() && criterion.to_supply.empty())
      context.warning("no-evidence-asked", here, "neither probe nor evidence to supply",
                      "where evidence may stand, or what the expert brings");
  }
}

}  // namespace mizani::check_rules
