// SPDX-License-Identifier: MIT
#include "engine/micro/stack_count.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>

namespace mizani::micro {
namespace {

using credit::Origin;
using credit::Rational;
using Links = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Graph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, long,
                    boost::property<boost::edge_residual_capacity_t, long,
                                    boost::property<boost::edge_reverse_t, Links::edge_descriptor>>>>;
using Node = Links::vertex_descriptor;
using Arc = Links::edge_descriptor;
using Offered = std::map<std::pair<Origin, int>, long>;

/// What is left of `limit` under a rule, never below nothing.
Rational room(const Rational& limit) {
  return limit > 0 ? limit : Rational{0};
}

/// source -> all that is not study -> transfer, prior learning -> (origin, level) -> levels upward -> sink
class Network {
 public:
  Network(const StackProblem& problem, const StackUnit& unit, const RulesInForce& in_force)
      : problem_(problem), unit_(unit) {
    for (auto* node : {&source_, &elsewhere_, &transfer_, &prior_, &study_, &sink_}) *node = add_vertex(graph_);
    arc(source_, elsewhere_, least({StackRuleKind::combined_ceiling, StackRuleKind::residency}, in_force));
    arc(elsewhere_, transfer_, least({StackRuleKind::transfer_ceiling}, in_force));
    arc(elsewhere_, prior_, least({StackRuleKind::prior_learning_ceiling}, in_force));
    arc(source_, study_, problem.size);
    build_levels(in_force);
  }

  /// The flow through each pair of origin and rank.
  Offered run(const Offered& offered) {
    std::map<std::pair<Origin, int>, Arc> arcs;
    for (const auto& [key, units] : offered) arcs.emplace(key, arc_of(of(key.first), levels_.at(key.second), units));
    boost::edmonds_karp_max_flow(graph_, source_, sink_);
    Offered out;
    for (const auto& [key, each] : arcs)
      out.emplace(key, get(boost::edge_capacity, graph_, each) - get(boost::edge_residual_capacity, graph_, each));
    return out;
  }

 private:
  [[nodiscard]] Rational least(std::initializer_list<StackRuleKind> kinds, const RulesInForce& in_force) const {
    Rational out = problem_.size;
    for (std::size_t i = 0; i < problem_.rules.size(); ++i) {
      const auto& rule = problem_.rules[i];
      if (in_force[i] && std::find(kinds.begin(), kinds.end(), rule.kind) != kinds.end())
        out = std::min(out, room(rule.credits));
    }
    return out;
  }

  /// Credit at a rank flows up into the next one; the arc out of a rank bounds all that counts at it or below.
  void build_levels(const RulesInForce& in_force) {
    for (const auto& piece : problem_.pieces) levels_.emplace(piece.rank, Node{});
    for (auto& [rank, node] : levels_) node = add_vertex(graph_);
    for (auto level = levels_.begin(); level != levels_.end(); ++level) {
      const auto next = std::next(level);
      Rational most = problem_.size;
      for (std::size_t i = 0; i < problem_.rules.size(); ++i) {
        const auto& rule = problem_.rules[i];
        if (!in_force[i]) continue;
        if (rule.kind == StackRuleKind::level_minimum && level->first < rule.rank)
          most = std::min(most, room(problem_.size - rule.credits));
        if (rule.kind == StackRuleKind::level_maximum && level->first <= rule.rank)
          most = std::min(most, room(rule.credits));
      }
      arc(level->second, next == levels_.end() ? sink_ : next->second, most);
    }
  }

  [[nodiscard]] Node of(Origin origin) const {
    switch (origin) {
      case Origin::study: return study_;
      case Origin::transfer: return transfer_;
      case Origin::prior_learning: break;
    }
    return prior_;
  }

  void arc(Node from, Node to, const Rational& capacity) { arc_of(from, to, unit_.whole(capacity)); }

  Arc arc_of(Node from, Node to, long capacity) {
    const Arc there = add_edge(from, to, graph_).first;
    const Arc back = add_edge(to, from, graph_).first;
    put(boost::edge_capacity, graph_, there, capacity);
    put(boost::edge_reverse, graph_, there, back);
    put(boost::edge_reverse, graph_, back, there);
    return there;
  }

  const StackProblem& problem_;
  const StackUnit& unit_;
  Graph graph_;
  Node source_ = 0;
  Node elsewhere_ = 0;
  Node transfer_ = 0;
  Node prior_ = 0;
  Node study_ = 0;
  Node sink_ = 0;
  std::map<int, Node> levels_;
};

}  // namespace

StackCount count_credit(const StackProblem& problem, const StackUnit& unit, const RulesInForce& in_force,
                        const std::vector<bool>& counting) {
  Offered offered;
  for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
    const auto& piece = problem.pieces[i];
    if (counting[i] && piece.credits > 0) offered[{piece.origin, piece.rank}] += unit.whole(piece.credits);
  }
  StackCount out{.total = 0, .of_piece = std::vector<Rational>(problem.pieces.size())};
  if (offered.empty()) return out;
  auto left = Network{problem, unit, in_force}.run(offered);
  long total = 0;
  for (const auto& [key, units] : left) total += units;
  out.total = unit.amount(total);
  for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
    const auto& piece = problem.pieces[i];
    if (!counting[i] || piece.credits == 0) continue;
    auto& units = left[{piece.origin, piece.rank}];
    const long counts = std::min(units, unit.whole(piece.credits));
    out.of_piece[i] = unit.amount(counts);
    units -= counts;
  }
  return out;
}

}  // namespace mizani::micro
