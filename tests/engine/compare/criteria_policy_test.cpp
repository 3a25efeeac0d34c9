// SPDX-License-Identifier: MIT
#include "engine/compare/criteria_policy.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::compare {
namespace {

TEST(CriteriaPolicy, ASecondarySourceProvesAFactButNotALinkBetweenLevels) {
  const auto policy = CriteriaPolicy::from(test::shipped().policy());
  ASSERT_TRUE(policy.has_value());
  EXPECT_TRUE(policy->strong_fact(Evidence::secondary));
  EXPECT_FALSE(policy->strong_row(Evidence::secondary));
  EXPECT_TRUE(policy->strong_row(Evidence::self_assessed));
  EXPECT_FALSE(policy->strong_fact(Evidence::inferred));
  EXPECT_FALSE(policy->strong_fact(Evidence::unknown));
}

TEST(CriteriaPolicy, AMissingConstantIsAFault) {
  const auto policy = CriteriaPolicy::from(Policy{});
  ASSERT_FALSE(policy.has_value());
  EXPECT_EQ(policy.error().front().code, "missing-constant");
}

}  // namespace
}  // namespace mizani::compare
