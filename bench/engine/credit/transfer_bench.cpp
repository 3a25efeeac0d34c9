// SPDX-License-Identifier: MIT
// A transfer of many modules beside a mere sum of their amounts.
#include "engine/credit/transfer.h"

#include <algorithm>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/support.h"

namespace mizani::credit {
namespace {

const CreditIndex& index() {
  static const CreditIndex made = bench::value_of(CreditIndex::build(bench::shipped().credit_systems()));
  return made;
}

std::vector<EarnedCredit> modules(std::size_t n) {
  const auto& saqa = *bench::value_of(index().resolve("saqa"));
  std::vector<EarnedCredit> out(n);
  for (std::size_t i = 0; i < n; ++i) {
    out[i].id = out[i].title = std::string{"M"}.append(std::to_string(i));
    out[i].amount = Interval::point(static_cast<int>(4 + i % 20));
    out[i].system = &saqa;
    out[i].level = EarnedLevel{.lowest = 3 + i % 3, .likeliest = 4 + i % 3};
  }
  return out;
}

void TransferModules(benchmark::State& state) {
  const auto credits = modules(static_cast<std::size_t>(state.range(0)));
  const auto& world = bench::shipped();
  const Framework& framework = *world.framework(FrameworkId{"za-nqf"});
  const auto type = std::find_if(framework.qualification_types.begin(), framework.qualification_types.end(),
                                 [](const auto& t) { return t.id.str() == "bachelor-360"; });
  const Award award{.framework = &framework,
                    .type = &*type,
                    .level = level_of(framework, *type),
                    .size = 360,
                    .system = bench::value_of(index().resolve("saqa"))};
  const auto rules = bench::value_of(transfer_rules(world.practice(CountryCode{"ZA"}), std::nullopt,
                                                    bench::value_of(TransferPolicy::from(world.policy()))));
  const TransferQuery query{.award = &award, .credits = credits, .rules = &rules, .as_of = world.edition()};
  for (auto _ : state) benchmark::DoNotOptimize(transfer(index(), query));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(TransferModules)->Arg(40)->Arg(10'000)->Unit(benchmark::kMicrosecond);

void AddUpModules(benchmark::State& state) {
  const auto credits = modules(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    Rational sum = 0;
    for (const auto& credit : credits) sum += credit.amount->lower;
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(AddUpModules)->Arg(40)->Arg(10'000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace mizani::credit
