// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/findings.h"
#include "tests/support/world.h"

namespace mizani {
namespace {

using testing::Contains;
using testing::Not;

std::vector<std::string> warnings_of(const std::vector<std::pair<std::string, std::string>>& rows) {
  return test::codes(check(test::unchecked_world(
      {test::ladder("aa-one", 4, FrameworkKind::national, "AA"), test::ladder("meta", 4, FrameworkKind::meta)},
      {test::table("aa-one", "meta", rows)})));
}

TEST(ReferencingRules, AHigherLevelBelowTheOfALowerOneIsTold) {
  EXPECT_THAT(warnings_of({{"1", "1"}, {"2", "3"}, {"3", "2"}, {"4", "4"}}), Contains("not-monotone"));
  EXPECT_THAT(warnings_of({{"1", "1"}, {"2", "2"}, {"3", "2"}, {"4", "4"}}), Not(Contains("not-monotone")));
}

TEST(ReferencingRules, ALevelPassedOverIsToldUnlessTheTableSaysItHasNone) {
  EXPECT_THAT(warnings_of({{"1", "1"}, {"2", "2"}, {"4", "4"}}), Contains("levels-passed-over"));
  EXPECT_THAT(warnings_of({{"1", "1"}, {"2", "2"}, {"3", ""}, {"4", "4"}}), Not(Contains("levels-passed-over")));
  EXPECT_THAT(warnings_of({{"2", "2"}, {"3", "3"}}), Not(Contains("levels-passed-over"))) << "a table of a part";
}

}  // namespace
}  // namespace mizani
