// SPDX-License-Identifier: MIT
#include "frameworks/level_graph.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/range/iterator_range.hpp>

namespace mizani {
namespace {

struct RowOf {
  const Referencing* table = nullptr;
  const Alignment* row = nullptr;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, LevelRef, RowOf>;

}  // namespace

bool EdgeFilter::admits(const Referencing& table, const Alignment& row) const {
  return table.endorsed && at_least(row.provenance.evidence, weakest) && (!as_of || table.validity.holds(*as_of));
}

struct LevelGraph::Parts {
  Graph graph;
  std::unordered_map<FrameworkId, std::unordered_map<std::string_view, std::size_t>> vertex_of;

  [[nodiscard]] std::optional<std::size_t> vertex(const FrameworkId& framework, std::string_view code) const {
    const auto levels = vertex_of.find(framework);
    if (levels == vertex_of.end()) return std::nullopt;
    const auto found = levels->second.find(code);
    return found == levels->second.end() ? std::nullopt : std::optional{found->second};
  }
  [[nodiscard]] LevelEdge edge(const Graph::edge_descriptor& e) const {
    return {
        .table = graph[e].table, .row = graph[e].row, .from = graph[source(e, graph)], .to = graph[target(e, graph)]};
  }
  template <class Edges>
  [[nodiscard]] std::vector<LevelEdge> admitted(const Edges& edges, const EdgeFilter& filter) const {
    std::vector<LevelEdge> out;
    for (const auto& e : boost::make_iterator_range(edges)) {
      if (filter.admits(*graph[e].table, *graph[e].row)) out.push_back(edge(e));
    }
    return out;
  }
};

LevelGraph::LevelGraph(const Catalogue& catalogue) : parts_(std::make_unique<Parts>()) {
  for (const auto& framework : catalogue.frameworks()) {
    auto& codes = parts_->vertex_of[framework.id];
    for (const auto& level : framework.levels) {
      codes.emplace(level.code, add_vertex(LevelRef{.framework = &framework, .level = &level}, parts_->graph));
    }
  }
  for (const auto& table : catalogue.referencings()) {
    for (const auto& row : table.rows) {
      if (!row.to) continue;
      const auto from = parts_->vertex(table.from, row.from);
      const auto to = parts_->vertex(table.to, *row.to);
      if (from && to) add_edge(*from, *to, RowOf{.table = &table, .row = &row}, parts_->graph);
    }
  }
}

LevelGraph::~LevelGraph() = default;
LevelGraph::LevelGraph(LevelGraph&&) noexcept = default;
LevelGraph& LevelGraph::operator=(LevelGraph&&) noexcept = default;

std::size_t LevelGraph::level_count() const {
  return num_vertices(parts_->graph);
}

std::size_t LevelGraph::edge_count() const {
  return num_edges(parts_->graph);
}

std::vector<LevelEdge> LevelGraph::alignments_from(const LevelId& level, const EdgeFilter& filter) const {
  const auto vertex = parts_->vertex(level.framework, level.code);
  return vertex ? parts_->admitted(out_edges(*vertex, parts_->graph), filter) : std::vector<LevelEdge>{};
}

std::vector<LevelEdge> LevelGraph::alignments_into(const LevelId& level, const EdgeFilter& filter) const {
  const auto vertex = parts_->vertex(level.framework, level.code);
  return vertex ? parts_->admitted(in_edges(*vertex, parts_->graph), filter) : std::vector<LevelEdge>{};
}

std::vector<LevelId> LevelGraph::connected_to(const LevelId& level, const EdgeFilter& filter) const {
  const auto start = parts_->vertex(level.framework, level.code);
  if (!start) return {};
  const Graph& graph = parts_->graph;
  std::vector<bool> seen(num_vertices(graph), false);
  std::deque<std::size_t> open{*start};
  seen[*start] = true;
  const auto visit = [&](const Graph::edge_descriptor& e, std::size_t next) {
    if (seen[next] || !filter.admits(*graph[e].table, *graph[e].row)) return;
    seen[next] = true;
    open.push_back(next);
  };
  while (!open.empty()) {
    const auto vertex = open.front();
    open.pop_front();
    for (const auto& e : boost::make_iterator_range(out_edges(vertex, graph))) visit(e, target(e, graph));
    for (const auto& e : boost::make_iterator_range(in_edges(vertex, graph))) visit(e, source(e, graph));
  }
  std::vector<LevelId> levels;
  for (std::size_t v = 0; v < seen.size(); ++v) {
    if (seen[v]) levels.push_back(graph[v].id());
  }
  return levels;
}

}  // namespace mizani
