// SPDX-License-Identifier: MIT
#include "engine/path/next_referencing.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::table;

constexpr double tolerance = 1e-9;

NextQuery query_of(const Catalogue& catalogue, std::size_t plan = 0) {
  return {.counted = {.filter = {.weakest = Evidence::assumed, .as_of = catalogue.edition()}, .country = std::nullopt},
          .plan = plan};
}

const NextAnswer& shipped_answer() {
  static const NextAnswer answer =
      *next_referencings(test::shipped(), test::shipped_paths(), query_of(test::shipped(), 4));
  return answer;
}

/// The world in which the reports have been written: their tables among its data, and everything built anew.
Catalogue world_with(const Catalogue& catalogue, const std::vector<const HypotheticalReport*>& reports) {
  World world = catalogue.world();
  for (const auto* report : reports) {
    Referencing written = report->table;
    written.sources.emplace(SourceKey{"s"},
                            Source{.title = "a report", .publisher = {}, .year = {}, .url = {}, .accessed = {}});
    written.report.sources = {SourceKey{"s"}};
    world.referencings.push_back(std::move(written));
  }
  auto built = Catalogue::build(std::move(world));
  EXPECT_TRUE(built.has_value()) << describe(built.error().front());
  return std::move(*built);
}

/// The gain by brute force.
double gain_when_written(const Catalogue& catalogue, const ContinentQuery& query, double before,
                         const std::vector<const HypotheticalReport*>& reports) {
  const Catalogue written = world_with(catalogue, reports);
  const auto paths = PathIndex::build(written);
  return before - continent_uncertainty(written, *paths, query)->bits;
}

/// Three states of one union; the first two have inferred tables, the third has none.
Catalogue small_union() {
  auto meta = ladder("meta", 5, FrameworkKind::continental);
  meta.members = {CountryCode{"AA"}, CountryCode{"BB"}, CountryCode{"CC"}};
  World world =
      test::world_of(
          {ladder("aa-one", 5, FrameworkKind::national, "AA"), ladder("bb-two", 4, FrameworkKind::national, "BB"),
           ladder("cc-three", 3, FrameworkKind::national, "CC"), meta},
          {table("aa-one", "meta", {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}}, Evidence::inferred),
           table("bb-two", "meta", {{"1", "1"}, {"2", "2"}, {"2", "3"}, {"4", "5"}}, Evidence::inferred)})
          .world();
  for (auto& country : world.countries) country.au_member = true;
  auto built = Catalogue::build(std::move(world));
  EXPECT_TRUE(built.has_value()) << describe(built.error().front());
  return std::move(*built);
}

TEST(NextReferencing, EveryGainOfASmallUnionIsThatOfWritingTheReport) {
  const auto world = small_union();
  const auto answer = *next_referencings(world, *PathIndex::build(world), query_of(world));
  ASSERT_EQ(answer.candidates.size(), 3U);
  for (std::size_t i = 0; i < answer.candidates.size(); ++i) {
    const auto told = std::find_if(answer.reports.begin(), answer.reports.end(),
                                   [&](const NextReport& report) { return report.candidate == i; });
    const double gain = gain_when_written(world, query_of(world).counted, answer.today.bits, {&answer.candidates[i]});
    EXPECT_NEAR(told == answer.reports.end() ? 0 : told->gain, gain, tolerance) << answer.candidates[i].table.id.str();
  }
}

TEST(NextReferencing, TheStateThatNothingIsKnownOfComesFirst) {
  const auto world = small_union();
  const auto answer = *next_referencings(world, *PathIndex::build(world), query_of(world));
  ASSERT_FALSE(answer.reports.empty());
  EXPECT_EQ(answer.candidates[answer.reports.front().candidate].from->id.str(), "cc-three");
}

TEST(NextReferencing, InTheShippedDataTheBestAndTheLastGainAreThoseOfWritingTheReport) {
  const auto& answer = shipped_answer();
  ASSERT_GT(answer.reports.size(), 50U);
  for (const auto* report : {&answer.reports.front(), &answer.reports.back()}) {
    EXPECT_NEAR(gain_when_written(test::shipped(), query_of(test::shipped()).counted, answer.today.bits,
                                  {&answer.candidates[report->candidate]}),
                report->gain, 1e-6);
  }
}

TEST(NextReferencing, TablesBetweenMetaFrameworksGainNothingWhileEveryStateHasItsOwnWayToTheContinentalOne) {
  const auto& answer = shipped_answer();
  std::size_t weighed = 0;
  for (std::size_t i = 0; i < answer.candidates.size(); ++i) {
    if (answer.candidates[i].from->country) continue;
    ++weighed;
    EXPECT_TRUE(std::none_of(answer.reports.begin(), answer.reports.end(), [&](const NextReport& report) {
      return report.candidate == i;
    })) << answer.candidates[i].table.id.str();
    EXPECT_NEAR(gain_when_written(test::shipped(), query_of(test::shipped()).counted, answer.today.bits,
                                  {&answer.candidates[i]}),
                0, 1e-6)
        << answer.candidates[i].table.id.str();
  }
  EXPECT_GT(weighed, 3U);
}

TEST(NextReferencing, GainsComeLargestFirstAndAreTheSumOfTheirPairsAndOfTheirSources) {
  const auto& answer = shipped_answer();
  for (std::size_t i = 0; i < answer.reports.size(); ++i) {
    const auto& report = answer.reports[i];
    EXPECT_GT(report.gain, 0);
    if (i > 0) {
      EXPECT_LE(report.gain, answer.reports[i - 1].gain + 2 * least_gain);
    }
    double pairs = 0;
    std::size_t better = 0;
    for (const auto& change : report.changes) {
      pairs += change.gain();
      better += change.gain() > 0 ? 1 : 0;
    }
    EXPECT_NEAR(pairs, report.gain, 1e-6);
    EXPECT_EQ(better, report.improved);
    EXPECT_EQ(report.changes.size(), report.improved + report.worsened);
    double sources = 0;
    for (const auto& source : report.by_source) sources += source.bits;
    EXPECT_NEAR(sources, report.gain, 1e-6);
  }
}

TEST(NextReferencing, NoReportToTheContinentalFrameworkLeavesAPairMoreOpen) {
  const auto& answer = shipped_answer();
  for (const auto& report : answer.reports) {
    if (answer.candidates[report.candidate].to->kind != FrameworkKind::continental) continue;
    EXPECT_EQ(report.worsened, 0U) << answer.candidates[report.candidate].table.id.str();
  }
}

TEST(NextReferencing, ASurerPathWithFewerRowsMayLeaveAPairMoreOpenAndIsCountedSo) {
  // To the framework of three cycles the degrees below the bachelor have no counterpart: the path by it is surer for
  // what it places, and says less.
  const auto& answer = shipped_answer();
  EXPECT_TRUE(std::any_of(answer.reports.begin(), answer.reports.end(), [&](const NextReport& report) {
    return answer.candidates[report.candidate].to->id.str() == "cames-lmd" && report.worsened > 0;
  }));
}

TEST(NextReferencing, AWrittenReportIsNotAskedForAgain) {
  const auto& answer = shipped_answer();
  const auto& best = answer.candidates[answer.reports.front().candidate];
  const auto written = world_with(test::shipped(), {&best});
  const auto again = *next_referencings(written, *PathIndex::build(written), query_of(written));
  EXPECT_EQ(again.candidates.size() + 1, answer.candidates.size());
  EXPECT_TRUE(std::none_of(again.candidates.begin(), again.candidates.end(), [&](const auto& candidate) {
    return candidate.table.from == best.table.from && candidate.table.to == best.table.to;
  }));
}

TEST(NextReferencing, OfACountryOnlyItsOwnPairsCount) {
  auto query = query_of(test::shipped());
  query.counted.country = CountryCode{"KE"};
  const auto answer = *next_referencings(test::shipped(), test::shipped_paths(), query);
  const auto is_kenya = [&](std::size_t state) { return answer.today.states[state].state->code.str() == "KE"; };
  ASSERT_FALSE(answer.reports.empty());
  EXPECT_EQ(answer.candidates[answer.reports.front().candidate].from->id.str(), "ke-knqf");
  for (const auto& pair : answer.today.pairs) EXPECT_TRUE(is_kenya(pair.from) || is_kenya(pair.to));
}

TEST(NextReferencing, WithPublishedTablesOnlyNoSingleReportJoinsTwoStates) {
  auto query = query_of(test::shipped(), 3);
  query.counted.filter.weakest = Evidence::published;
  const auto answer = *next_referencings(test::shipped(), test::shipped_paths(), query);
  EXPECT_TRUE(answer.reports.empty());
  EXPECT_TRUE(answer.plan.empty());
}

TEST(Plan, BeginsWithTheBestReportAndItsSumIsThatOfWritingAll) {
  const auto& answer = shipped_answer();
  ASSERT_EQ(answer.plan.size(), 4U);
  EXPECT_EQ(answer.plan.front().candidate, answer.reports.front().candidate);
  EXPECT_NEAR(answer.plan.front().gain, answer.reports.front().gain, tolerance);
  double sum = 0;
  std::set<std::size_t> taken;
  std::vector<const HypotheticalReport*> reports;
  for (const auto& step : answer.plan) {
    sum += step.gain;
    EXPECT_NEAR(step.cumulative, sum, 1e-6);
    EXPECT_NEAR(step.bits_left, answer.today.bits - sum, 1e-6);
    EXPECT_TRUE(taken.insert(step.candidate).second);
    reports.push_back(&answer.candidates[step.candidate]);
  }
  EXPECT_NEAR(gain_when_written(test::shipped(), query_of(test::shipped()).counted, answer.today.bits, reports), sum,
              1e-6);
}

TEST(Plan, EachStepIsTheBestThatIsLeft) {
  const auto world = small_union();
  const auto answer = *next_referencings(world, *PathIndex::build(world), query_of(world, 9));
  std::vector<const HypotheticalReport*> written;
  double before = answer.today.bits;
  for (const auto& step : answer.plan) {
    for (std::size_t other = 0; other < answer.candidates.size(); ++other) {
      auto tried = written;
      tried.push_back(&answer.candidates[other]);
      if (std::find(written.begin(), written.end(), tried.back()) != written.end()) continue;
      const double left =
          answer.today.bits - gain_when_written(world, query_of(world).counted, answer.today.bits, tried);
      EXPECT_LE(before - left, step.gain + tolerance);
    }
    written.push_back(&answer.candidates[step.candidate]);
    before = step.bits_left;
  }
  EXPECT_EQ(answer.plan.size(), 3U);
}

}  // namespace
}  // namespace mizani::path
