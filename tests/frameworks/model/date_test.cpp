// SPDX-License-Identifier: MIT
#include "frameworks/model/date.h"

#include <gtest/gtest.h>

namespace mizani {
namespace {

using namespace std::chrono;

TEST(PartialDate, SpansFromItsFirstToItsLastPossibleDay) {
  EXPECT_EQ(parse_partial_date("2009")->first_day(), Date(2009y / January / 1));
  EXPECT_EQ(parse_partial_date("2009")->last_day(), Date(2009y / December / 31));
  EXPECT_EQ(parse_partial_date("2024-02")->last_day(), Date(2024y / February / 29));
  EXPECT_EQ(parse_partial_date("2009-06-01")->last_day(), Date(2009y / June / 1));
}

TEST(PartialDate, RefusesDaysThatNoCalendarHas) {
  for (const char* text : {"", "9", "0000", "2009-13", "2009-00", "2009-02-30", "2023-02-29", "2009/06/01", "2009-6-1",
                           "20090601", "abcd", "2009-06-1x"}) {
    EXPECT_FALSE(parse_partial_date(text).has_value()) << text;
  }
}

TEST(PartialDate, PrintsWhatItRead) {
  for (const char* text : {"2009", "2009-06", "2009-06-01", "0988"}) EXPECT_EQ(parse_partial_date(text)->str(), text);
}

TEST(Validity, HoldsFromTheFirstDayOfItsStartToTheLastOfItsEnd) {
  const Validity validity{.from = parse_partial_date("1995"), .to = parse_partial_date("2009-05")};
  EXPECT_TRUE(validity.holds(1995y / January / 1));
  EXPECT_TRUE(validity.holds(2009y / May / 31));
  EXPECT_FALSE(validity.holds(2009y / June / 1));
  EXPECT_FALSE(validity.holds(1994y / December / 31));
}

TEST(Validity, WithoutDatesHoldsAlways) {
  EXPECT_TRUE(Validity{}.holds(1900y / January / 1));
}

TEST(Validity, MeetsAnotherWhereTheyShareADay) {
  const Validity old{.from = parse_partial_date("1995"), .to = parse_partial_date("2009-05-31")};
  const Validity current{.from = parse_partial_date("2009-06-01"), .to = std::nullopt};
  EXPECT_FALSE(old.meets(current));
  EXPECT_FALSE(current.meets(old));
  EXPECT_TRUE(old.meets({.from = parse_partial_date("2009-05"), .to = std::nullopt}));
  EXPECT_TRUE(Validity{}.meets(current));
}

}  // namespace
}  // namespace mizani
