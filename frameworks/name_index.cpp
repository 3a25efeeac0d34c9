// SPDX-License-Identifier: MIT
#include "frameworks/name_index.h"

#include "frameworks/catalogue.h"
#include "frameworks/nearest.h"

namespace mizani {

NameIndex::NameIndex(const World& world) {
  for (std::size_t i = 0; i < world.frameworks.size(); ++i) {
    const Framework& framework = world.frameworks[i];
    aliases_.emplace(lower_case(framework.id.str()), i);
    for (const auto& alias : framework.aliases) aliases_.emplace(lower_case(alias), i);
    const auto add_title = [&](const std::string& title) {
      auto& meant = titles_[lower_case(title)];
      if (meant.empty() || meant.back() != i) meant.push_back(i);
    };
    if (framework.acronym) add_title(*framework.acronym);
    for (const auto& [language, name] : framework.name.all()) add_title(name);
  }
  for (const auto& country : world.countries) {
    countries_.emplace(lower_case(country.code.str()), country.code);
    for (const auto& [language, name] : country.name.all()) countries_.emplace(lower_case(name), country.code);
  }
}

std::size_t NameIndex::by_alias(std::string_view name) const {
  const auto found = aliases_.find(lower_case(name));
  return found == aliases_.end() ? npos : found->second;
}

std::vector<std::size_t> NameIndex::by_title(std::string_view name) const {
  const auto found = titles_.find(lower_case(name));
  return found == titles_.end() ? std::vector<std::size_t>{} : found->second;
}

CountryCode NameIndex::country(std::string_view name) const {
  const auto found = countries_.find(lower_case(name));
  return found == countries_.end() ? CountryCode{} : found->second;
}

}  // namespace mizani
