// SPDX-License-Identifier: MIT
#include "engine/path/level_placement.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::table;

constexpr double tolerance = 1e-9;

std::vector<LevelPlacement> places(const std::string& id, Evidence weakest = Evidence::assumed) {
  const auto& world = test::shipped();
  return place_levels(*world.framework(FrameworkId{id}), *world.framework(FrameworkId{"acqf"}), test::shipped_paths(),
                      {.weakest = weakest, .as_of = world.edition()});
}

TEST(Quantile, LiesEvenlyOverALevelsInterval) {
  Eigen::RowVectorXd distribution(4);
  distribution << 0, 0.5, 0.5, 0;
  EXPECT_NEAR(quantile(distribution, 0), 1.5, tolerance);
  EXPECT_NEAR(quantile(distribution, 0.25), 2, tolerance);
  EXPECT_NEAR(quantile(distribution, 0.5), 2.5, tolerance);
  EXPECT_NEAR(quantile(distribution, 1), 3.5, tolerance);
}

TEST(LevelPlacement, AnAcqfLevelIsItsOwnInterval) {
  const auto all = places("acqf");
  ASSERT_EQ(all.size(), 10U);
  ASSERT_TRUE(all[6].place);
  EXPECT_NEAR(all[6].place->mean, 7, tolerance);
  EXPECT_NEAR(all[6].place->spread, 0, tolerance);
  EXPECT_NEAR(all[6].place->most.low, 6.55, tolerance);
  EXPECT_NEAR(all[6].place->half.high, 7.25, tolerance);
  EXPECT_EQ(all[6].place->hops, 0U);
  EXPECT_EQ(all[6].place->evidence, Evidence::published);
}

TEST(LevelPlacement, IsAlwaysOnTheScaleWithTheRangesNested) {
  std::size_t placed = 0;
  for (const auto& framework : test::shipped().frameworks()) {
    for (const auto& [level, place] : places(framework.id.str())) {
      if (!place) continue;
      EXPECT_NEAR(place->distribution.sum(), 1, tolerance);
      EXPECT_GE(place->most.low, 0.5) << framework.id.str() << level->code;
      EXPECT_LE(place->most.low, place->half.low);
      EXPECT_LE(place->half.low, place->half.high);
      EXPECT_LE(place->half.high, place->most.high);
      EXPECT_LE(place->most.high, 10.5);
      EXPECT_GE(place->mean, place->most.low) << framework.id.str() << level->code;
      EXPECT_LE(place->mean, place->most.high);
      ++placed;
    }
  }
  EXPECT_GT(placed, 700U);
}

TEST(LevelPlacement, WeakerEvidenceSpreadsWider) {
  const auto spread = [](Evidence evidence) {
    const auto world =
        test::world_of({ladder("aa-one", 3, FrameworkKind::national, "AA"), ladder("meta", 10, FrameworkKind::meta)},
                       {table("aa-one", "meta", {{"1", "4"}, {"2", "5"}, {"3", "6"}}, evidence)});
    const auto index = PathIndex::build(world);
    const auto all = place_levels(world.frameworks()[0], world.frameworks()[1], *index, {});
    return all[1].place->spread;
  };
  EXPECT_LT(spread(Evidence::published), spread(Evidence::inferred));
  EXPECT_LT(spread(Evidence::inferred), spread(Evidence::assumed));
}

TEST(LevelPlacement, ALevelThatNoAdmittedTableSpeaksOfHasNone) {
  for (const auto& level : places("ke-knqf", Evidence::published)) EXPECT_FALSE(level.place) << level.level->code;
  const auto world =
      test::world_of({ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 10, FrameworkKind::meta)},
                     {table("aa-one", "meta", {{"1", "4"}, {"2", ""}})});
  const auto index = PathIndex::build(world);
  const auto all = place_levels(world.frameworks()[0], world.frameworks()[1], *index, {});
  EXPECT_TRUE(all[0].place);
  EXPECT_FALSE(all[1].place) << "stated to have no counterpart";
}

// UK and Irish bodies, "Qualifications can cross boundaries".
TEST(LevelLink, Scotland9And10BothLinkToEqf6) {
  const auto& world = test::shipped();
  const auto& scqf = *world.framework(FrameworkId{"gb-scqf"});
  const auto& eqf = *world.framework(FrameworkId{"eqf"});
  const auto links = link_levels(scqf, eqf, test::shipped_paths(), {.weakest = Evidence::published, .as_of = {}});
  std::size_t found = 0;
  for (const auto& link : links) {
    const auto& from = scqf.levels[link.from].code;
    if (from != "9" && from != "10") continue;
    EXPECT_EQ(eqf.levels[link.to].code, "6");
    EXPECT_EQ(link.evidence, Evidence::published);
    ++found;
  }
  EXPECT_EQ(found, 2U);
}

}  // namespace
}  // namespace mizani::path
