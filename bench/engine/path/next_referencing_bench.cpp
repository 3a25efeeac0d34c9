// SPDX-License-Identifier: MIT
// The uncertainty of all pairs of states, and the missing reports ranked by it.
#include "engine/path/next_referencing.h"

#include <benchmark/benchmark.h>

#include "bench/support.h"

namespace mizani::path {
namespace {

const PathIndex& index() {
  static const PathIndex built = bench::value_of(PathIndex::build(bench::shipped()));
  return built;
}

NextQuery query(std::size_t plan) {
  return {.counted = {.filter = {.weakest = Evidence::assumed, .as_of = bench::shipped().edition()},
                      .country = std::nullopt},
          .plan = plan};
}

void UncertaintyOfTheContinent(benchmark::State& state) {
  std::size_t pairs = 0;
  for (auto _ : state) {
    const auto total = bench::value_of(continent_uncertainty(bench::shipped(), index(), query(0).counted));
    pairs = total.pairs.size();
    benchmark::DoNotOptimize(total);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pairs));
  state.counters["pairs"] = static_cast<double>(pairs);
}
BENCHMARK(UncertaintyOfTheContinent)->Unit(benchmark::kMillisecond);

/// The steps of the plan as argument; 0 ranks each report alone.
void MissingReportsRanked(benchmark::State& state) {
  std::size_t candidates = 0;
  for (auto _ : state) {
    const auto answer =
        bench::value_of(next_referencings(bench::shipped(), index(), query(static_cast<std::size_t>(state.range(0)))));
    candidates = answer.candidates.size();
    benchmark::DoNotOptimize(answer);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(candidates));
  state.counters["candidates"] = static_cast<double>(candidates);
}
BENCHMARK(MissingReportsRanked)->Arg(0)->Arg(10)->Unit(benchmark::kMillisecond);

/// The peer: the same question of one candidate by brute force, the index built anew and every pair asked.
void OneReportByBruteForce(benchmark::State& state) {
  const auto before = bench::value_of(continent_uncertainty(bench::shipped(), index(), query(0).counted));
  const auto missing = missing_reports(bench::shipped(), index(), before.states, bench::shipped().edition());
  for (auto _ : state) {
    const auto built = bench::value_of(PathIndex::build(bench::shipped()));
    const auto with = bench::value_of(built.with(missing.front().table));
    benchmark::DoNotOptimize(continent_uncertainty(bench::shipped(), with, query(0).counted));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(OneReportByBruteForce)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::path
