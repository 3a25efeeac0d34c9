// SPDX-License-Identifier: MIT
// Recognition paths beside networkx on the same tables: there a node is a level, and an edge is as long as its
// probability is small. networkx gives lengths; Mizani the distribution over the target's levels, with its evidence.
#include <cmath>
#include <tuple>

#include "bench/peers/peer.h"
#include "bench/support.h"
#include "engine/path/path_index.h"
#include "engine/path/transition.h"

namespace mizani::peers {
namespace {

const path::PathIndex& index() {
  static const path::PathIndex built = bench::value_of(path::PathIndex::build(bench::shipped()));
  return built;
}

path::PathQuery kenya_to_zambia(std::size_t most) {
  const Framework& kenya = *bench::shipped().framework(FrameworkId{"ke-knqf"});
  return {.from = &kenya,
          .to = bench::shipped().framework(FrameworkId{"zm-zqf"}),
          .start = path::on_level(kenya, *kenya.level("7")),
          .filter = {.weakest = Evidence::assumed, .as_of = bench::shipped().edition()},
          .most = most};
}

void Path_mizani(benchmark::State& state) {
  const auto query = kenya_to_zambia(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(index().find(query));
}
BENCHMARK(Path_mizani)->Arg(1)->Arg(3)->Unit(benchmark::kMicrosecond);

void AllPairs_mizani(benchmark::State& state) {
  const auto frameworks = bench::shipped().frameworks();
  for (auto _ : state) {
    for (const auto& from : frameworks) {
      for (const auto& to : frameworks)
        benchmark::DoNotOptimize(
            index().find({.from = &from, .to = &to, .start = {}, .filter = {}, .most = 1, .with_matrix = true}));
    }
  }
}
BENCHMARK(AllPairs_mizani)->Iterations(1)->Unit(benchmark::kMillisecond);

using Edge = std::tuple<std::string, std::string, double>;

void add_edges(const Framework& from, const Framework& to, const path::Transition& table, std::vector<Edge>& out) {
  for (std::size_t i = 0; i < from.levels.size(); ++i) {
    for (std::size_t j = 0; j < to.levels.size(); ++j) {
      const double p = table.matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
      if (p > 0.01)
        out.emplace_back(from.id.str() + ':' + from.levels[i].code, to.id.str() + ':' + to.levels[j].code,
                         -std::log(p));
    }
  }
}

/// All tables, forward and backward.
const std::vector<Edge>& edges() {
  static const std::vector<Edge> made = [] {
    std::vector<Edge> out;
    const auto policy = bench::value_of(path::PathPolicy::from(bench::shipped().policy()));
    for (const auto& table : bench::shipped().referencings()) {
      const auto* from = bench::shipped().framework(table.from);
      const auto* to = bench::shipped().framework(table.to);
      if (from == nullptr || to == nullptr || from->levels.empty() || to->levels.empty()) continue;
      const auto there = path::forward(table, *from, *to, {}, policy);
      add_edges(*from, *to, there, out);
      add_edges(*to, *from, path::backward(there), out);
    }
    return out;
  }();
  return made;
}

void networkx(benchmark::State& state, const char* what) {
  python_peer(
      state, [] { return peers().attr("NetworkxPaths")(edges()); },
      [&](const pybind11::object& peer) {
        if (std::string_view{what} == "all_pairs")
          peer.attr(what)();
        else
          peer.attr(what)("ke-knqf:7", "zm-zqf:7");
      });
}
BENCHMARK_CAPTURE(networkx, one, "one")->Name("Path_networkx/1")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(networkx, three, "three")->Name("Path_networkx/3")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(networkx, all_pairs, "all_pairs")
    ->Name("AllPairs_networkx")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::peers
