// SPDX-License-Identifier: MIT
#include "frameworks/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/catalogue.h"
#include "tests/support/world.h"

namespace mizani {
namespace {

std::vector<std::string> codes(const std::vector<Finding>& findings, Severity severity) {
  std::vector<std::string> out;
  for (const auto& finding : findings) {
    if (finding.severity == severity) out.push_back(finding.fault.code);
  }
  return out;
}

World world_of(std::vector<Framework> frameworks, std::vector<Referencing> tables) {
  World world;
  for (const auto& framework : frameworks) {
    if (framework.country)
      world.countries.push_back(
          {.code = *framework.country, .part_of = {}, .name = {}, .au_member = true, .communities = {}});
  }
  world.frameworks = std::move(frameworks);
  world.referencings = std::move(tables);
  return world;
}

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
