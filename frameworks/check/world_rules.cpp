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

/// Comprehensive frameworks of one country that hold on one day although neither supersedes the other.
void frameworks_overlap(const World& world, std::vector<Finding>& findings) {
  const auto comprehensive = [](const Framework& f) {
    return f.kind == FrameworkKind::national && f.scope.value == FrameworkScope::comprehensive && !f.levels.empty();
  };
  for (const auto& one : world.frameworks) {
    if (!comprehensive(one)) continue;
    for (const auto& other : world.frameworks) {
      if (!(one.id < other.id) || !comprehensive(other) || one.country != other.country || one.supersedes == other.id ||
          other.supersedes == one.id || !one.validity.meets(other.validity))
        continue;
      RuleContext context{one.file, no_sources(), findings};
      context.warning("frameworks-overlap", "/valid_to", one.id.str() + " and " + other.id.str() + " in force together",
                      "dates that follow each other, or \"supersedes\"");
    }
  }
}

/// States of the African Union whose credentials no level receives.
void unplaced_states(const World& world, std::vector<Finding>& findings) {
  std::set<CountryCode> placed;
  for (const auto& framework : world.frameworks) {
    if (framework.country && !framework.levels.empty()) placed.insert(*framework.country);
  }
  for (const auto& country : world.countries) {
    if (!country.au_member || placed.contains(country.code)) continue;
    RuleContext context{"countries.json", no_sources(), findings};
    context.warning("unplaced-state", "",
                    country.code.str() + " without any framework or degree structure whose levels are known",
                    "a file in frameworks/ with levels");
  }
}

}  // namespace

void world_warnings(const World& world, std::vector<Finding>& findings) {
  versions_overlap(world, findings);
  tables_contradict(world, findings);
  broader_cycles(world, findings);
  unconnected(world, findings);
  frameworks_overlap(world, findings);
  unplaced_states(world, findings);
}

}  // namespace mizani::check_rules
