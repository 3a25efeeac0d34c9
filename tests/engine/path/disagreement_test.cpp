// SPDX-License-Identifier: MIT
#include "engine/path/disagreement.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/path/pareto.h"
#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::table;

std::vector<Disagreement> between(const Catalogue& world, const PathIndex& index, const std::string& from,
                                  const std::string& level, const std::string& to, std::size_t most = 9) {
  const Framework* source = world.framework(FrameworkId{from});
  return pareto_paths(
             index, world,
             {.paths = {.from = source,
                        .to = world.framework(FrameworkId{to}),
                        .start = level.empty() ? Eigen::RowVectorXd{} : on_level(*source, *source->level(level)),
                        .filter = {.weakest = Evidence::assumed, .as_of = world.edition()},
                        .most = most,
                        .with_matrix = false},
              .decided = world.edition(),
              .sector = std::nullopt})
      .disagreements;
}

std::string code(const Catalogue& world, const std::string& framework, const DisagreeingPath& side) {
  return world.framework(FrameworkId{framework})->levels[side.landing.level].code;
}

// Tanzania's bachelor stands at 8 of ten where the ACQF's types of award put it at 7; over the SADC framework, whose
// levels are taken for its own, level 6 stays level 6.
TEST(Disagreement, SeychellesToTanzaniaDiffersOverTheAcqfAndOverTheSadcFramework) {
  const auto& world = test::shipped();
  const auto found = between(world, test::shipped_paths(), "sc-nqf", "6", "tz-tzqf");
  const auto pair = std::find_if(found.begin(), found.end(), [](const Disagreement& one) {
    return one.first.route.kind == RouteKind::continental && one.second.route.kind == RouteKind::regional;
  });
  ASSERT_NE(pair, found.end());
  EXPECT_EQ(pair->first.route.turn->id.str(), "acqf");
  EXPECT_EQ(code(world, "tz-tzqf", pair->first), "7");
  EXPECT_EQ(pair->second.route.turn->id.str(), "sadcqf");
  EXPECT_EQ(code(world, "tz-tzqf", pair->second), "6");
  EXPECT_FALSE(pair->from_level.has_value());
}

// A licence of Côte d'Ivoire: its own types of award put level 6 at the second year, the regional directive at the
// licence.
TEST(Disagreement, ADirectTableAndTheRegionalWayToTheAcqfDiffer) {
  const auto& world = test::shipped();
  const auto found = between(world, test::shipped_paths(), "acqf", "6", "ci-degrees");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().first.route.kind, RouteKind::direct);
  EXPECT_EQ(found.front().second.route.kind, RouteKind::regional);
  EXPECT_EQ(found.front().second.route.turn->id.str(), "cames-lmd");
  EXPECT_NE(found.front().first.landing.level, found.front().second.landing.level);
}

TEST(Disagreement, OfTheShippedDataEveryPairReallyDiffersAndTheStrongestComesFirst) {
  const auto& world = test::shipped();
  std::size_t pairs = 0;
  for (const char* from : {"ke-knqf", "za-nqf", "sc-nqf", "ci-degrees", "gb-scqf"}) {
    for (const char* to : {"zm-zqf", "tz-tzqf", "acqf", "mz-qnq", "sn-degrees"}) {
      for (const auto& level : world.framework(FrameworkId{from})->levels) {
        double weakest = 1;
        for (const auto& one : between(world, test::shipped_paths(), from, level.code, to)) {
          EXPECT_NE(one.first.landing.level, one.second.landing.level);
          EXPECT_EQ(one.first.path.best_level(), one.first.landing.level);
          EXPECT_EQ(one.second.path.best_level(), one.second.landing.level);
          EXPECT_GE(certainty(one.first.path), certainty(one.second.path));
          EXPECT_LE(certainty(one.second.path), weakest);
          weakest = certainty(one.second.path);
          ++pairs;
        }
      }
    }
  }
  EXPECT_GT(pairs, 50U);
}

TEST(Disagreement, AboutAWholeFrameworkNamesTheLevel) {
  const auto& world = test::shipped();
  const auto found = between(world, test::shipped_paths(), "sc-nqf", "", "tz-tzqf");
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const Disagreement& one) {
    return one.from_level && world.framework(FrameworkId{"sc-nqf"})->levels[*one.from_level].code == "6" &&
           one.second.route.kind == RouteKind::regional;
  }));
}

TEST(Disagreement, TwoTablesOfOneStepThatContradictEachOtherAreSeen) {
  auto other = table("aa-one", "meta", {{"1", "2"}}, Evidence::inferred, ReferencingKind::type_inference);
  other.id = ReferencingId{"other"};
  const auto world = test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 2, FrameworkKind::continental)},
      {table("aa-one", "meta", {{"1", "1"}}), other});
  const auto found = between(world, *PathIndex::build(world), "aa-one", "1", "meta");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().first.path.hops.front().table->id.str(), "aa-one--meta") << "the stronger one first";
  EXPECT_EQ(found.front().second.path.hops.front().table->id.str(), "other");
}

TEST(Disagreement, WaysThatLandTogetherAndATableThatIsSilentContradictNothing) {
  const auto world =
      test::world_of({ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 2, FrameworkKind::continental),
                      ladder("region", 2, FrameworkKind::regional)},
                     {table("aa-one", "meta", {{"1", "1"}, {"2", "2"}}), table("aa-one", "region", {{"1", "1"}}),
                      table("region", "meta", {{"1", "1"}, {"2", "2"}})});
  const auto index = PathIndex::build(world);
  EXPECT_TRUE(between(world, *index, "aa-one", "1", "meta").empty());
  EXPECT_TRUE(between(world, *index, "aa-one", "", "meta").empty());
}

TEST(Route, IsNamedByTheHighestMeetingPoint) {
  const auto& world = test::shipped();
  const auto kinds_of = [&](const std::string& from, const std::string& level, const std::string& to) {
    std::vector<RouteKind> kinds;
    for (const auto& one : test::paths(world, test::shipped_paths(), from, level, to, Evidence::assumed, 30).paths)
      kinds.push_back(route_of(one).kind);
    return kinds;
  };
  const auto holds = [](const std::vector<RouteKind>& kinds, RouteKind kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  };
  EXPECT_TRUE(holds(kinds_of("gb-scqf", "9", "eqf"), RouteKind::direct));
  EXPECT_TRUE(holds(kinds_of("gb-scqf", "9", "fr-cnc"), RouteKind::other_meta));
  EXPECT_TRUE(holds(kinds_of("za-nqf-1995", "4", "acqf"), RouteKind::version));
  EXPECT_TRUE(holds(kinds_of("za-nqf", "7", "zm-zqf"), RouteKind::regional));
  EXPECT_TRUE(holds(kinds_of("ke-knqf", "7", "zm-zqf"), RouteKind::continental));
}

}  // namespace
}  // namespace mizani::path
