// SPDX-License-Identifier: MIT
#include "frameworks/catalogue.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "frameworks/check.h"
#include "frameworks/nearest.h"

namespace mizani {
namespace {

constexpr std::size_t names_offered = 5;

std::string join(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

Catalogue::Catalogue(World world) : world_(std::move(world)) {
  for (std::size_t i = 0; i < world_.frameworks.size(); ++i) {
    framework_by_id_.emplace(world_.frameworks[i].id, i);
    for (const auto& alias : world_.frameworks[i].aliases) framework_by_alias_.emplace(lower_case(alias), i);
  }
  for (std::size_t i = 0; i < world_.countries.size(); ++i) country_by_code_.emplace(world_.countries[i].code, i);
}

Expected<Catalogue> Catalogue::build(World world) {
  auto faults = broken_rules(world);
  if (!faults.empty()) return failure(std::move(faults));
  return Catalogue{std::move(world)};
}

const Framework* Catalogue::framework(const FrameworkId& id) const {
  const auto found = framework_by_id_.find(id);
  return found == framework_by_id_.end() ? nullptr : &world_.frameworks[found->second];
}

std::size_t Catalogue::index_of(const FrameworkId& id) const {
  return framework_by_id_.at(id);
}

const Country* Catalogue::country(const CountryCode& code) const {
  const auto found = country_by_code_.find(code);
  return found == country_by_code_.end() ? nullptr : &world_.countries[found->second];
}

Expected<const Framework*> Catalogue::in_force(const CountryCode& code, const Date& as_of) const {
  std::vector<const Framework*> candidates;
  for (const auto& framework : world_.frameworks) {
    const bool of_country =
        framework.country && (*framework.country == code ||
                              (country(*framework.country) != nullptr && country(*framework.country)->part_of == code));
    if (of_country && framework.validity.holds(as_of)) candidates.push_back(&framework);
  }
  if (candidates.empty()) {
    return failure({.code = "no-framework",
                    .where = code.str(),
                    .found = "no framework recorded as in force on " + to_string(as_of),
                    .expected = "a country with a framework then, or a framework id"});
  }
  std::vector<const Framework*> comprehensive;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(comprehensive),
               [](const Framework* f) { return f->scope.value == FrameworkScope::comprehensive; });
  if (comprehensive.size() == 1) return comprehensive.front();
  if (candidates.size() == 1) return candidates.front();
  std::vector<std::string> names;
  std::transform(candidates.begin(), candidates.end(), std::back_inserter(names),
                 [](const Framework* f) { return f->id.str(); });
  return failure({.code = "ambiguous-country",
                  .where = code.str(),
                  .found = "several frameworks in force: " + join(names),
                  .expected = "one of these ids"});
}

Expected<const Framework*> Catalogue::resolve_framework(std::string_view name, const Date& as_of) const {
  const std::string lower = lower_case(name);
  if (const Framework* by_id = framework(FrameworkId{lower})) return by_id;
  if (const auto alias = framework_by_alias_.find(lower); alias != framework_by_alias_.end()) {
    return &world_.frameworks[alias->second];
  }
  std::string upper{name};
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  if (const Country* state = country(CountryCode{upper})) return in_force(state->code, as_of);

  std::vector<std::string> known;
  for (const auto& framework : world_.frameworks) {
    known.push_back(framework.id.str());
    known.insert(known.end(), framework.aliases.begin(), framework.aliases.end());
  }
  return failure({.code = "unknown-framework",
                  .where = std::string{name},
                  .found = "no framework, alias or country of that name",
                  .expected = "for example " + nearest_names(name, std::move(known), names_offered) +
                              " (mizani framework list shows all)"});
}

Expected<LevelRef> Catalogue::resolve_level(std::string_view name, const Date& as_of) const {
  const auto id = LevelId::parse(name);
  if (!id) {
    return failure({.code = "bad-level",
                    .where = std::string{name},
                    .found = "no colon with a framework before and a level after it",
                    .expected = "FRAMEWORK:LEVEL such as ke-knqf:7"});
  }
  return resolve_framework(id->framework.str(), as_of).and_then([&](const Framework* framework) -> Expected<LevelRef> {
    if (const Level* level = framework->level(id->code)) return LevelRef{.framework = framework, .level = level};
    std::vector<std::string> codes;
    std::transform(framework->levels.begin(), framework->levels.end(), std::back_inserter(codes),
                   [](const Level& level) { return level.code; });
    return failure({.code = "unknown-level",
                    .where = std::string{name},
                    .found = "no level " + id->code + " in " + framework->id.str(),
                    .expected = codes.empty() ? "a framework whose levels are known" : "one of " + join(codes)});
  });
}

}  // namespace mizani
