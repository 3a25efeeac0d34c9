// SPDX-License-Identifier: MIT
#include "engine/credit/credit_conversion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::credit {
namespace {

const CreditIndex& shipped_index() {
  static const CreditIndex index = *CreditIndex::build(test::shipped().credit_systems());
  return index;
}

CreditConversion converted(const std::string& amount, const std::string& from, const std::string& to) {
  const auto& index = shipped_index();
  return convert(index, Interval::point(*parse_rational(amount, "")), **index.resolve(from), **index.resolve(to));
}

Interval interval(int lower, int upper) {
  return {.lower = lower, .upper = upper};
}

// South Africa: 10 notional hours a credit (SAQA policy for credit accumulation and transfer); ECTS: 25 to 30 hours
// (ECTS Users' Guide 2015).
TEST(CreditConversion, HigherCertificateOf120SaqaCreditsIs40To48Ects) {
  const auto answer = converted("120", "saqa", "ects");
  EXPECT_EQ(*answer.hours, interval(1200, 1200));
  EXPECT_EQ(answer.by_hours->credits, interval(40, 48));
  EXPECT_EQ(answer.by_year->credits, interval(60, 60));
  EXPECT_EQ(answer.readings_agree, false) << "40 to 48 by hours, 60 by share of a year: both are shown";
}

// ACTS: 20 to 25 hours a credit, 60 a year (HAQAA3, ACTS module 1).
TEST(CreditConversion, HigherCertificateOf120SaqaCreditsIs48To60Acts) {
  const auto answer = converted("120", "saqa", "acts");
  EXPECT_EQ(answer.by_hours->credits, interval(48, 60));
  EXPECT_EQ(answer.readings_agree, true);
}

TEST(CreditConversion, BachelorOf360SaqaCreditsIs120To144Ects) {
  EXPECT_EQ(converted("360", "saqa", "ects").by_hours->credits, interval(120, 144));
}

TEST(CreditConversion, ThereAndBackContainsTheStartForEveryPairOfSystems) {
  const auto& index = shipped_index();
  std::size_t pairs = 0;
  for (const auto& from : index.all()) {
    for (const auto& to : index.all()) {
      for (const char* text : {"1", "7.5", "120", "1/3", "99999999999"}) {
        const Interval start = Interval::point(*parse_rational(text, ""));
        const auto there = convert(index, start, from, to);
        if (!there.by_hours) continue;
        const auto back = convert(index, there.by_hours->credits, to, from);
        ASSERT_TRUE(back.by_hours.has_value());
        EXPECT_TRUE(back.by_hours->credits.contains(start)) << from.system->id.str() << " to " << to.system->id.str();
        ++pairs;
      }
    }
  }
  EXPECT_GT(pairs, 300U);
}

TEST(CreditConversion, EnglishConventionStandsBesideTheHours) {
  const auto answer = converted("120", "uk-cats", "ects");
  EXPECT_EQ(answer.by_hours->credits, interval(40, 48));
  ASSERT_FALSE(answer.by_convention.empty());
  EXPECT_EQ(answer.by_convention.front().credits, interval(60, 60)) << "two CATS for one ECTS";
  const auto back = converted("60", "ects", "uk-cats");
  ASSERT_FALSE(back.by_convention.empty());
  EXPECT_EQ(back.by_convention.front().credits, interval(120, 120));
}

TEST(CreditConversion, HoursAreASystemOfTheirOwn) {
  EXPECT_EQ(converted("60", "hours", "saqa").by_hours->credits, interval(6, 6));
  EXPECT_EQ(converted("60", "ects", "hours").by_hours->credits, interval(1500, 1800));
}

TEST(CreditConversion, ASystemToItselfChangesNothing) {
  const auto answer = converted("45", "ects", "ects");
  EXPECT_EQ(answer.by_hours->credits, interval(45, 45));
  EXPECT_EQ(answer.by_year->credits, interval(45, 45));
}

TEST(CreditConversion, UnknownHoursGiveNoReadingAndSayWhatIsMissing) {
  const auto& systems = test::shipped().credit_systems().systems;
  const auto unknown =
      std::find_if(systems.begin(), systems.end(), [](const CreditSystem& s) { return !s.hours_per_credit.value; });
  ASSERT_NE(unknown, systems.end()) << "the data know some systems by name only";
  const auto answer = converted("60", unknown->id.str(), "ects");
  EXPECT_FALSE(answer.by_hours.has_value());
  EXPECT_THAT(answer.missing, testing::Contains(testing::HasSubstr(unknown->id.str())));
}

TEST(CreditIndex, UnknownSystemListsTheKnownOnesNearestFirst) {
  const auto found = shipped_index().resolve("saqua");
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().front().code, "unknown-credit-system");
  EXPECT_THAT(found.error().front().expected, testing::StartsWith("one of saqa, "));
  EXPECT_THAT(found.error().front().expected, testing::HasSubstr("ects"));
}

TEST(CreditIndex, CaseDoesNotMatter) {
  EXPECT_EQ(*shipped_index().resolve("ECTS"), *shipped_index().resolve("ects"));
}

TEST(CreditIndex, RefusesBoundsThatMakeNoSense) {
  CreditSystems systems;
  const auto with_hours = [](const char* id, const char* min, const char* max) {
    CreditSystem system;
    system.id = CreditSystemId{id};
    system.hours_per_credit = {.value = ExactRange{.min = min, .max = max}, .provenance = {}};
    return system;
  };
  systems.systems = {with_hours("reversed", "30", "25"), with_hours("zero", "0", "0"),
                     with_hours("word", "ten", "ten")};
  const auto index = CreditIndex::build(systems);
  ASSERT_FALSE(index.has_value());
  std::vector<std::string> codes;
  for (const auto& fault : index.error()) codes.push_back(fault.code);
  EXPECT_THAT(codes, testing::IsSupersetOf({"range-reversed", "not-positive", "bad-number"}));
}

}  // namespace
}  // namespace mizani::credit
