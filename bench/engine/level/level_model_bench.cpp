// SPDX-License-Identifier: MIT
// Levelling one outcome and a page of them, beside the reading of the words alone (ICU and Snowball).
#include "engine/level/level_model.h"

#include <benchmark/benchmark.h>

#include "bench/support.h"
#include "engine/level/model_file.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"

namespace mizani::level {
namespace {

constexpr std::string_view outcome =
    "Critically evaluate current research and justify decisions in complex professional contexts.";

const LevelModel& model() {
  static const LevelModel built = [] {
    const auto schemas = bench::value_of(load::SchemaSet::load(bench::data_folder() / "schema"));
    const auto bytes = [](const char* name) { return bench::value_of(load::read_bytes(bench::data_folder() / name)); };
    return LevelModel{bench::value_of(read_model(
                          bench::value_of(load::MappedBytes::of_file(bench::data_folder() / "models/outcomes.model")),
                          "outcomes.model")),
                      bench::value_of(Lexicon::load(bytes("lexicon/en.json"), "en.json", schemas)),
                      {},
                      bench::value_of(LevelPolicy::from(bench::shipped().policy()))};
  }();
  return built;
}

text::Document page(std::int64_t statements) {
  std::string all;
  for (std::int64_t i = 0; i < statements; ++i) all += "- " + std::string{outcome} + '\n';
  return bench::value_of(text::read_text(all, "bench"));
}

void report(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(state.iterations() * state.range(0) * static_cast<std::int64_t>(outcome.size()));
}

void ReadWordsOnly(benchmark::State& state) {
  const auto document = page(state.range(0));
  text::Tokenizer tokenizer{"en"};
  for (auto _ : state) {
    for (const auto& statement : document.sections.front().statements)
      benchmark::DoNotOptimize(tokenizer.tokens(statement.text));
  }
  report(state);
}
BENCHMARK(ReadWordsOnly)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

void LevelOutcomes(benchmark::State& state) {
  const auto document = page(state.range(0));
  LevelScratch scratch;
  for (auto _ : state) benchmark::DoNotOptimize(model().level(document, scratch));
  report(state);
}
BENCHMARK(LevelOutcomes)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

void ReadDocument(benchmark::State& state) {
  std::string all;
  for (std::int64_t i = 0; i < state.range(0); ++i) all += "- " + std::string{outcome} + '\n';
  for (auto _ : state) benchmark::DoNotOptimize(text::read_text(all, "bench"));
  report(state);
}
BENCHMARK(ReadDocument)->Arg(10)->Arg(1000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace mizani::level
