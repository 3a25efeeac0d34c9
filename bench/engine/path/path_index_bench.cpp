// SPDX-License-Identifier: MIT
// Path queries, and the best correspondences of every pair of frameworks.
#include "engine/path/path_index.h"

#include <benchmark/benchmark.h>

#include "bench/support.h"

namespace mizani::path {
namespace {

const PathIndex& index() {
  static const PathIndex built = bench::value_of(PathIndex::build(bench::shipped()));
  return built;
}

void BuildPathIndex(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(PathIndex::build(bench::shipped()));
  state.counters["tables"] = static_cast<double>(bench::shipped().referencings().size());
}
BENCHMARK(BuildPathIndex)->Unit(benchmark::kMicrosecond);

void ThreePathsFromOneLevel(benchmark::State& state, const char* from, const char* level, const char* to) {
  const Framework& source = *bench::shipped().framework(FrameworkId{from});
  const PathQuery query{.from = &source,
                        .to = bench::shipped().framework(FrameworkId{to}),
                        .start = on_level(source, *source.level(level)),
                        .filter = {.weakest = Evidence::assumed, .as_of = bench::shipped().edition()},
                        .most = 3};
  for (auto _ : state) benchmark::DoNotOptimize(index().find(query));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK_CAPTURE(ThreePathsFromOneLevel, KenyaToZambia, "ke-knqf", "7", "zm-zqf")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ThreePathsFromOneLevel, ScotlandToSouthAfrica, "gb-scqf", "9", "za-nqf")
    ->Unit(benchmark::kMicrosecond);

/// The peer: one multiplication of two 11 x 11 matrices, what a walk over one hub costs at least.
void OneMatrixProduct(benchmark::State& state) {
  const Eigen::MatrixXd a = Eigen::MatrixXd::Random(11, 11);
  const Eigen::MatrixXd b = Eigen::MatrixXd::Random(11, 11);
  for (auto _ : state) {
    Eigen::MatrixXd c = a * b;
    benchmark::DoNotOptimize(c);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(OneMatrixProduct)->Unit(benchmark::kMicrosecond);

void AllPairsBestCorrespondences(benchmark::State& state) {
  const auto frameworks = bench::shipped().frameworks();
  std::size_t levels = 0;
  for (auto _ : state) {
    levels = 0;
    for (const auto& from : frameworks) {
      for (const auto& to : frameworks) {
        const auto answer =
            index().find({.from = &from, .to = &to, .start = {}, .filter = {}, .most = 1, .with_matrix = true});
        if (!answer.paths.empty()) levels += from.levels.size();
        benchmark::DoNotOptimize(answer);
      }
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(frameworks.size() * frameworks.size()));
  state.counters["frameworks"] = static_cast<double>(frameworks.size());
  state.counters["level_rows"] = static_cast<double>(levels);
}
BENCHMARK(AllPairsBestCorrespondences)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::path
