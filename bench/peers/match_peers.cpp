// SPDX-License-Identifier: MIT
// Two lists of outcomes matched one to one, from their texts: beside TF-IDF of scikit-learn and scipy's assignment.
#include "bench/peers/peer.h"
#include "bench/support.h"
#include "engine/match/outcome_match.h"
#include "engine/match/outcome_reader.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"

namespace mizani::peers {
namespace {

/// Every second objective from `from` on.
std::vector<std::string> side(std::int64_t count, std::size_t from) {
  std::vector<std::string> out;
  for (std::size_t i = from; i < objectives().size() && static_cast<std::int64_t>(out.size()) < count; i += 2)
    out.push_back(objectives()[i]);
  return out;
}

void Match_mizani(benchmark::State& state) {
  const auto schemas = bench::value_of(load::SchemaSet::load(bench::data_folder() / "schema"));
  const auto words = bench::value_of(match::FunctionWordList::load(
      bench::value_of(load::read_bytes(bench::data_folder() / "lexicon/function-words.json")), "function-words.json",
      schemas));
  const auto policy = bench::value_of(match::MatchPolicy::from(bench::shipped().policy()));
  const auto sources = side(state.range(0), 0);
  const auto targets = side(state.range(0), 1);
  match::OutcomeReader reader{"en", words, nullptr, false};
  for (auto _ : state) {
    const auto read = [&](const std::vector<std::string>& texts) {
      std::vector<match::Outcome> out;
      for (const auto& text : texts) out.push_back(reader.read(text));
      return out;
    };
    const auto source_outcomes = read(sources);
    const auto target_outcomes = read(targets);
    const match::TermWeights weights{source_outcomes, target_outcomes};
    benchmark::DoNotOptimize(match::match_outcomes(source_outcomes, target_outcomes, weights, policy, 3));
  }
}
BENCHMARK(Match_mizani)->Arg(20)->Arg(300)->Arg(2000)->Unit(benchmark::kMillisecond);

void Match_sklearn(benchmark::State& state) {
  python_peer(
      state, [&] { return peers().attr("SklearnMatch")(side(state.range(0), 0), side(state.range(0), 1)); },
      [](const pybind11::object& peer) { peer.attr("run")(); });
}
BENCHMARK(Match_sklearn)
    ->Name("Match_scikit-learn TF-IDF, scipy assignment")
    ->Arg(20)
    ->Arg(300)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::peers
