// SPDX-License-Identifier: MIT
#include "frameworks/check.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/catalogue.h"
#include "tests/support/findings.h"
#include "tests/support/world.h"

namespace mizani {
namespace {

using test::codes;
constexpr auto world_of = [](std::vector<Framework> frameworks, std::vector<Referencing> tables) {
  return test::unchecked_world(std::move(frameworks), std::move(tables));
};

TEST(Check, FindsNoErrorInTheShippedData) {
  EXPECT_TRUE(codes(check(test::shipped().world()), Severity::error).empty());
}

TEST(Check, TellsOfAGapBetweenLevels) {
  auto framework = test::ladder("aa-one", 3, FrameworkKind::national, "AA");
  framework.levels.erase(framework.levels.begin() + 1);
  EXPECT_THAT(codes(check(world_of({framework}, {})), Severity::warning), testing::Contains("level-gap"));
}

TEST(Check, TellsWhenLevelsDifferFromTheStatedNumber) {
  auto framework = test::ladder("aa-one", 3, FrameworkKind::national, "AA");
  framework.levels_stated = {.value = 4, .provenance = {.evidence = Evidence::inferred, .sources = {}, .note = {}}};
  EXPECT_THAT(codes(check(world_of({framework}, {})), Severity::warning), testing::Contains("level-count"));
}

TEST(Check, TellsOfTablesThatContradictEachOtherAndKeepsBoth) {
  const auto a = test::ladder("aa-one", 3, FrameworkKind::national, "AA");
  const auto m = test::ladder("meta", 3, FrameworkKind::meta);
  auto second = test::table("aa-one", "meta", {{"1", "2"}}, Evidence::inferred);
  second.id = ReferencingId{"second"};
  const auto world = world_of({a, m}, {test::table("aa-one", "meta", {{"1", "1"}}), second});
  EXPECT_THAT(codes(check(world), Severity::warning), testing::Contains("tables-contradict"));
  EXPECT_TRUE(broken_rules(world).empty());
}

TEST(Check, TellsOfACircleOfTablesEachBroaderThanTheNext) {
  const auto frameworks =
      std::vector{test::ladder("aa-one", 2, FrameworkKind::meta), test::ladder("bb-two", 2, FrameworkKind::meta),
                  test::ladder("cc-three", 2, FrameworkKind::meta)};
  auto tables =
      std::vector{test::table("aa-one", "bb-two", {{"1", "1"}}), test::table("bb-two", "cc-three", {{"1", "1"}}),
                  test::table("cc-three", "aa-one", {{"1", "1"}})};
  for (auto& table : tables) table.rows[0].relation = Relation::broader;
  EXPECT_THAT(codes(check(world_of(frameworks, tables)), Severity::warning), testing::Contains("broader-cycle"));
  tables[2].rows[0].relation = Relation::equal;
  EXPECT_THAT(codes(check(world_of(frameworks, tables)), Severity::warning),
              testing::Not(testing::Contains("broader-cycle")));
}

TEST(Check, TellsOfVersionsThatOverlapInTime) {
  auto older = test::ladder("aa-old", 2, FrameworkKind::national, "AA");
  auto newer = test::ladder("aa-new", 2, FrameworkKind::national, "AA");
  newer.supersedes = older.id;
  newer.validity.from = parse_partial_date("2009-06-01");
  older.validity.to = parse_partial_date("2010");
  EXPECT_THAT(codes(check(world_of({older, newer}, {})), Severity::warning), testing::Contains("versions-overlap"));
  older.validity.to = parse_partial_date("2009-05-31");
  EXPECT_THAT(codes(check(world_of({older, newer}, {})), Severity::warning),
              testing::Not(testing::Contains("versions-overlap")));
}

TEST(Check, TellsOfComprehensiveFrameworksInForceTogether) {
  auto one = test::ladder("aa-one", 2, FrameworkKind::national, "AA");
  one.scope = {.value = FrameworkScope::comprehensive,
               .provenance = {.evidence = Evidence::assumed, .sources = {}, .note = "a test"}};
  auto other = one;
  other.id = FrameworkId{"aa-other"};
  EXPECT_THAT(codes(check(world_of({one, other}, {}))), testing::Contains("frameworks-overlap"));
  one.validity.to = parse_partial_date("2009");
  other.validity.from = parse_partial_date("2010");
  EXPECT_THAT(codes(check(world_of({one, other}, {}))), testing::Not(testing::Contains("frameworks-overlap")));
}

TEST(Check, TellsOfAnAfricanStateThatNoLevelReceives) {
  const auto empty = test::ladder("aa-one", 0, FrameworkKind::national, "AA");
  EXPECT_THAT(codes(check(world_of({empty}, {}))), testing::Contains("unplaced-state"));
  const auto filled = test::ladder("aa-two", 1, FrameworkKind::degree_structure, "AA");
  EXPECT_THAT(codes(check(world_of({empty, filled}, {}))), testing::Not(testing::Contains("unplaced-state")));
}

TEST(Check, EveryStateOfTheAfricanUnionCanBePlaced) {
  EXPECT_THAT(codes(check(test::shipped().world())), testing::Not(testing::Contains("unplaced-state")));
  const auto states = std::count_if(test::shipped().countries().begin(), test::shipped().countries().end(),
                                    [](const Country& country) { return country.au_member; });
  EXPECT_EQ(states, 55);
}

TEST(BrokenRules, DatesThatRunBackwardsAreAnError) {
  auto framework = test::ladder("aa-one", 2, FrameworkKind::national, "AA");
  framework.validity = {.from = parse_partial_date("2010"), .to = parse_partial_date("2009")};
  EXPECT_THAT(codes(check(world_of({framework}, {})), Severity::error), testing::Contains("dates-reversed"));
}

TEST(BrokenRules, TwoFrameworksCannotShareAnAlias) {
  auto one = test::ladder("aa-one", 2, FrameworkKind::national, "AA");
  auto two = test::ladder("bb-two", 2, FrameworkKind::national, "BB");
  one.aliases = {"NSQF"};
  two.aliases = {"nsqf"};
  EXPECT_THAT(codes(check(world_of({one, two}, {})), Severity::error), testing::Contains("duplicate-id"));
}

TEST(BrokenRules, ARowCannotClaimMoreThanItsTable) {
  auto table = test::table("aa-one", "meta", {{"1", "1"}}, Evidence::secondary);
  table.rows[0].provenance.evidence = Evidence::published;
  const auto world =
      world_of({test::ladder("aa-one", 2, FrameworkKind::national, "AA"), test::ladder("meta", 2, FrameworkKind::meta)},
               {table});
  EXPECT_THAT(codes(check(world), Severity::error), testing::Contains("status-mismatch"));
}

}  // namespace
}  // namespace mizani
