// SPDX-License-Identifier: MIT
// Stacking two thousand credentials towards an award of sixty outcomes: the whole answer, beside the least price alone
// (one integer program, what a bare solver would be asked).
#include <random>
#include <set>

#include <benchmark/benchmark.h>

#include "bench/support.h"
#include "engine/micro/stack_plan.h"
#include "engine/micro/stack_policy.h"

namespace mizani::micro {
namespace {

using credit::Rational;

constexpr std::size_t outcomes = 60;
constexpr std::size_t held = 40;

/// What an offer costs: about ten a credit; ten exactly, so that plans of one price abound; or a hundred whatever its
/// size, which is set covering and settled by no known method within seconds.
enum class Prices : unsigned char { varied, proportional, uniform };

/// Credentials of one to six outcomes and one to fifteen credits on four levels; the same for the same seed.
StackProblem problem_of(std::size_t pieces, Prices prices, unsigned seed) {
  constexpr int size = 120;
  std::mt19937 random{seed};
  const auto below = [&](std::size_t most) { return static_cast<std::size_t>(random() % most); };
  StackProblem out;
  out.size = size;
  out.overlap = credit::Rational{4} / 5;
  for (std::size_t i = 0; i < pieces; ++i) {
    StackPiece piece;
    piece.id = std::to_string(i);
    piece.held = i < held;
    piece.credits = static_cast<int>(1 + below(15));
    piece.rank = static_cast<int>(2 + below(4));
    piece.origin = below(3) == 0 ? credit::Origin::transfer : credit::Origin::study;
    std::set<std::size_t> covered;
    for (std::size_t n = 1 + below(6); covered.size() < n;) covered.insert(below(outcomes));
    piece.outcomes.assign(covered.begin(), covered.end());
    if (!piece.held) {
      piece.price = prices == Prices::uniform ? Rational{100} : piece.credits * 10;
      if (prices == Prices::varied) piece.price += static_cast<int>(below(20));
      piece.tie = static_cast<int>(below(1000));
    }
    if (i > held && below(10) == 0) piece.needs.push_back(below(i));
    out.pieces.push_back(std::move(piece));
  }
  for (std::size_t i = 0; i < outcomes; ++i) out.core.push_back(i);
  const auto rule = [&](StackRuleKind kind, int credits, int rank) {
    out.rules.push_back({.kind = kind, .credits = credits, .rank = rank, .source = {}});
  };
  rule(StackRuleKind::level_minimum, 72, 4);
  rule(StackRuleKind::level_maximum, 24, 2);
  rule(StackRuleKind::transfer_ceiling, 60, 0);
  rule(StackRuleKind::residency, 90, 0);
  for (const auto kind : {StackRuleKind::outcomes, StackRuleKind::overlap, StackRuleKind::prerequisite,
                          StackRuleKind::currency, StackRuleKind::expiry})
    rule(kind, 0, 0);
  return out;
}

template <Prices prices>
void StackWholeAnswer(benchmark::State& state) {
  const auto problem = problem_of(2000, prices, static_cast<unsigned>(state.range(0)));
  const auto policy = bench::value_of(StackPolicy::from(bench::shipped().policy()));
  for (auto _ : state) {
    const auto answer = plan_stack(problem, policy.search);
    benchmark::DoNotOptimize(&answer);
    state.counters["binding"] = static_cast<double>(answer->binding.size());
    state.counters["proven"] = answer->plan && answer->plan->proven() ? 1 : 0;
    state.counters["alternatives"] = static_cast<double>(answer->alternatives.size());
  }
}
BENCHMARK(StackWholeAnswer<Prices::varied>)->DenseRange(1, 5)->Unit(benchmark::kMillisecond);
BENCHMARK(StackWholeAnswer<Prices::proportional>)->DenseRange(1, 5)->Unit(benchmark::kMillisecond);
BENCHMARK(StackWholeAnswer<Prices::uniform>)->DenseRange(1, 2)->Unit(benchmark::kMillisecond);

template <Prices prices>
void StackLeastPrice(benchmark::State& state) {
  const auto problem = problem_of(2000, prices, static_cast<unsigned>(state.range(0)));
  const auto policy = bench::value_of(StackPolicy::from(bench::shipped().policy()));
  for (auto _ : state) {
    const auto price = least_price(problem, policy.search.effort);
    benchmark::DoNotOptimize(&price);
  }
}
BENCHMARK(StackLeastPrice<Prices::varied>)->DenseRange(1, 5)->Unit(benchmark::kMillisecond);
BENCHMARK(StackLeastPrice<Prices::proportional>)->DenseRange(1, 5)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::micro
