// SPDX-License-Identifier: MIT
// What cannot be true in a portfolio is named, and nothing that can.
#include "engine/micro/rpl_contradiction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/micro/rpl_support.h"

namespace mizani::micro {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Contradiction> found_in(std::vector<EvidenceItem> items) {
  return find_contradictions({.candidate = "file 1", .language = "en", .items = std::move(items)}, decided,
                             rpl_policy());
}

std::vector<ContradictionCode> codes_of(std::vector<EvidenceItem> items) {
  std::vector<ContradictionCode> out;
  for (const auto& each : found_in(std::move(items))) out.push_back(each.code);
  return out;
}

EvidenceItem worked(const char* from, const char* to, int hours, const std::string& id = "W1") {
  auto out = item_of(id, EvidenceKind::work_record, {"Sewed jackets for a shop, order " + id});
  out.from = parse_partial_date(from);
  out.to = parse_partial_date(to);
  out.hours = hours;
  return out;
}

TEST(RplContradiction, ASoundItemHasNone) {
  EXPECT_THAT(codes_of({sound("P1", EvidenceKind::product, {"A jacket"}), worked("2024-01", "2024-06", 900)}),
              IsEmpty());
}

TEST(RplContradiction, DatesTheWrongWayRoundAreNamedOnlyWhereNoDayAllowsThem) {
  EXPECT_THAT(codes_of({worked("2024-05", "2024-03", 10)}), ElementsAre(ContradictionCode::dates_reversed));
  EXPECT_THAT(codes_of({worked("2024-05", "2024", 10)}), IsEmpty());
  auto certificate = sound("C1", EvidenceKind::certificate, {"Sewed a jacket"});
  certificate.expires = parse_partial_date("2024-01-01");
  EXPECT_THAT(codes_of({certificate}), ElementsAre(ContradictionCode::dates_reversed, ContradictionCode::expired));
}

TEST(RplContradiction, MoreHoursThanThePeriodHasSetTheItemAside) {
  const auto found = found_in({worked("2024-01-01", "2024-01-10", 241)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, ContradictionCode::hours_impossible);
  EXPECT_EQ(found[0].limit, 240);
  EXPECT_TRUE(found[0].sets_aside());
}

TEST(RplContradiction, MoreHoursAWeekThanAreKeptUpAreDoubtedAndNotRefused) {
  const auto found = found_in({worked("2024-01-01", "2024-01-28", 260)});  // four weeks of 65 hours
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, ContradictionCode::hours_a_week);
  EXPECT_DOUBLE_EQ(*found[0].found, 65);
  EXPECT_FALSE(found[0].sets_aside());
  EXPECT_THAT(codes_of({worked("2024-01-01", "2024-01-28", 240)}), IsEmpty());
}

TEST(RplContradiction, ItemsOfTheSameTimeMayNotHaveMoreHoursTogetherThanItHas) {
  const auto one = worked("2024-01-01", "2024-01-02", 30, "W1");
  const auto other = worked("2024-01-01", "2024-01-02", 30, "W2");
  EXPECT_THAT(codes_of({one}), IsEmpty());
  EXPECT_THAT(codes_of({one, other}),
              ElementsAre(ContradictionCode::hours_together, ContradictionCode::hours_together));
}

TEST(RplContradiction, WhatIsOfADayAfterTheDecisionIsNamed) {
  auto later = sound("P1", EvidenceKind::product, {"A jacket"});
  later.date = parse_partial_date("2026-06-02");
  EXPECT_THAT(codes_of({later}), ElementsAre(ContradictionCode::after_decision));
  EXPECT_THAT(codes_of({worked("2026-05", "2026-12", 10)}), ElementsAre(ContradictionCode::ends_after_decision));
}

TEST(RplContradiction, ATestThatWasFailedIsNoEvidence) {
  auto test = sound("T1", EvidenceKind::test, {"Sewed a jacket"});
  test.passed = false;
  EXPECT_THAT(codes_of({test}), ElementsAre(ContradictionCode::not_passed));
}

TEST(RplContradiction, OfTheSameItemTwiceTheFirstIdStays) {
  const auto found =
      found_in({sound("P2", EvidenceKind::product, {"A jacket"}), sound("P1", EvidenceKind::product, {"A jacket"})});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, ContradictionCode::duplicate);
  EXPECT_EQ(found[0].item, 0U);
  EXPECT_EQ(found[0].other, 1U);
}

}  // namespace
}  // namespace mizani::micro
