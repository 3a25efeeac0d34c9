// SPDX-License-Identifier: MIT
// A case file of an office's year: opened, searched, added to, checked; the hash of the shipped data.
#include "tools/cases/case_file.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include <unistd.h>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "bench/support.h"
#include "tools/cases/case_check.h"
#include "tools/cases/search.h"
#include "tools/cases/snapshot.h"

namespace mizani::cases {
namespace {

namespace fs = std::filesystem;

/// Of the size that an assessment of a degree has in JSON, some 20 kB.
std::string assessment() {
  constexpr std::size_t size = 20'000;
  return fmt::format(R"({{"schema": "mizani/assess/1", "findings": "{}"}})", std::string(size, 'x'));
}

NewCase case_of(std::int64_t number) {
  constexpr std::array institutions{"University of Nairobi", "Université d'Abomey-Calavi", "Universidade de Luanda"};
  const std::string institution = institutions.at(static_cast<std::size_t>(number) % institutions.size());
  return {.record_json = fmt::format(R"({{"title": "Bachelor of Science", "holder": "P-{}"}})", number),
          .assessment_json = assessment(),
          .summary = {.holder = fmt::format("P-{}", number),
                      .title = "Bachelor of Science",
                      .institution = institution,
                      .award_country = CountryCode{"KE"},
                      .target_country = CountryCode{"ZM"},
                      .purpose = "study",
                      .level = "ke-knqf:7",
                      .type = "bachelor",
                      .award_date = "2019",
                      .proposal = "full",
                      .certainty = 0.9},
          .features = {.award_country = CountryCode{"KE"},
                       .target_country = CountryCode{"ZM"},
                       .institution = institution,
                       .type = "bachelor",
                       .purpose = "study",
                       .home_level = "ke-knqf:7",
                       .year = 2019},
          .versions = {.data_hash = std::string(64, 'a'), .program = "bench"},
          .at = fmt::format("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28),
          .by = "bench"};
}

/// A file of so many cases, every second one decided; gone with the value.
class Office {
 public:
  explicit Office(std::int64_t count)
      : path_{fs::temp_directory_path() / fmt::format("mizani-bench-{}.cases", getpid())} {
    fs::remove(path_);
    auto file = bench::value_of(CaseFile::open(path_, Mode::create_or_open));
    for (std::int64_t i = 0; i < count; ++i) {
      const auto id = bench::value_of(file.add(case_of(i)));
      if (i % 2 == 0)
        bench::value_of(file.decide(
            id,
            {.kind = DecisionKind::full, .reasons = "Same level.", .on = "2026-12-30", .at = "2026-12-30", .by = "B"}));
    }
  }
  ~Office() {
    std::error_code gone;
    fs::remove(path_, gone);
  }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void OpenAndSearchCases(benchmark::State& state) {
  const Office office{state.range(0)};
  std::size_t found = 0;
  for (auto _ : state) {
    auto file = bench::value_of(CaseFile::open(office.path(), Mode::read_only));
    found =
        cases::search(bench::value_of(file.rows()), {.words = "universite calavi", .state = CaseState::open}).size();
    benchmark::DoNotOptimize(found);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(OpenAndSearchCases)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

/// Each is on disk before the next begins.
void AddCase(benchmark::State& state) {
  const Office office{state.range(0)};
  auto file = bench::value_of(CaseFile::open(office.path(), Mode::existing));
  std::int64_t number = state.range(0);
  for (auto _ : state) benchmark::DoNotOptimize(bench::value_of(file.add(case_of(number++))));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(AddCase)->Arg(1000)->Unit(benchmark::kMillisecond);

void CheckCases(benchmark::State& state) {
  const Office office{state.range(0)};
  for (auto _ : state) {
    const auto report = bench::value_of(check(office.path()));
    if (!report.faults.empty()) state.SkipWithError("the file is damaged");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(fs::file_size(office.path())));
}
BENCHMARK(CheckCases)->Arg(1000)->Unit(benchmark::kMillisecond);

void HashShippedData(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const auto version = bench::value_of(data_version({&bench::data_folder(), 1}));
    bytes = 0;
    for (const auto& file : version.files) bytes += static_cast<std::int64_t>(file.bytes.size());
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(HashShippedData)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mizani::cases
