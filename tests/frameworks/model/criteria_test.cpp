// SPDX-License-Identifier: MIT
#include "frameworks/model/criteria.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani {
namespace {

const CriteriaSet* set_of(const char* id) {
  const auto sets = test::shipped().criteria();
  const auto found = std::find_if(sets.begin(), sets.end(), [&](const CriteriaSet& set) { return set.id.str() == id; });
  return found == sets.end() ? nullptr : &*found;
}

TEST(CriteriaData, EveryCriterionHasASourceAndStandsInFourLanguages) {
  ASSERT_FALSE(test::shipped().criteria().empty());
  for (const auto& set : test::shipped().criteria()) {
    for (const auto& criterion : set.criteria) {
      SCOPED_TRACE(set.id.str() + ' ' + criterion.id);
      EXPECT_FALSE(criterion.provenance.sources.empty());
      for (const char* language : {"en", "fr", "pt", "ar"}) {
        EXPECT_TRUE(set.name.all().contains(language)) << language;
        EXPECT_TRUE(criterion.title.all().contains(language)) << language;
        EXPECT_TRUE(criterion.asks.all().contains(language)) << language;
        for (const auto& wanted : criterion.to_supply) EXPECT_TRUE(wanted.all().contains(language)) << language;
      }
    }
  }
}

TEST(CriteriaData, TheEqfHasTenCriteriaAndTenPrinciplesInOrder) {
  for (const char* id : {"eqf-referencing", "eqf-quality"}) {
    const auto* set = set_of(id);
    ASSERT_NE(set, nullptr);
    ASSERT_EQ(set->criteria.size(), 10U);
    for (int i = 0; i < 10; ++i) EXPECT_EQ(set->criteria.at(static_cast<std::size_t>(i)).number, i + 1);
  }
}

TEST(CriteriaData, TheAcqfHasFourCriteriaOfWhichOnlyTheFourthWasReadWithItsNumber) {
  const auto* set = set_of("acqf-referencing");
  ASSERT_NE(set, nullptr);
  int criteria = 0;
  for (const auto& criterion : set->criteria) {
    if (criterion.kind != CriterionKind::criterion) continue;
    ++criteria;
    EXPECT_EQ(criterion.number.has_value(), criterion.provenance.evidence == Evidence::published) << criterion.id;
    if (!criterion.number) {
      EXPECT_EQ(criterion.provenance.evidence, Evidence::inferred);
      EXPECT_FALSE(criterion.provenance.note.empty()) << "an inference says why";
    }
  }
  EXPECT_EQ(criteria, 4);
}

}  // namespace
}  // namespace mizani
