// SPDX-License-Identifier: MIT
#include "frameworks/check.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "frameworks/catalogue.h"
#include "frameworks/check/rule_context.h"
#include "frameworks/nearest.h"

namespace mizani {
namespace {

using check_rules::KnownIds;

KnownIds known_ids(const World& world) {
  KnownIds known;
  for (const auto& framework : world.frameworks) known.frameworks.emplace(framework.id, &framework);
  for (const auto& country : world.countries) known.countries.insert(country.code);
  for (const auto& system : world.credit_systems.systems) known.credit_systems.insert(system.id);
  return known;
}

/// Ids and aliases share one name space, so that what a user types means one framework.
void name_errors(const World& world, std::vector<Finding>& findings) {
  std::unordered_map<std::string, const Framework*> names;
  for (const auto& framework : world.frameworks) names.emplace(framework.id.str(), &framework);
  for (const auto& framework : world.frameworks) {
    for (const auto& alias : framework.aliases) {
      const auto [place, is_new] = names.emplace(lower_case(alias), &framework);
      if (is_new || place->second == &framework) continue;
      findings.push_back({.severity = Severity::error,
                          .fault = {.code = "duplicate-id",
                                    .where = located(framework.file, "/aliases"),
                                    .found = alias,
                                    .expected = "a name that " + place->second->id.str() + " does not have"}});
    }
  }
}

std::vector<Finding> errors(const World& world) {
  const KnownIds known = known_ids(world);
  std::vector<Finding> findings;
  name_errors(world, findings);
  for (const auto& framework : world.frameworks) check_rules::framework_errors(framework, known, findings);
  for (const auto& referencing : world.referencings) check_rules::referencing_errors(referencing, known, findings);
  for (const auto& instrument : world.instruments) check_rules::instrument_errors(instrument, known, findings);
  for (const auto& set : world.criteria) check_rules::criteria_errors(set, known, findings);
  for (const auto& practice : world.practices) check_rules::practice_errors(practice, known, findings);
  for (const auto& profile : world.micro_profiles) check_rules::micro_profile_errors(profile, known, findings);
  check_rules::credit_system_errors(world.credit_systems, known, findings);
  return findings;
}

}  // namespace

Faults broken_rules(const World& world) {
  Faults faults;
  for (auto& finding : errors(world)) faults.push_back(std::move(finding.fault));
  return faults;
}

std::vector<Finding> check(const World& world) {
  auto findings = errors(world);
  const KnownIds known = known_ids(world);
  for (const auto& framework : world.frameworks) check_rules::framework_warnings(framework, findings);
  for (const auto& referencing : world.referencings) check_rules::referencing_warnings(referencing, known, findings);
  for (const auto& instrument : world.instruments) check_rules::instrument_warnings(instrument, findings);
  for (const auto& set : world.criteria) check_rules::criteria_warnings(set, findings);
  for (const auto& practice : world.practices) check_rules::practice_warnings(practice, findings);
  for (const auto& profile : world.micro_profiles) check_rules::micro_profile_warnings(profile, findings);
  check_rules::credit_system_warnings(world.credit_systems, findings);
  check_rules::source_warnings(world, findings);
  check_rules::world_warnings(world, findings);
  return findings;
}

}  // namespace mizani
