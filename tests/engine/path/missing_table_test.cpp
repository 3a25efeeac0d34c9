// SPDX-License-Identifier: MIT
#include "engine/path/missing_table.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::table;

PathQuery question(const Catalogue& world, const std::string& from, const std::string& level, const std::string& to) {
  const Framework* source = world.framework(FrameworkId{from});
  return {.from = source,
          .to = world.framework(FrameworkId{to}),
          .start = on_level(*source, *source->level(level)),
          .filter = {.weakest = Evidence::assumed, .as_of = world.edition()},
          .most = 3,
          .with_matrix = false};
}

Catalogue two_steps(Evidence up, Evidence down) {
  return test::world_of(
      {ladder("aa-one", 3, FrameworkKind::national, "AA"), ladder("bb-two", 3, FrameworkKind::national, "BB"),
       ladder("meta", 3, FrameworkKind::continental)},
      {table("aa-one", "meta", {{"1", "1"}, {"2", "2"}, {"3", "3"}}, up),
       table("bb-two", "meta", {{"1", "1"}, {"2", "2"}, {"3", "3"}}, down)});
}

TEST(MissingTable, IsThatOfTheWeakestStepAsItsReportWouldBeWritten) {
  const auto world = two_steps(Evidence::inferred, Evidence::assumed);
  const auto index = PathIndex::build(world);
  const auto missing = missing_table(*index, world, question(world, "aa-one", "2", "bb-two"));
  ASSERT_TRUE(missing.has_value());
  EXPECT_EQ(missing->from->id.str(), "bb-two") << "a country references to the meta-framework, not the other way";
  EXPECT_EQ(missing->to->id.str(), "meta");
  EXPECT_EQ(missing->today, Evidence::assumed);
  EXPECT_NEAR(missing->certainty_before,
              index->policy().reliability_of(Evidence::inferred) * index->policy().reliability_of(Evidence::assumed),
              1e-9);
  EXPECT_NEAR(missing->certainty_after,
              index->policy().reliability_of(Evidence::inferred) * index->policy().reliability_of(Evidence::published),
              1e-9);
  EXPECT_EQ(missing->level, 1U);
  EXPECT_EQ(missing->unread, nullptr);
}

TEST(MissingTable, NothingIsMissingWhereEveryStepIsPublished) {
  const auto world = two_steps(Evidence::published, Evidence::published);
  EXPECT_FALSE(missing_table(*PathIndex::build(world), world, question(world, "aa-one", "2", "bb-two")).has_value());
}

TEST(MissingTable, OfTheShippedDataAlwaysRaisesTheCertainty) {
  const auto& world = test::shipped();
  for (const char* to : {"zm-zqf", "za-nqf", "tz-tzqf", "acqf", "eqf", "sn-degrees"}) {
    for (const auto& level : world.framework(FrameworkId{"ke-knqf"})->levels) {
      const auto missing = missing_table(test::shipped_paths(), world, question(world, "ke-knqf", level.code, to));
      ASSERT_TRUE(missing.has_value()) << level.code << " to " << to;
      EXPECT_GT(missing->certainty_after, missing->certainty_before);
    }
  }
}

}  // namespace
}  // namespace mizani::path
