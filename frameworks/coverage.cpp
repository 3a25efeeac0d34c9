// SPDX-License-Identifier: MIT
#include "frameworks/coverage.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "frameworks/facts.h"

namespace mizani {
namespace {

void add(EvidenceCounts& counts, Evidence evidence) {
  ++counts.at(static_cast<std::size_t>(evidence));
}

bool hours_known(const Catalogue& catalogue, const Framework& framework) {
  const auto& systems = catalogue.credit_systems().systems;
  const auto system = std::find_if(systems.begin(), systems.end(),
                                   [&](const CreditSystem& s) { return s.id == framework.credit_system; });
  return system != systems.end() && system->hours_per_credit.value.has_value();
}

Coverage coverage_of(const Catalogue& catalogue, const Framework& framework) {
  Coverage out;
  out.framework = &framework;
  out.levels = framework.levels.size();
  out.levels_stated = framework.levels_stated.value;
  out.types = framework.qualification_types.size();
  std::unordered_set<std::string_view> used;
  for (const auto& type : framework.qualification_types) {
    used.insert(type.level_codes.begin(), type.level_codes.end());
    out.types_with_level += type.level_codes.empty() ? 0U : 1U;
    out.types_with_size += type.min_credits.empty() ? 0U : 1U;
  }
  for (const auto& level : framework.levels) {
    out.levels_with_types += used.contains(level.code) ? 1U : 0U;
    out.levels_with_descriptors += level.descriptors.empty() ? 0U : 1U;
    out.descriptors += level.descriptors.size();
  }
  out.dated = framework.validity.from.has_value();
  out.credit_hours = hours_known(catalogue, framework);
  each_fact(framework, [&](const std::string& pointer, const Provenance& provenance) {
    add(out.facts, provenance.evidence);
    if (provenance.evidence == Evidence::unknown) out.unknown.push_back(pointer.substr(1));
  });
  return out;
}

}  // namespace

std::vector<Coverage> coverage(const Catalogue& catalogue) {
  std::vector<Coverage> out;
  out.reserve(catalogue.frameworks().size());
  for (const auto& framework : catalogue.frameworks()) out.push_back(coverage_of(catalogue, framework));
  for (const auto& table : catalogue.referencings()) {
    for (const auto* end : {&table.from, &table.to}) {
      Coverage& of = out[catalogue.index_of(*end)];
      of.tables_unread += table.table_read ? 0U : 1U;
      for (const auto& row : table.rows) add(of.table_rows, row.provenance.evidence);
    }
  }
  return out;
}

CoverageTotals totals(std::span<const Coverage> entries) {
  CoverageTotals out;
  const auto one_if = [](bool holds) { return holds ? std::size_t{1} : std::size_t{0}; };
  for (const auto& entry : entries) {
    ++out.frameworks;
    out.frameworks_with_levels += one_if(entry.levels > 0);
    out.levels += entry.levels;
    out.types += entry.types;
    out.types_with_level += entry.types_with_level;
    out.types_with_size += entry.types_with_size;
    out.frameworks_with_descriptors += one_if(entry.descriptors > 0);
    out.descriptors += entry.descriptors;
    out.dated += one_if(entry.dated);
    out.credit_hours += one_if(entry.credit_hours);
    std::transform(entry.facts.begin(), entry.facts.end(), out.facts.begin(), out.facts.begin(), std::plus<>{});
  }
  return out;
}

TableCounts count_tables(const Catalogue& catalogue) {
  TableCounts out;
  for (const auto& table : catalogue.referencings()) {
    ++(table.table_read ? out.read : out.unread);
    for (const auto& row : table.rows) add(out.rows, row.provenance.evidence);
  }
  return out;
}

}  // namespace mizani
