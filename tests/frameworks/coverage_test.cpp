// SPDX-License-Identifier: MIT
#include "frameworks/coverage.h"

#include <algorithm>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/facts.h"
#include "tests/support/world.h"

namespace mizani {
namespace {

TEST(Coverage, CountsWhatIsKnownAndNamesWhatIsNot) {
  auto framework = test::ladder("aa-one", 3, FrameworkKind::national, "AA");
  QualificationType placed;
  placed.id = QualificationTypeId{"degree"};
  placed.level_codes = {"2", "3"};
  placed.min_credits = {360};
  placed.provenance = {.evidence = Evidence::assumed, .sources = {}, .note = "-"};
  QualificationType loose = placed;
  loose.id = QualificationTypeId{"loose"};
  loose.level_codes.clear();
  loose.min_credits.clear();
  framework.qualification_types = {placed, loose};
  auto unread = test::table("aa-one", "meta", {});
  unread.table_read = false;
  unread.id = ReferencingId{"unread"};
  const auto world =
      test::world_of({framework, test::ladder("meta", 3, FrameworkKind::meta)},
                     {test::table("aa-one", "meta", {{"1", "1"}, {"2", "2"}}, Evidence::inferred), unread});
  const auto entries = coverage(world);
  ASSERT_EQ(entries.size(), 2U);
  const Coverage& entry = entries.front();
  EXPECT_EQ(entry.framework->id.str(), "aa-one");
  EXPECT_EQ(entry.levels, 3U);
  EXPECT_EQ(entry.levels_with_types, 2U);
  EXPECT_EQ(entry.types, 2U);
  EXPECT_EQ(entry.types_with_level, 1U);
  EXPECT_EQ(entry.types_with_size, 1U);
  EXPECT_EQ(entry.table_rows.at(static_cast<std::size_t>(Evidence::inferred)), 2U);
  EXPECT_EQ(entry.tables_unread, 1U);
  EXPECT_FALSE(entry.dated);
  EXPECT_THAT(entry.unknown, testing::Contains("legal_basis"));
}

TEST(Coverage, CountsEveryFactOnce) {
  for (const auto& entry : coverage(test::shipped())) {
    std::size_t facts = 0;
    each_fact(*entry.framework, [&](const std::string&, const Provenance&) { ++facts; });
    EXPECT_EQ(std::accumulate(entry.facts.begin(), entry.facts.end(), std::size_t{0}), facts);
    EXPECT_EQ(entry.facts.back(), entry.unknown.size()) << entry.framework->id.str();
  }
}

}  // namespace
}  // namespace mizani
