// SPDX-License-Identifier: MIT
#include <string>

#include "frameworks/check/exact_number.h"
#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {

void credit_system_errors(const CreditSystems& systems, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{"credit-systems.json", systems.sources, findings};
  for (const auto& system : systems.systems) {
    const std::string here = "/systems/" + system.id.str();
    context.fact(system.hours_per_credit, here + "/hours_per_credit");
    context.fact(system.credits_per_year, here + "/credits_per_year");
    context.fact(system.level_use, here + "/level_use");
    context.fact(system.rounding, here + "/rounding");
  }
  for (const auto& convention : systems.conventions) {
    for (const auto* end : {&convention.from, &convention.to}) {
      if (!known.credit_systems.contains(*end))
        context.error("dangling-reference", "/conventions", end->str(), "a credit system's id");
    }
    context.provenance(convention.provenance, [] { return std::string{"/conventions"}; });
  }
}

void credit_system_warnings(const CreditSystems& systems, std::vector<Finding>& findings) {
  // From a light year of contact hours to a full year of 48 weeks with 45 hours each.
  constexpr double fewest_hours = 400;
  constexpr double most_hours = 2160;
  RuleContext context{"credit-systems.json", systems.sources, findings};
  for (const auto& system : systems.systems) {
    if (!system.hours_per_credit.value || !system.credits_per_year.value) continue;
    const double least =
        approximately(system.hours_per_credit.value->min) * approximately(system.credits_per_year.value->min);
    const double most =
        approximately(system.hours_per_credit.value->max) * approximately(system.credits_per_year.value->max);
    if (least < fewest_hours || most > most_hours) {
      context.warning(
          "implausible-year", "/systems/" + system.id.str(),
          std::to_string(static_cast<int>(least)) + " to " + std::to_string(static_cast<int>(most)) + " hours",
          "a year of study of 400 to 2160 hours");
    }
  }
}

}  // namespace mizani::check_rules
