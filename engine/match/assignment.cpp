// SPDX-License-Identifier: MIT
#include "engine/match/assignment.h"

#include <algorithm>
#include <cmath>

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace mizani::match {

std::vector<WeightedPair> best_assignment(std::span<const WeightedPair> pairs, std::size_t sources,
                                          std::size_t targets) {
  using Graph = lemon::SmartDigraph;
  if (pairs.empty()) return {};
  Graph graph;
  const auto from = graph.addNode();
  const auto to = graph.addNode();
  const auto nodes = [&](std::size_t count) {
    std::vector<Graph::Node> out(count);
    std::generate(out.begin(), out.end(), [&] { return graph.addNode(); });
    return out;
  };
  const auto source_nodes = nodes(sources);
  const auto target_nodes = nodes(targets);
  std::vector<Graph::Arc> arcs;
  arcs.reserve(pairs.size());
  for (const auto& pair : pairs) arcs.push_back(graph.addArc(source_nodes[pair.source], target_nodes[pair.target]));
  for (const auto& node : source_nodes) graph.addArc(from, node);
  for (const auto& node : target_nodes) graph.addArc(node, to);
  const auto unmatched = graph.addArc(from, to);  // what is better left alone flows past
  const auto most = static_cast<long>(std::min(sources, targets));
  Graph::ArcMap<long> capacity{graph, 1};
  capacity[unmatched] = most;
  Graph::ArcMap<long> cost{graph, 0};
  constexpr double millionth = 1e6;
  for (std::size_t i = 0; i < pairs.size(); ++i) cost[arcs[i]] = -std::lround(pairs[i].weight * millionth);
  lemon::NetworkSimplex<Graph, long, long> solver{graph};
  solver.upperMap(capacity).costMap(cost).stSupply(from, to, most);
  if (solver.run() != lemon::NetworkSimplex<Graph, long, long>::OPTIMAL) return {};
  std::vector<WeightedPair> out;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (solver.flow(arcs[i]) > 0) out.push_back(pairs[i]);
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.source < b.source; });
  return out;
}

}  // namespace mizani::match
