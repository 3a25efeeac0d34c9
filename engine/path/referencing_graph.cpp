// SPDX-License-Identifier: MIT
#include "engine/path/referencing_graph.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "frameworks/in_force.h"

namespace mizani::path {
namespace {

void stronger(std::optional<Evidence>& known, Evidence found) {
  if (!known || found < *known) known = found;
}

/// Class of the weakest row that the filter admits, and how many it admits.
std::pair<Evidence, std::size_t> weakest_row(const Referencing& table, const EdgeFilter& filter) {
  Evidence weakest = Evidence::published;
  std::size_t rows = 0;
  for (const auto& row : table.rows) {
    if (!filter.admits(table, row)) continue;
    weakest = weaker(weakest, row.provenance.evidence);
    ++rows;
  }
  return {weakest, rows};
}

/// Nothing where the two have no table, no report and no membership in common.
std::optional<ReferencingEdge> edge_between(const Catalogue& catalogue, const Framework& from, const Framework& to,
                                            const EdgeFilter& filter) {
  ReferencingEdge edge{.from = &from, .to = &to, .evidence = {}, .rows = 0, .report = {}, .member = false};
  for (const auto& table : catalogue.referencings()) {
    if (table.from != from.id || table.to != to.id) continue;
    if (!table.table_read) {
      if (at_least(table.evidence, filter.weakest) && table.validity.holds(*filter.as_of))
        stronger(edge.report, table.evidence);
      continue;
    }
    const auto [weakest, rows] = weakest_row(table, filter);
    if (rows == 0 || (edge.evidence && *edge.evidence <= weakest)) continue;
    edge.evidence = weakest;
    edge.rows = rows;
  }
  if (to.kind == FrameworkKind::regional && from.country)
    edge.member = std::find(to.members.begin(), to.members.end(), *from.country) != to.members.end();
  return edge.evidence || edge.report || edge.member ? std::optional{edge} : std::nullopt;
}

bool may_be_hub(const Framework& framework, const Framework& acqf, const Date& date) {
  return framework.id != acqf.id && framework.validity.holds(date) &&
         (framework.kind == FrameworkKind::regional || framework.kind == FrameworkKind::meta);
}

/// The strongest class that carries a path of any level, asked for from the top of the ladder down.
std::optional<Evidence> firmest_way(const Framework& from, const Framework& acqf, const PathIndex& index,
                                    const EdgeFilter& filter) {
  if (from.levels.empty()) return std::nullopt;
  for (const Evidence evidence : evidence_ladder) {
    if (!at_least(evidence, filter.weakest)) break;
    const auto answer = index.find({.from = &from,
                                    .to = &acqf,
                                    .start = {},
                                    .filter = {.weakest = evidence, .as_of = filter.as_of},
                                    .most = 1,
                                    .with_matrix = false});
    if (!answer.paths.empty()) return answer.paths.front().rests_on;
  }
  return std::nullopt;
}

StateReferencing state_of(const Catalogue& catalogue, const Country& state, const Framework& acqf,
                          const PathIndex& index, const EdgeFilter& filter,
                          const std::unordered_set<FrameworkId>& in_tables) {
  StateReferencing out{.state = &state, .framework = nullptr, .others = {}, .edges = {}, .reaches = {}};
  auto candidates = all_in_force(catalogue, state.code, *filter.as_of, std::nullopt, in_tables);
  if (candidates.empty()) return out;
  std::stable_partition(candidates.begin(), candidates.end(),
                        [](const Framework* f) { return f->kind != FrameworkKind::degree_structure; });
  const Framework* framework = candidates.front();
  out.framework = framework;
  out.others.assign(candidates.begin() + 1, candidates.end());
  if (const auto edge = edge_between(catalogue, *framework, acqf, filter)) out.edges.push_back(*edge);
  for (const auto& hub : catalogue.frameworks()) {
    if (!may_be_hub(hub, acqf, *filter.as_of)) continue;
    if (const auto edge = edge_between(catalogue, *framework, hub, filter)) out.edges.push_back(*edge);
  }
  out.reaches = firmest_way(*framework, acqf, index, filter);
  return out;
}

}  // namespace

ReferencingGraph referencing_graph(const Catalogue& catalogue, const Framework& acqf, const PathIndex& index,
                                   const EdgeFilter& filter) {
  ReferencingGraph out{.acqf = &acqf, .hubs = {}, .hub_edges = {}, .states = {}};
  const auto in_tables = frameworks_in_tables(catalogue.referencings());
  for (const auto& country : catalogue.countries()) {
    if (country.au_member && !country.part_of)
      out.states.push_back(state_of(catalogue, country, acqf, index, filter, in_tables));
  }
  const auto in_use = [&](const Framework& hub) {
    return hub.kind == FrameworkKind::regional ||
           std::any_of(out.states.begin(), out.states.end(), [&](const StateReferencing& state) {
             return std::any_of(state.edges.begin(), state.edges.end(),
                                [&](const ReferencingEdge& edge) { return edge.to == &hub; });
           });
  };
  for (const auto& hub : catalogue.frameworks()) {
    if (!may_be_hub(hub, acqf, *filter.as_of) || !in_use(hub)) continue;
    out.hubs.push_back(&hub);
    if (const auto edge = edge_between(catalogue, hub, acqf, filter)) out.hub_edges.push_back(*edge);
  }
  return out;
}

}  // namespace mizani::path
