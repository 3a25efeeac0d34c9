// SPDX-License-Identifier: MIT
// Bloom and level of one outcome after another, beside fastText's predict-prob and wc -w on the same bytes; one thread
// each. The programs' own start is taken off by a run on an empty file. Needs Debian's fasttext and labelled rows; says
// so where they are missing.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/support.h"
#include "engine/level/level_model.h"
#include "engine/level/model_file.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"

namespace mizani::level {
namespace {

constexpr int copies = 20;  // so that a run lasts long enough

/// The outcomes, and files of them for the two programs.
struct Rows {
  std::string problem;  ///< why nothing can be compared; empty if all is there
  std::filesystem::path folder;
  std::vector<std::string> texts;
  std::size_t bytes = 0;

  ~Rows() {
    std::error_code ignored;
    if (!folder.empty()) std::filesystem::remove_all(folder, ignored);
  }
};

std::string plain(std::string text) {
  for (char& c : text) c = c == '\n' || c == '\r' ? ' ' : c;
  return text;
}

const Rows& rows() {
  static const Rows made = [] {
    Rows out;
    const std::filesystem::path file = std::filesystem::path{MIZANI_SHARED_DIR} / "data/bloom_edm2022_objectives.jsonl";
    const auto bytes = load::read_bytes(file);
    if (!bytes) {
      out.problem = "no labelled rows";
      return out;
    }
    if (std::system("command -v fasttext >/dev/null") != 0) {
      out.problem = "fasttext is not installed";
      return out;
    }
    out.folder = std::filesystem::temp_directory_path() / ("mizani-bench-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(out.folder);
    std::ofstream train{out.folder / "train.txt"};
    for (std::size_t at = 0; at < bytes->size();) {
      const auto end = std::min(bytes->find('\n', at), bytes->size());
      const auto json = load::parse_json(std::string_view{*bytes}.substr(at, end - at), "rows");
      at = end + 1;
      if (!json) continue;
      const auto text = plain((*json)["text"].GetString());
      for (const auto& label : (*json)["labels"].GetArray()) train << "__label__" << label.GetString() << ' ';
      train << text << '\n';
      out.texts.push_back(text);
    }
    train.close();
    std::ofstream all{out.folder / "rows.txt"};
    for (int i = 0; i < copies; ++i) {
      for (const auto& text : out.texts) {
        all << text << '\n';
        out.bytes += text.size() + 1;
      }
    }
    std::ofstream{out.folder / "empty.txt"};
    const auto command = "cd '" + out.folder.string() +
                         "' && fasttext supervised -input train.txt -output model -thread 1 -wordNgrams 2 -epoch 10 "
                         ">/dev/null 2>&1";
    if (std::system(command.c_str()) != 0) out.problem = "fasttext does not train";
    return out;
  }();
  return made;
}

double seconds_of(const std::string& command) {
  const auto begin = std::chrono::steady_clock::now();
  if (std::system(command.c_str()) != 0) return 0;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

bool ready(benchmark::State& state) {
  if (rows().problem.empty()) return true;
  state.SkipWithError(rows().problem.c_str());
  return false;
}

void report(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows().texts.size()) * copies);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(rows().bytes));
}

void Program(benchmark::State& state, const std::string& command) {
  if (!ready(state)) return;
  const auto run = [&](const std::string& file) {
    return "cd '" + rows().folder.string() + "' && " + command + " " + file + " 6 >/dev/null 2>&1";
  };
  for (auto _ : state) {
    const double start = seconds_of(run("empty.txt"));
    state.SetIterationTime(std::max(1e-9, seconds_of(run("rows.txt")) - start));
  }
  report(state);
}

void FastTextPredictProb(benchmark::State& state) {
  Program(state, "fasttext predict-prob model.bin");
}
BENCHMARK(FastTextPredictProb)->UseManualTime()->Iterations(2)->Unit(benchmark::kMillisecond);

void WordCount(benchmark::State& state) {
  if (!ready(state)) return;
  const auto file = (rows().folder / "rows.txt").string();
  for (auto _ : state) {
    const double start = seconds_of("wc -w < /dev/null >/dev/null");
    state.SetIterationTime(std::max(1e-9, seconds_of("wc -w < '" + file + "' >/dev/null") - start));
  }
  report(state);
}
BENCHMARK(WordCount)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

void BloomAndLevel(benchmark::State& state) {
  if (!ready(state)) return;
  const auto schemas = bench::value_of(load::SchemaSet::load(bench::data_folder() / "schema"));
  const auto bytes = [](const char* name) { return bench::value_of(load::read_bytes(bench::data_folder() / name)); };
  const LevelModel model{
      bench::value_of(
          read_model(bench::value_of(load::MappedBytes::of_file(bench::data_folder() / "models/outcomes.model")),
                     "outcomes.model")),
      bench::value_of(Lexicon::load(bytes("lexicon/en.json"), "en.json", schemas)),
      {},
      bench::value_of(LevelPolicy::from(bench::shipped().policy()))};
  LevelScratch scratch;
  for (auto _ : state) {
    for (int i = 0; i < copies; ++i) {
      for (const auto& text : rows().texts) benchmark::DoNotOptimize(model.read(text, scratch));
    }
  }
  report(state);
}
BENCHMARK(BloomAndLevel)->Iterations(3)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::level
