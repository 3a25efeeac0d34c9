// SPDX-License-Identifier: MIT
// Two frameworks of ten levels and three domains, all pairs of levels; beside it the paths of the same pair, which read
// no descriptor.
#include "engine/compare/compare.h"

#include <benchmark/benchmark.h>

#include "bench/support.h"
#include "tools/cli/judge.h"

namespace mizani::compare {
namespace {

const cli::Judge& judge() {
  static const cli::Judge opened = bench::value_of(cli::Judge::open(bench::shipped(), {}));
  return opened;
}

const Framework& framework(const char* id) {
  return *bench::shipped().framework(FrameworkId{id});
}

void CompareSouthAfricaWithTheAcqf(benchmark::State& state) {
  const auto policy = bench::value_of(ComparePolicy::from(bench::shipped().policy()));
  const Comparer comparer{bench::shipped(), judge().paths, judge().model, judge().award_words, policy};
  const auto a = side_of(framework("za-nqf"));
  const auto b = side_of(framework("acqf"));
  level::LevelScratch scratch;
  for (auto _ : state)
    benchmark::DoNotOptimize(comparer.compare(a, b, {.as_of = bench::shipped().edition(), .method = {}}, scratch));
  const auto pairs = static_cast<std::int64_t>(a.levels.size() * b.levels.size());
  state.SetItemsProcessed(state.iterations() * pairs);
  state.counters["level_pairs"] = static_cast<double>(pairs);
}
BENCHMARK(CompareSouthAfricaWithTheAcqf)->Unit(benchmark::kMillisecond);

void PathsFromSouthAfricaToTheAcqf(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(judge().paths.find({.from = &framework("za-nqf"),
                                                 .to = &framework("acqf"),
                                                 .start = {},
                                                 .filter = {},
                                                 .most = 3,
                                                 .with_matrix = true}));
  }
}
BENCHMARK(PathsFromSouthAfricaToTheAcqf)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::compare
