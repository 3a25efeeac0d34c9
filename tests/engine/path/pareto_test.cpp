// SPDX-License-Identifier: MIT
#include "engine/path/pareto.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::table;

ParetoQuery question(const Catalogue& world, const std::string& from, const std::string& level, const std::string& to) {
  const Framework* source = world.framework(FrameworkId{from});
  ParetoQuery query{.paths = {.from = source,
                              .to = world.framework(FrameworkId{to}),
                              .start = {},
                              .filter = {.weakest = Evidence::assumed, .as_of = world.edition()},
                              .most = 3,
                              .with_matrix = false},
                    .decided = world.edition(),
                    .sector = std::nullopt};
  if (!level.empty()) query.paths.start = on_level(*source, *source->level(level));
  return query;
}

/// A dropped path with its standing, worked out again from the countries' instruments.
ParetoPath weighed(const Catalogue& world, const ParetoQuery& query, const RecognitionPath& path) {
  ParetoPath out{.path = path, .instruments = {}, .standing = {}, .best_on = {}};
  const auto& from = query.paths.from->country;
  const auto& to = query.paths.to->country;
  if (!from || !to) return out;
  for (const auto& link : legal_links(world, *from, *to, query.decided, query.sector)) {
    const auto& tied = link.instrument->frameworks;
    const bool stands = tied.empty() || std::any_of(path.hops.begin(), path.hops.end(), [&](const PathHop& hop) {
                          return std::find(tied.begin(), tied.end(), hop.to->id) != tied.end();
                        });
    if (stands && (!out.standing || link.standing < *out.standing)) out.standing = link.standing;
  }
  return out;
}

/// National frameworks of Africa and what others they are asked about: enough for every kind of route.
std::vector<std::pair<const Framework*, const Framework*>> pairs(const Catalogue& world) {
  std::vector<std::pair<const Framework*, const Framework*>> out;
  for (const auto& from : world.frameworks()) {
    for (const auto& to : world.frameworks()) {
      if (&from != &to && !from.levels.empty() && !to.levels.empty()) out.emplace_back(&from, &to);
    }
  }
  return out;
}

TEST(ParetoPaths, NoneOfThoseKeptDominatesAnotherAndEveryOneDroppedIsDominated) {
  const auto& world = test::shipped();
  const auto& index = test::shipped_paths();
  std::size_t kept = 0;
  std::size_t dropped = 0;
  std::size_t pair = 0;
  for (const auto& [from, to] : pairs(world)) {
    if (++pair % 7 != 0) continue;  // a seventh of all pairs keeps the test short
    const auto query = question(world, from->id.str(), from->levels.back().code, to->id.str());
    const auto answer = pareto_paths(index, world, query);
    for (const auto& a : answer.paths) {
      for (const auto& b : answer.paths) EXPECT_FALSE(dominates(a, b)) << from->id.str() << " to " << to->id.str();
    }
    auto wide = query.paths;
    wide.most = paths_weighed;
    for (const auto& path : index.find(wide).paths) {
      if (std::any_of(answer.paths.begin(), answer.paths.end(),
                      [&](const ParetoPath& k) { return same_steps(k.path, path); })) {
        ++kept;
        continue;
      }
      const auto loser = weighed(world, query, path);
      EXPECT_TRUE(std::any_of(answer.paths.begin(), answer.paths.end(),
                              [&](const ParetoPath& k) { return dominates(k, loser); }))
          << from->id.str() << " to " << to->id.str();
      ++dropped;
    }
  }
  EXPECT_GT(kept, 1000U);
  EXPECT_GT(dropped, 1000U);
}

TEST(ParetoPaths, NoPairOfTheShippedDataHasMorePathsThanAreWeighed) {
  const auto& world = test::shipped();
  std::size_t most = 0;
  for (const auto& [from, to] : pairs(world)) {
    auto query = question(world, from->id.str(), "", to->id.str()).paths;
    query.most = paths_weighed + 1;
    most = std::max(most, test::shipped_paths().find(query).paths.size());
  }
  EXPECT_LE(most, paths_weighed);
  EXPECT_GT(most, 3U);
}

/// aa-one and bb-two meet by a weak table of their own and by two published ones over a meta-framework.
Catalogue short_and_weak_or_long_and_strong() {
  return test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("bb-two", 2, FrameworkKind::national, "BB"),
       ladder("meta", 2, FrameworkKind::continental)},
      {table("aa-one", "bb-two", {{"1", "2"}, {"2", "2"}}, Evidence::assumed, ReferencingKind::mutual),
       table("aa-one", "meta", {{"1", "1"}, {"2", "2"}}), table("bb-two", "meta", {{"1", "1"}, {"2", "2"}})});
}

TEST(ParetoPaths, AShortWeakPathAndALongStrongOneAreBothKeptAndSayWhy) {
  const auto world = short_and_weak_or_long_and_strong();
  const auto answer = pareto_paths(*PathIndex::build(world), world, question(world, "aa-one", "1", "bb-two"));
  ASSERT_EQ(answer.paths.size(), 2U);
  const auto& strong = answer.paths[0];
  const auto& brief = answer.paths[1];
  EXPECT_EQ(strong.path.hops.size(), 2U);
  EXPECT_TRUE(strong.best_on.contains(Criterion::certainty));
  EXPECT_TRUE(strong.best_on.contains(Criterion::evidence));
  EXPECT_FALSE(strong.best_on.contains(Criterion::hops));
  EXPECT_EQ(brief.path.hops.size(), 1U);
  EXPECT_TRUE(brief.best_on.contains(Criterion::hops));
  EXPECT_FALSE(brief.best_on.contains(Criterion::certainty));
  EXPECT_TRUE(strong.best_on.contains(Criterion::legal_standing) && brief.best_on.contains(Criterion::legal_standing))
      << "no instrument stands behind either, so neither is worse";
}

TEST(ParetoPaths, ALongerPathOfTheSameTablesClassIsDropped) {
  const auto world =
      test::world_of({ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 2, FrameworkKind::continental),
                      ladder("region", 2, FrameworkKind::regional)},
                     {table("aa-one", "meta", {{"1", "1"}}), table("aa-one", "region", {{"1", "1"}}),
                      table("region", "meta", {{"1", "1"}})});
  const auto answer = pareto_paths(*PathIndex::build(world), world, question(world, "aa-one", "1", "meta"));
  ASSERT_EQ(answer.paths.size(), 1U);
  EXPECT_EQ(answer.paths.front().path.hops.size(), 1U);
}

TEST(ParetoPaths, AWholeFrameworkHasItsMatrixAndALevelHasNone) {
  const auto& world = test::shipped();
  const auto whole = pareto_paths(test::shipped_paths(), world, question(world, "gb-scqf", "", "eqf"));
  ASSERT_FALSE(whole.paths.empty());
  EXPECT_EQ(whole.paths.front().path.matrix.rows(), 13);
  const auto level = pareto_paths(test::shipped_paths(), world, question(world, "gb-scqf", "9", "eqf"));
  EXPECT_EQ(level.paths.front().path.matrix.size(), 0);
}

TEST(ParetoPaths, AStatementOfNoCounterpartIsToldOnce) {
  const auto& world = test::shipped();
  const auto answer = pareto_paths(test::shipped_paths(), world, question(world, "nz-nzqcf", "8", "eqf"));
  EXPECT_EQ(std::count_if(answer.stated_none.begin(), answer.stated_none.end(),
                          [](const StatedNone& none) { return none.table->id.str() == "nz-nzqcf--eqf"; }),
            1);
}

}  // namespace
}  // namespace mizani::path
