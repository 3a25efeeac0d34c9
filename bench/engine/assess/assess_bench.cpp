// SPDX-License-Identifier: MIT
// One assessment of a diploma with outcomes; opening what it needs is not counted.
#include <benchmark/benchmark.h>

#include "bench/support.h"
#include "frameworks/load/json_document.h"
#include "tools/cli/assess_desk.h"
#include "tools/interop/credential_record.h"
#include "tools/render/assessment/assess_json.h"

namespace mizani {
namespace {

struct Desk {
  std::unique_ptr<cli::AssessDesk> desk;
  assess::CredentialRecord record;
  cli::AssessRequest request;
};

const Desk& desk() {
  static const Desk made = [] {
    cli::CommonOptions options;
    options.base_folder = bench::data_folder();
    auto desk = bench::value_of(cli::AssessDesk::open(options, {}));
    const auto file = bench::data_folder() / "examples" / "kenyan-diploma.json";
    auto record = bench::value_of(
        interop::read_credential(bench::value_of(load::read_bytes(file)), file.string(), desk->judge().schemas));
    cli::AssessRequest request{.country = CountryCode{"ZM"},
                               .purpose = assess::Purpose::study,
                               .sector = std::nullopt,
                               .decided = desk->catalogue().edition(),
                               .weakest = Evidence::assumed,
                               .target = {},
                               .programme = std::nullopt};
    return Desk{.desk = std::move(desk), .record = std::move(record), .request = std::move(request)};
  }();
  return made;
}

void one_assessment(benchmark::State& state) {
  const auto& at = desk();
  for (auto _ : state) benchmark::DoNotOptimize(at.desk->assess(at.record, at.request));
}
BENCHMARK(one_assessment)->Name("AssessADiploma")->Unit(benchmark::kMillisecond);

void stored(benchmark::State& state) {
  const auto& at = desk();
  const auto assessment = bench::value_of(at.desk->assess(at.record, at.request));
  for (auto _ : state) benchmark::DoNotOptimize(render::assessment::stored_json(assessment));
}
BENCHMARK(stored)->Name("WriteAnAssessment")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani
