// SPDX-License-Identifier: MIT
#include "frameworks/catalogue.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "frameworks/check.h"
#include "frameworks/in_force.h"
#include "frameworks/nearest.h"

namespace mizani {
namespace {

constexpr std::size_t names_offered = 5;

std::string join(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::vector<std::string> ids_of(const std::vector<const Framework*>& frameworks) {
  std::vector<std::string> ids;
  std::transform(frameworks.begin(), frameworks.end(), std::back_inserter(ids),
                 [](const Framework* f) { return f->id.str(); });
  return ids;
}

}  // namespace

Catalogue::Catalogue(World world)
    : world_(std::move(world)), in_tables_(frameworks_in_tables(world_.referencings)), names_(world_) {
  for (std::size_t i = 0; i < world_.frameworks.size(); ++i) framework_by_id_.emplace(world_.frameworks[i].id, i);
  for (std::size_t i = 0; i < world_.countries.size(); ++i) country_by_code_.emplace(world_.countries[i].code, i);
  for (std::size_t i = 0; i < world_.practices.size(); ++i)
    practice_by_country_.emplace(world_.practices[i].country, i);
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

const RecognitionPractice* Catalogue::practice(const CountryCode& code) const {
  if (const auto found = practice_by_country_.find(code); found != practice_by_country_.end())
    return &world_.practices[found->second];
  // A state is part of nothing, so that one step is enough in sound data, and a cycle ends here.
  const Country* here = country(code);
  if (here == nullptr || !here->part_of) return nullptr;
  const auto found = practice_by_country_.find(*here->part_of);
  return found == practice_by_country_.end() ? nullptr : &world_.practices[found->second];
}

Expected<const Framework*> Catalogue::in_force(const CountryCode& code, const Date& as_of,
                                               std::optional<Sector> sector) const {
  const auto candidates = all_in_force(*this, code, as_of, sector, in_tables_);
  if (candidates.size() == 1) return candidates.front();
  if (candidates.empty()) {
    return failure({.code = "no-framework",
                    .where = code.str(),
                    .found = "no framework recorded as in force on " + to_string(as_of),
                    .expected = "a country with a framework then, or a framework id"});
  }
  return failure({.code = "ambiguous-country",
                  .where = code.str(),
                  .found = "several frameworks in force: " + join(ids_of(candidates)),
                  .expected = "one of these ids"});
}

Expected<const Framework*> Catalogue::resolve_framework(std::string_view name, const Date& as_of,
                                                        std::optional<Sector> sector) const {
  if (const auto place = names_.by_alias(name); place != NameIndex::npos) return &world_.frameworks[place];
  if (const auto code = names_.country(name); !code.empty()) return in_force(code, as_of, sector);

  std::vector<const Framework*> meant;
  for (const std::size_t place : names_.by_title(name)) meant.push_back(&world_.frameworks[place]);
  const auto valid = [&](const Framework* f) { return f->validity.holds(as_of); };
  if (std::any_of(meant.begin(), meant.end(), valid))
    std::erase_if(meant, [&](const Framework* f) { return !valid(f); });
  if (meant.size() == 1) return meant.front();
  if (!meant.empty()) {
    return failure({.code = "ambiguous-name",
                    .where = std::string{name},
                    .found = "a name of several frameworks: " + join(ids_of(meant)),
                    .expected = "one of these ids"});
  }
  std::vector<std::string> known;
  for (const auto& framework : world_.frameworks) {
    known.push_back(framework.id.str());
    known.insert(known.end(), framework.aliases.begin(), framework.aliases.end());
  }
  for (const auto& state : world_.countries) known.push_back(state.name.in("en"));
  return failure({.code = "unknown-framework",
                  .where = std::string{name},
                  .found = "no framework or country of that name",
                  .expected = "for example " + nearest_names(name, std::move(known), names_offered) +
                              " (mizani framework list shows all)"});
}

Expected<LevelRef> Catalogue::resolve_level(std::string_view name, const Date& as_of,
                                            std::optional<Sector> sector) const {
  const auto id = LevelId::parse(name);
  if (!id) {
    return failure({.code = "bad-level",
                    .where = std::string{name},
                    .found = "no colon with a framework before and a level after it",
                    .expected = "FRAMEWORK:LEVEL such as ke-knqf:7"});
  }
  return resolve_framework(id->framework.str(), as_of, sector)
      .and_then([&](const Framework* framework) -> Expected<LevelRef> {
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
