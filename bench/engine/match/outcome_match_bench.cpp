// SPDX-License-Identifier: MIT
// Matching lists of outcomes, beside the plain TF-IDF cosine of every pair; ranking an agreement's courses.
#include "engine/match/outcome_match.h"

#include <random>

#include <benchmark/benchmark.h>

#include "bench/support.h"
#include "engine/match/course_model_file.h"
#include "engine/match/outcome_reader.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"

namespace mizani::match {
namespace {

MatchPolicy policy() {
  return bench::value_of(MatchPolicy::from(bench::shipped().policy()));
}

/// Outcomes of ten words drawn from three thousand; the same every time.
std::vector<Outcome> outcomes(std::int64_t count, unsigned seed) {
  std::mt19937 random{seed};
  std::vector<Outcome> out;
  for (std::int64_t i = 0; i < count; ++i) {
    Outcome outcome;
    for (int word = 0; word < 10; ++word) {
      const auto key = random() % 3000;
      if (std::none_of(outcome.terms.begin(), outcome.terms.end(), [&](const Term& t) { return t.key == key; }))
        outcome.terms.push_back({.key = key, .word = {}, .verb = word == 0, .governed = word > 0 && word < 5});
    }
    std::sort(outcome.terms.begin(), outcome.terms.end(), [](const Term& a, const Term& b) { return a.key < b.key; });
    out.push_back(std::move(outcome));
  }
  return out;
}

void MatchOutcomes(benchmark::State& state) {
  const auto sources = outcomes(state.range(0), 1);
  const auto targets = outcomes(state.range(0), 2);
  const TermWeights weights{sources, targets};
  for (auto _ : state) benchmark::DoNotOptimize(match_outcomes(sources, targets, weights, policy(), 3));
  state.SetItemsProcessed(state.iterations() * state.range(0) * state.range(0));
}
BENCHMARK(MatchOutcomes)->Arg(10)->Arg(100)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond);

/// The peer: the cosine of each pair, without index, parts or assignment.
void CosineOfEveryPair(benchmark::State& state) {
  const auto sources = outcomes(state.range(0), 1);
  const auto targets = outcomes(state.range(0), 2);
  const TermWeights weights{sources, targets};
  MatchPolicy words;
  words.words = 1;
  words.verb = 1;
  for (auto _ : state) {
    double sum = 0;
    for (const auto& source : sources) {
      for (const auto& target : targets) sum += similarity(source, target, weights, words);
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * state.range(0));
}
BENCHMARK(CosineOfEveryPair)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void RankCourses(benchmark::State& state) {
  const auto bytes = [](const char* name) { return bench::value_of(load::read_bytes(bench::data_folder() / name)); };
  const auto schemas = bench::value_of(load::SchemaSet::load(bench::data_folder() / "schema"));
  const CourseRanker ranker{
      bench::value_of(read_course_model(bytes("models/courses.model"), "courses.model")),
      bench::value_of(CourseWords::load(bytes("lexicon/course-words.json"), "course-words.json", schemas)), policy()};
  std::vector<ReceivingCourse> receiving;
  std::vector<std::string> sending;
  for (int i = 0; i < 20; ++i) {
    const auto number = std::to_string(100 + i);
    receiving.push_back({.institution = "U", .title = "MATH " + number + "A Calculus of Several Variables"});
    sending.push_back("MTH " + number + " Calculus and Analytic Geometry III");
  }
  text::Tokenizer tokenizer{"en"};
  for (auto _ : state) {
    const CourseSet set{receiving, sending, ranker.words(), tokenizer};
    benchmark::DoNotOptimize(ranker.scores(set, ranker.pairs(set)));
  }
  state.SetItemsProcessed(state.iterations() * 400);
}
BENCHMARK(RankCourses)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace mizani::match
