// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {
namespace {

const Sources& no_sources() {
  static const Sources none;
  return none;
}

void versions_overlap(const World& world, std::vector<Finding>& findings) {
  std::map<FrameworkId, const Framework*> by_id;
  for (const auto& framework : world.frameworks) by_id.emplace(framework.id, &framework);
  for (const auto& newer : world.frameworks) {
    if (!newer.supersedes || !by_id.contains(*newer.supersedes)) continue;
    const Framework& older = *by_id.at(*newer.supersedes);
    RuleContext context{older.file, no_sources(), findings};
    if (!older.validity.to)
      context.warning("version-open", "/valid_to", "null, yet " + newer.id.str() + " supersedes it",
                      "the last day in force");
    else if (newer.validity.from && newer.validity.from->first_day() <= older.validity.to->first_day()) {
      context.warning("versions-overlap", "/valid_to", older.validity.to->str(),
                      "a date before " + newer.id.str() + " begins (" + newer.validity.from->str() + ")");
    }
  }
}

/// Two tables between the same frameworks that give one level different main counterparts. Both are kept.
void tables_contradict(const World& world, std::vector<Finding>& findings) {
  struct Claim {
    const Referencing* table;
    std::set<std::string> counterparts;
  };
  std::map<std::pair<FrameworkId, FrameworkId>, std::map<std::string, std::vector<Claim>>> claims;
  for (const auto& table : world.referencings) {
    std::map<std::string, std::set<std::string>> main_rows;
    for (const auto& row : table.rows) {
      if (row.match == Match::main) main_rows[row.from].insert(row.to.value_or("none"));
    }
    for (auto& [level, counterparts] : main_rows) {
      claims[{table.from, table.to}][level].push_back({.table = &table, .counterparts = std::move(counterparts)});
    }
  }
  const auto words = [](const std::set<std::string>& set) {
    std::string text;
    for (const auto& word : set) text += (text.empty() ? "" : "+") + word;
    return text;
  };
  for (const auto& [ends, levels] : claims) {
    for (const auto& [level, list] : levels) {
      for (std::size_t i = 1; i < list.size(); ++i) {
        if (list[i].counterparts == list[0].counterparts) continue;
        RuleContext context{list[i].table->file, no_sources(), findings};
        context.warning("tables-contradict", "/rows",
                        ends.first.str() + ':' + level + " to " + words(list[i].counterparts),
                        words(list[0].counterparts) + " as in " + list[0].table->id.str() + "; both are kept");
      }
    }
  }
}

/// Levels that are, round a circle of tables, each strictly broader than the next.
void broader_cycles(const World& world, std::vector<Finding>& findings) {
  std::map<LevelId, std::size_t> vertex_of;
  std::vector<LevelId> levels;
  const auto vertex = [&](const FrameworkId& framework, const std::string& code) {
    const LevelId id{.framework = framework, .code = code};
    const auto [place, is_new] = vertex_of.emplace(id, levels.size());
    if (is_new) levels.push_back(id);
    return place->second;
  };
  std::vector<std::pair<std::size_t, std::size_t>> broader_than;
  for (const auto& table : world.referencings) {
    for (const auto& row : table.rows) {
      if (!row.to || (row.relation != Relation::broader && row.relation != Relation::narrower)) continue;
      const auto from = vertex(table.from, row.from);
      const auto to = vertex(table.to, *row.to);
      broader_than.push_back(row.relation == Relation::broader ? std::pair{from, to} : std::pair{to, from});
    }
  }
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  const Graph graph(broader_than.begin(), broader_than.end(), levels.size());
  std::vector<std::size_t> component(levels.size());
  if (levels.empty()) return;
  const auto count = boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
  std::vector<std::string> members(static_cast<std::size_t>(count));
  std::vector<std::size_t> sizes(static_cast<std::size_t>(count));
  for (std::size_t v = 0; v < levels.size(); ++v) {
    members[component[v]] += (sizes[component[v]]++ == 0 ? "" : ", ") + levels[v].str();
  }
  for (std::size_t c = 0; c < members.size(); ++c) {
    if (sizes[c] < 2) continue;
    RuleContext context{"referencing", no_sources(), findings};
    context.warning("broader-cycle", "", members[c] + " each broader than the next",
                    "tables that agree on which level is broader");
  }
}

/// National frameworks in force that no table, not even an assumed one, leads anywhere.
void unconnected(const World& world, std::vector<Finding>& findings) {
  std::set<FrameworkId> connected;
  for (const auto& table : world.referencings) {
    if (table.rows.empty()) continue;
    connected.insert(table.from);
    connected.insert(table.to);
  }
  for (const auto& framework : world.frameworks) {
    if (framework.levels.empty() || connected.contains(framework.id)) continue;
    RuleContext context{framework.file, framework.sources, findings};
    context.warning("no-table", "/id", framework.id.str() + " in no referencing table", "a table to a meta-framework");
  }
}

}  // namespace

void world_warnings(const World& world, std::vector<Finding>& findings) {
  versions_overlap(world, findings);
  tables_contradict(world, findings);
  broader_cycles(world, findings);
  unconnected(world, findings);
}

void instrument_errors(const RecognitionInstrument& instrument, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{instrument.file, instrument.sources, findings};
  context.fact(instrument.sectors, "/sectors");
  context.fact(instrument.adopted, "/adopted");
  context.fact(instrument.in_force_from, "/in_force_from");
  for (std::size_t i = 0; i < instrument.parties.size(); ++i) {
    const auto here = [&] { return "/parties/" + std::to_string(i); };
    if (!known.countries.contains(instrument.parties[i].country)) {
      context.error("dangling-reference", here() + "/country", instrument.parties[i].country.str(),
                    "a country of countries.json");
    }
    context.provenance(instrument.parties[i].provenance, here);
  }
  for (std::size_t i = 0; i < instrument.duties.size(); ++i) {
    context.provenance(instrument.duties[i].provenance, [&] { return "/duties/" + std::to_string(i); });
  }
}

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

}  // namespace mizani::check_rules
