// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/findings.h"

namespace mizani {
namespace {

using testing::Contains;
using testing::Not;

Fact<ExactRange> range(const char* least, const char* most) {
  return {.value = ExactRange{.min = least, .max = most},
          .provenance = {.evidence = Evidence::assumed, .sources = {}, .note = "-"}};
}

std::vector<std::string> warnings_of(const Fact<ExactRange>& hours, const Fact<ExactRange>& year) {
  World world;
  CreditSystem system;
  system.id = CreditSystemId{"x"};
  system.hours_per_credit = hours;
  system.credits_per_year = year;
  world.credit_systems.systems.push_back(system);
  return test::codes(check(world));
}

TEST(CreditRules, AYearOfStudyHasPlausibleHours) {
  EXPECT_THAT(warnings_of(range("25", "30"), range("60", "60")), Not(Contains("implausible-year")));
  EXPECT_THAT(warnings_of(range("45/2", "45/2"), range("60", "60")), Not(Contains("implausible-year")));
  EXPECT_THAT(warnings_of(range("40", "40"), range("60", "60")), Contains("implausible-year"));
  EXPECT_THAT(warnings_of(range("1/2", "1/2"), range("60", "60")), Contains("implausible-year"));
}

}  // namespace
}  // namespace mizani
