// SPDX-License-Identifier: MIT
#include "frameworks/facts.h"

namespace mizani {
namespace {

std::string at(const std::string& list, std::size_t index) {
  return '/' + list + '/' + std::to_string(index);
}

template <class List>
void each_of(const List& list, const std::string& pointer, const auto& visit) {
  for (std::size_t i = 0; i < list.size(); ++i) visit(at(pointer, i), list[i].provenance);
}

}  // namespace

void each_fact(const Framework& framework,
               const std::function<void(const std::string& pointer, const Provenance& provenance)>& visit) {
  visit("/authority", framework.authority.provenance);
  visit("/legal_basis", framework.legal_basis.provenance);
  visit("/stage", framework.stage.provenance);
  visit("/scope", framework.scope.provenance);
  visit("/levels_stated", framework.levels_stated.provenance);
  visit("/rpl", framework.rpl.provenance);
  visit("/micro_credentials", framework.micro_credentials.provenance);
  visit("/languages", framework.languages.provenance);
  each_of(framework.domains, "domains", visit);
  each_of(framework.sub_frameworks, "sub_frameworks", visit);
  for (std::size_t i = 0; i < framework.levels.size(); ++i) {
    const auto& descriptors = framework.levels[i].descriptors;
    for (std::size_t d = 0; d < descriptors.size(); ++d)
      visit(at("levels", i) + at("descriptors", d), descriptors[d].provenance);
  }
  each_of(framework.qualification_types, "qualification_types", visit);
  each_of(framework.quality_bodies, "quality_bodies", visit);
}

}  // namespace mizani
