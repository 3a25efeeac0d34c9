// SPDX-License-Identifier: MIT
// Exact conversions beside the same arithmetic with 64-bit fractions, which overflow where ours do not.
#include "engine/credit/credit_conversion.h"

#include <benchmark/benchmark.h>
#include <boost/rational.hpp>

#include "bench/support.h"

namespace mizani::credit {
namespace {

void ConvertExactly(benchmark::State& state) {
  const auto index = bench::value_of(CreditIndex::build(bench::shipped().credit_systems()));
  const auto& saqa = *bench::value_of(index.resolve("saqa"));
  const auto& ects = *bench::value_of(index.resolve("ects"));
  const Interval amount = Interval::point(120);
  for (auto _ : state) benchmark::DoNotOptimize(convert(index, amount, saqa, ects));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ConvertExactly)->Unit(benchmark::kMicrosecond);

void ConvertWith64BitFractions(benchmark::State& state) {
  using Small = boost::rational<long long>;
  Small amount{120};
  benchmark::DoNotOptimize(amount);
  for (auto _ : state) {
    const Small hours = amount * Small{10};
    Small lower = hours / Small{30};
    Small upper = hours / Small{25};
    Small year = amount / Small{120} * Small{60};
    benchmark::DoNotOptimize(lower);
    benchmark::DoNotOptimize(upper);
    benchmark::DoNotOptimize(year);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ConvertWith64BitFractions)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace mizani::credit
