// SPDX-License-Identifier: MIT
// Rows of JSON: what reading them for a batch costs beside bare RapidJSON, and whole runs of the program.
#include <fstream>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "bench/peers/peer.h"
#include "bench/support.h"
#include "tools/batch/byte_source.h"
#include "tools/batch/record_reader.h"
#include "tools/batch/row.h"

namespace mizani::peers {
namespace {

/// `copies` times all objectives as {"id", "text"}.
std::string json_rows(int copies) {
  const auto file = scratch() / ("rows-" + std::to_string(copies) + ".jsonl");
  if (std::filesystem::exists(file)) return file.string();
  std::ofstream out{file};
  int id = 0;
  for (int i = 0; i < copies; ++i) {
    for (const auto& text : objectives()) {
      rapidjson::StringBuffer buffer;
      rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
      writer.StartObject();
      writer.Key("id");
      writer.Int(++id);
      writer.Key("text");
      writer.String(text);
      writer.EndObject();
      out << buffer.GetString() << '\n';
    }
  }
  return file.string();
}

void JsonRows_mizani(benchmark::State& state) {
  const auto file = json_rows(1);
  std::size_t bytes = 0;
  for (auto _ : state) {
    batch::RecordReader reader{bench::value_of(batch::ByteSource::open(file)), batch::RowForm::jsonl, {}};
    bench::value_of(reader.start({}).map([] { return 0; }));
    while (const auto block = bench::value_of(reader.next())) {
      for (const auto& record : block->records) {
        const auto row = bench::value_of(batch::Row::read(block->row(record), "rows:1", nullptr));
        Faults faults;
        bytes += row.text("text", faults).size();
      }
    }
  }
  benchmark::DoNotOptimize(bytes);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(objectives().size()));
}
BENCHMARK(JsonRows_mizani)->Unit(benchmark::kMillisecond);

void JsonRows_RapidJSON(benchmark::State& state) {
  const auto file = json_rows(1);
  std::size_t bytes = 0;
  for (auto _ : state) {
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);) {
      rapidjson::Document row;
      row.Parse(line);
      bytes += row["text"].GetStringLength();
    }
  }
  benchmark::DoNotOptimize(bytes);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(objectives().size()));
}
BENCHMARK(JsonRows_RapidJSON)->Name("JsonRows_getline and bare RapidJSON")->Unit(benchmark::kMillisecond);

void program(benchmark::State& state, const std::string& command) {
  for (auto _ : state) state.SetIterationTime(seconds_of(command));
}

const std::string mizani = "'" MIZANI_PROGRAM "' ";

/// Whole runs on a file of 170,700 rows.
void batch_run(benchmark::State& state, const char* jobs) {
  const auto in = json_rows(10);
  program(state,
          mizani + "batch level --quiet --text-language en --in '" + in + "' --out '" + in + ".levels' --jobs " + jobs);
}
BENCHMARK_CAPTURE(batch_run, two, "2")
    ->Name("Batch_mizani, two jobs")
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(batch_run, one, "1")
    ->Name("Batch_mizani, one job")
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

void Start_mizani(benchmark::State& state) {
  program(state, mizani + "level 'Design a bridge over the river and evaluate its safety'");
}
BENCHMARK(Start_mizani)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

void Start_sklearn(benchmark::State& state) {
  if (seconds_of("/usr/bin/python3 -c 'import sklearn'") == 0) return state.SkipWithError("scikit-learn is missing");
  program(state, "/usr/bin/python3 -c 'import sklearn'");
}
BENCHMARK(Start_sklearn)
    ->Name("Start_python3 -c 'import sklearn'")
    ->UseManualTime()
    ->Iterations(5)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::peers
