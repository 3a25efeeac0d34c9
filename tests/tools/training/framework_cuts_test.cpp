// SPDX-License-Identifier: MIT
#include "tools/training/framework_cuts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::training {
namespace {

std::vector<double> shipped_cuts(const char* id) {
  return cuts_by_table(*test::shipped().framework(FrameworkId{id}), test::shipped(), test::shipped_paths());
}

TEST(CutsByTable, AscendAndAreOneFewerThanLevels) {
  std::size_t placed = 0;
  for (const auto& framework : test::shipped().frameworks()) {
    const auto cuts = cuts_by_table(framework, test::shipped(), test::shipped_paths());
    if (cuts.empty()) continue;
    ++placed;
    EXPECT_EQ(cuts.size() + 1, framework.levels.size()) << framework.id.str();
    for (std::size_t i = 1; i < cuts.size(); ++i) EXPECT_LT(cuts[i - 1], cuts[i]) << framework.id.str();
  }
  EXPECT_GT(placed, 50U);
}

TEST(CutsByTable, OfTheAcqfAreHalfWayBetweenItsLevels) {
  EXPECT_THAT(shipped_cuts("acqf"),
              testing::Pointwise(testing::DoubleNear(1e-9), {1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5}));
}

TEST(CutsByTable, OfTheEqfLieOnTheScale) {
  const auto cuts = shipped_cuts("eqf");
  ASSERT_EQ(cuts.size(), 7U);
  for (const double cut : cuts) {
    EXPECT_GT(cut, 0.5);
    EXPECT_LT(cut, 10.5);
  }
}

TEST(CutsByTable, LevelsThatShareACounterpartShareItsRoom) {
  const auto catalogue = test::world_of(
      {test::ladder("acqf", 10, FrameworkKind::continental), test::ladder("xx-nqf", 3, FrameworkKind::national, "XX")},
      {test::table("xx-nqf", "acqf", {{"1", "4"}, {"2", "4"}, {"3", "8"}})});
  const auto index = *path::PathIndex::build(catalogue);
  const auto cuts = cuts_by_table(*catalogue.framework(FrameworkId{"xx-nqf"}), catalogue, index);
  ASSERT_EQ(cuts.size(), 2U);
  EXPECT_NEAR(cuts[0], 4, 0.3);
  EXPECT_GT(cuts[1], cuts[0]);
  EXPECT_NEAR(cuts[1], 6, 0.3);
}

TEST(CutsByTable, WithoutATableThereAreNone) {
  const auto catalogue = test::world_of(
      {test::ladder("acqf", 10, FrameworkKind::continental), test::ladder("xx-nqf", 3, FrameworkKind::national, "XX")},
      {});
  const auto index = *path::PathIndex::build(catalogue);
  EXPECT_THAT(cuts_by_table(*catalogue.framework(FrameworkId{"xx-nqf"}), catalogue, index), testing::IsEmpty());
}

}  // namespace
}  // namespace mizani::training
