// SPDX-License-Identifier: MIT
// Loading the whole catalogue (read, parse, check by schema, decode, check the rules) beside a bare RapidJSON parse of
// the same files.
#include "frameworks/load/loader.h"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <rapidjson/document.h>

#include "bench/support.h"

namespace mizani {
namespace {

std::vector<std::filesystem::path> catalogue_files() {
  std::vector<std::filesystem::path> files;
  for (const char* name : {"schema", "frameworks", "referencing", "instruments"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{bench::data_folder() / name}) {
      if (entry.path().extension() == ".json" && entry.path().parent_path().filename() != "output")
        files.push_back(entry.path());
    }
  }
  for (const char* name : {"countries.json", "credit-systems.json", "policy.json"})
    files.push_back(bench::data_folder() / name);
  return files;
}

std::int64_t bytes_of(const std::vector<std::filesystem::path>& files) {
  std::int64_t bytes = 0;
  for (const auto& file : files) bytes += static_cast<std::int64_t>(std::filesystem::file_size(file));
  return bytes;
}

void report(benchmark::State& state) {
  const auto files = catalogue_files();
  state.SetBytesProcessed(state.iterations() * bytes_of(files));
  state.counters["files"] = static_cast<double>(files.size());
  state.counters["bytes"] = static_cast<double>(bytes_of(files));
}

void BareRapidJsonParse(benchmark::State& state) {
  const auto files = catalogue_files();
  for (auto _ : state) {
    for (const auto& file : files) {
      std::ifstream stream{file, std::ios::binary};
      const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
      rapidjson::Document document;
      document.Parse(bytes.data(), bytes.size());
      benchmark::DoNotOptimize(document);
    }
  }
  report(state);
}
BENCHMARK(BareRapidJsonParse)->Unit(benchmark::kMillisecond);

void LoadCatalogue(benchmark::State& state) {
  for (auto _ : state) {
    auto catalogue = load::load_catalogue({&bench::data_folder(), 1});
    benchmark::DoNotOptimize(catalogue);
  }
  report(state);
}
BENCHMARK(LoadCatalogue)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani
