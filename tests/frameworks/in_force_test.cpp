// SPDX-License-Identifier: MIT
#include "frameworks/in_force.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani {
namespace {

TEST(AllInForce, HoldsTheOneThatTheCatalogueAnswersAndSeveralWhereItCannotChoose) {
  const auto& world = test::shipped();
  const auto in_tables = frameworks_in_tables(world.referencings());
  std::size_t single = 0;
  std::size_t several = 0;
  for (const auto& country : world.countries()) {
    const auto all = all_in_force(world, country.code, world.edition(), std::nullopt, in_tables);
    const auto one = world.in_force(country.code, world.edition());
    if (one) {
      ASSERT_EQ(all.size(), 1U) << country.code.str();
      EXPECT_EQ(all.front(), *one);
      ++single;
    } else {
      EXPECT_NE(all.size(), 1U) << country.code.str();
      several += all.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(single, 50U);
  EXPECT_GT(several, 0U) << "Morocco and Tanzania have two each";
}

TEST(FrameworksInTables, LeavesOutReportsWhoseTablesAreUnread) {
  auto unread = test::table("aa-one", "meta", {});
  const std::vector<Referencing> tables{unread, test::table("bb-two", "meta", {{"1", "1"}})};
  const auto named = frameworks_in_tables(tables);
  EXPECT_TRUE(named.contains(FrameworkId{"bb-two"}));
  EXPECT_TRUE(named.contains(FrameworkId{"meta"}));
  EXPECT_FALSE(named.contains(FrameworkId{"aa-one"}));
}

}  // namespace
}  // namespace mizani
