// SPDX-License-Identifier: MIT
#include "engine/path/transition.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

const PathPolicy& policy() {
  static const PathPolicy read = *PathPolicy::from(test::shipped().policy());
  return read;
}

TEST(Transition, ANamedLevelGetsTheReliabilityOfItsEvidenceAndTheRestGoesBeside) {
  const auto from = test::ladder("aa-one", 3, FrameworkKind::national, "AA");
  const auto to = test::ladder("meta", 3, FrameworkKind::meta);
  const auto step =
      forward(test::table("aa-one", "meta", {{"1", "1"}, {"2", "2"}}, Evidence::inferred), from, to, {}, policy());
  const double sure = policy().reliability_of(Evidence::inferred);
  EXPECT_DOUBLE_EQ(step.matrix(1, 1), sure);
  EXPECT_DOUBLE_EQ(step.matrix(1, 0), (1 - sure) / 2);
  EXPECT_DOUBLE_EQ(step.matrix(0, 1), 1 - sure) << "below the lowest level there is nothing";
  EXPECT_DOUBLE_EQ(step.matrix(2, 3), 1) << "a level without a row has no counterpart";
}

TEST(Transition, MainAndPartialMatchesShareByThePolicy) {
  const auto from = test::ladder("aa-one", 1, FrameworkKind::national, "AA");
  const auto to = test::ladder("meta", 9, FrameworkKind::meta);
  auto rows = test::table("aa-one", "meta", {{"1", "2"}, {"1", "7"}});
  rows.rows[1].match = Match::partial;
  const auto step = forward(rows, from, to, {}, policy());
  EXPECT_NEAR(step.matrix(0, 6) / step.matrix(0, 1), policy().partial_match, 1e-12);
}

TEST(Transition, RowsOfWeakerEvidenceThanAllowedAreNotThere) {
  const auto from = test::ladder("aa-one", 2, FrameworkKind::national, "AA");
  const auto to = test::ladder("meta", 2, FrameworkKind::meta);
  auto rows = test::table("aa-one", "meta", {{"1", "1"}, {"2", "2"}});
  rows.rows[1].provenance.evidence = Evidence::secondary;
  const auto step = forward(rows, from, to, {.weakest = Evidence::published, .as_of = {}}, policy());
  EXPECT_NE(step.counterparts[0], 0U);
  EXPECT_EQ(step.counterparts[1], 0U);
  EXPECT_DOUBLE_EQ(step.matrix(1, 2), 1);
}

TEST(Transition, ReadBackwardsItIsBayesRule) {
  const auto from = test::ladder("aa-one", 4, FrameworkKind::national, "AA");
  const auto to = test::ladder("meta", 2, FrameworkKind::meta);
  const auto back =
      backward(forward(test::table("aa-one", "meta", {{"1", "1"}, {"2", "1"}, {"4", "2"}}), from, to, {}, policy()));
  EXPECT_NEAR(back.matrix(0, 0), back.matrix(0, 1), 1e-12);
  EXPECT_NEAR(back.matrix.row(0).sum(), 1, 1e-12);
  EXPECT_DOUBLE_EQ(back.matrix(0, 2), 0) << "level 3 has no row";
}

TEST(Entropy, IsZeroForCertaintyAndOneBitForAFairCoin) {
  EXPECT_DOUBLE_EQ(entropy_bits(Eigen::RowVector3d{1, 0, 0}), 0);
  EXPECT_DOUBLE_EQ(entropy_bits(Eigen::RowVector2d{0.5, 0.5}), 1);
}

TEST(PathPolicy, RefusesWeakEvidenceThatCountsMoreThanStrong) {
  Policy odd = test::shipped().policy();
  odd.set("path.reliability.assumed", {.value = 0.99, .reason = "odd"});
  EXPECT_FALSE(PathPolicy::from(odd).has_value());
  EXPECT_FALSE(PathPolicy::from(Policy{}).has_value());
}

}  // namespace
}  // namespace mizani::path
