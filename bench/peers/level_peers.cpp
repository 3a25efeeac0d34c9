// SPDX-License-Identifier: MIT
// Level and cognitive processes of learning objectives, one thread: beside fastText, which needs a model for each
// question, and beside scikit-learn. fastText's own start is taken off by a run on an empty file.
#include <fstream>

#include "bench/peers/peer.h"
#include "bench/support.h"
#include "engine/level/level_model.h"
#include "engine/level/model_file.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"

namespace mizani::peers {
namespace {

constexpr int copies = 5;                // of all objectives, for programs that want a while to be timed
constexpr std::size_t slow_rows = 2000;  // for peers that take long

void count_rows(benchmark::State& state, std::size_t rows) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

void LevelAndBloom_mizani(benchmark::State& state) {
  static const auto model = [] {
    const auto schemas = bench::value_of(load::SchemaSet::load(bench::data_folder() / "schema"));
    const auto lexicon = bench::value_of(load::read_bytes(bench::data_folder() / "lexicon/en.json"));
    const auto file = bench::data_folder() / "models/outcomes.model";
    return level::LevelModel{
        bench::value_of(level::read_model(bench::value_of(load::MappedBytes::of_file(file)), file.string())),
        bench::value_of(level::Lexicon::load(lexicon, "en.json", schemas)),
        {},
        bench::value_of(level::LevelPolicy::from(bench::shipped().policy()))};
  }();
  level::LevelScratch scratch;
  for (auto _ : state) {
    for (int i = 0; i < copies; ++i) {
      for (const auto& text : objectives()) {
        const auto reading = model.read(text, scratch);
        benchmark::DoNotOptimize(model.bloom(reading));
      }
    }
  }
  count_rows(state, objectives().size() * copies);
}
BENCHMARK(LevelAndBloom_mizani)->Iterations(1)->Unit(benchmark::kMillisecond);

/// Files of rows and both models; what is wrong, or nothing.
const std::string& fasttext_problem() {
  static const std::string problem = []() -> std::string {
    if (std::system("command -v fasttext >/dev/null") != 0) return "fasttext is not installed";
    peers().attr("write_fasttext")(rows_folder().string(), scratch().string());
    std::ofstream rows{scratch() / "rows.txt"};
    for (int i = 0; i < copies; ++i) {
      for (const auto& text : objectives()) rows << text << '\n';
    }
    std::ofstream{scratch() / "empty.txt"};
    const std::string train =
        "cd '" + scratch().string() + "' && fasttext supervised -thread 1 -wordNgrams 2 -epoch 10 ";
    if (seconds_of(train + "-input level.train -output level") == 0 ||
        seconds_of(train + "-loss ova -input bloom.train -output bloom") == 0)
      return "fasttext does not train";
    return "";
  }();
  return problem;
}

void fasttext(benchmark::State& state, std::initializer_list<const char*> models) {
  if (!fasttext_problem().empty()) return state.SkipWithError(fasttext_problem().c_str());
  const auto run = [&](const char* model, const char* file) {
    return seconds_of("cd '" + scratch().string() + "' && fasttext predict-prob " + model + ".bin " + file + " 6");
  };
  for (auto _ : state) {
    double seconds = 0;
    for (const char* model : models) seconds += run(model, "rows.txt") - run(model, "empty.txt");
    state.SetIterationTime(seconds);
  }
  count_rows(state, objectives().size() * copies);
}

void LevelAndBloom_fastText(benchmark::State& state) {
  fasttext(state, {"level", "bloom"});
}
BENCHMARK(LevelAndBloom_fastText)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

void LevelAndBloom_fastText_processes_only(benchmark::State& state) {
  fasttext(state, {"bloom"});
}
BENCHMARK(LevelAndBloom_fastText_processes_only)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

void sklearn(benchmark::State& state, const char* features, std::size_t rows, const char* run) {
  static std::map<std::string, pybind11::object> fitted;
  const auto make = [&] {
    auto& peer = fitted[features];
    if (!peer) peer = peers().attr("SklearnLevels")(rows_folder().string(), features);
    peer.attr("take")(
        std::vector<std::string>{objectives().begin(), objectives().begin() + static_cast<std::ptrdiff_t>(rows)});
    return peer;
  };
  python_peer(state, make, [&](const pybind11::object& peer) { peer.attr(run)(); });
  count_rows(state, rows);
}
BENCHMARK_CAPTURE(sklearn, LevelAndBloom_scikit_learn_words, "words", objectives().size(), "run")
    ->Name("LevelAndBloom_scikit-learn: words, all rows at once")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sklearn, LevelAndBloom_scikit_learn_letters, "letters", slow_rows, "run")
    ->Name("LevelAndBloom_scikit-learn: words and letters, all rows at once")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sklearn, LevelAndBloom_scikit_learn_single, "words", slow_rows / 4, "run_row_by_row")
    ->Name("LevelAndBloom_scikit-learn: words, row by row")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::peers
