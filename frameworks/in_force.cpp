// SPDX-License-Identifier: MIT
#include "frameworks/in_force.h"

#include <algorithm>

namespace mizani {
namespace {

/// Keeps those that pass the test, or all where none does.
template <class Test>
void prefer(std::vector<const Framework*>& frameworks, const Test& test) {
  if (std::any_of(frameworks.begin(), frameworks.end(), test))
    std::erase_if(frameworks, [&](const Framework* f) { return !test(f); });
}

/// Not a plan: a framework that works or has been put in force, or the degrees a state awards anyway.
bool is_settled(const Framework* framework) {
  const auto& stage = framework->stage.value;
  return framework->kind == FrameworkKind::degree_structure || framework->validity.from || !stage ||
         *stage > FrameworkStage::developing;
}

/// The degrees a state awards are what its universities and schools give, whatever else they list.
bool covers(const Framework& framework, Sector sector) {
  const auto& scope = framework.scope.value;
  if (scope == FrameworkScope::comprehensive) return true;
  if (framework.kind == FrameworkKind::degree_structure) return sector != Sector::tvet;
  switch (sector) {
    case Sector::he: return scope == FrameworkScope::higher_education;
    case Sector::tvet: return scope == FrameworkScope::tvet;
    case Sector::school: return scope == FrameworkScope::general;
  }
  return false;
}

}  // namespace

std::unordered_set<FrameworkId> frameworks_in_tables(std::span<const Referencing> tables) {
  std::unordered_set<FrameworkId> named;
  for (const auto& table : tables) {
    if (table.rows.empty()) continue;
    named.insert(table.from);
    named.insert(table.to);
  }
  return named;
}

std::vector<const Framework*> all_in_force(const Catalogue& catalogue, const CountryCode& code, const Date& as_of,
                                           std::optional<Sector> sector,
                                           const std::unordered_set<FrameworkId>& in_tables) {
  std::vector<const Framework*> candidates;
  const auto part_of = [&](const CountryCode& part) {
    const Country* country = catalogue.country(part);
    return country == nullptr ? std::nullopt : country->part_of;
  };
  for (const auto& framework : catalogue.frameworks()) {
    const bool of_country = framework.country && (*framework.country == code || part_of(*framework.country) == code);
    if (of_country && framework.validity.holds(as_of)) candidates.push_back(&framework);
  }
  prefer(candidates, [](const Framework* f) { return !f->levels.empty(); });
  prefer(candidates, [&](const Framework* f) { return in_tables.contains(f->id); });
  prefer(candidates, is_settled);
  if (sector) prefer(candidates, [&](const Framework* f) { return covers(*f, *sector); });
  std::vector<const Framework*> comprehensive = candidates;
  prefer(comprehensive, [](const Framework* f) { return f->scope.value == FrameworkScope::comprehensive; });
  return comprehensive.size() == 1 ? comprehensive : candidates;
}

}  // namespace mizani
