// SPDX-License-Identifier: MIT
#include "engine/path/continent_uncertainty.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::table;

constexpr double tolerance = 1e-9;

/// The catalogue with every country a member of the African Union.
Catalogue continent_of(const Catalogue& catalogue) {
  World world = catalogue.world();
  for (auto& country : world.countries) country.au_member = true;
  return *Catalogue::build(std::move(world));
}

ContinentQuery all_evidence(const Catalogue& catalogue) {
  return {.filter = {.weakest = Evidence::assumed, .as_of = catalogue.edition()}, .country = std::nullopt};
}

ContinentUncertainty shipped_uncertainty(Evidence weakest) {
  return *continent_uncertainty(
      test::shipped(), test::shipped_paths(),
      {.filter = {.weakest = weakest, .as_of = test::shipped().edition()}, .country = std::nullopt});
}

TEST(CorrespondenceBits, ACertainRowCountsNothingAndSilenceCountsAllThatCouldBe) {
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(3, 5);
  matrix(0, 2) = 1;  // names one of four levels
  matrix(1, 4) = 1;  // silent
  matrix(2, 4) = 1;  // the row of "no counterpart" is nobody's level
  EXPECT_NEAR(correspondence_bits(matrix), std::log2(4), tolerance);
}

TEST(CorrespondenceBits, HalfARowOfSilenceIsSharedAmongAllLevels) {
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(2, 3);
  matrix(0, 0) = 0.5;
  matrix(0, 2) = 0.5;
  matrix(1, 2) = 1;
  const double expected = -0.75 * std::log2(0.75) - 0.25 * std::log2(0.25);
  EXPECT_NEAR(correspondence_bits(matrix), expected, tolerance);
}

TEST(ContinentUncertainty, AnUnconnectedPairCountsAsIfNothingWereKnown) {
  const auto world = continent_of(test::world_of(
      {ladder("aa-one", 3, FrameworkKind::national, "AA"), ladder("bb-two", 8, FrameworkKind::national, "BB")}, {}));
  const auto total = *continent_uncertainty(world, *PathIndex::build(world), all_evidence(world));
  EXPECT_EQ(total.state_count, 2U);
  ASSERT_EQ(total.pairs.size(), 2U);
  EXPECT_NEAR(total.pairs[0].bits, 3 * std::log2(8), tolerance);
  EXPECT_NEAR(total.pairs[1].bits, 8 * std::log2(3), tolerance);
  EXPECT_EQ(total.pairs[0].rests_on, Evidence::unknown);
  EXPECT_NEAR(total.bits, total.most, tolerance);
}

TEST(ContinentUncertainty, AStateWithoutLevelsIsLeftOutAndNamed) {
  const auto world = continent_of(test::world_of(
      {ladder("aa-one", 3, FrameworkKind::national, "AA"), ladder("bb-two", 0, FrameworkKind::national, "BB")}, {}));
  const auto total = *continent_uncertainty(world, *PathIndex::build(world), all_evidence(world));
  EXPECT_EQ(total.state_count, 1U);
  EXPECT_TRUE(total.pairs.empty());
  ASSERT_EQ(total.left_out.size(), 1U);
  EXPECT_EQ(total.left_out.front().code, "levels-unknown");
  EXPECT_EQ(total.left_out.front().where, "BB");
}

TEST(ContinentUncertainty, AStateWithTwoFrameworksCountsOnce) {
  auto first = ladder("aa-one", 3, FrameworkKind::national, "AA");
  auto second = ladder("aa-two", 3, FrameworkKind::national, "AA");
  first.scope.value = FrameworkScope::tvet;
  second.scope.value = FrameworkScope::higher_education;
  const auto world = continent_of(test::world_of({first, second, ladder("bb", 8, FrameworkKind::national, "BB")}, {}));
  const auto total = *continent_uncertainty(world, *PathIndex::build(world), all_evidence(world));
  EXPECT_EQ(total.state_count, 2U);
  EXPECT_EQ(total.pairs.size(), 4U);
  EXPECT_NEAR(total.bits, 3 * std::log2(8) + 8 * std::log2(3), tolerance);
}

TEST(ContinentUncertainty, AllStatesOfTheUnionAreCountedInTheShippedData) {
  const auto total = shipped_uncertainty(Evidence::assumed);
  EXPECT_EQ(total.state_count, 55U);
  EXPECT_TRUE(total.left_out.empty());
  double shares = 0;
  for (const auto& state : total.states) shares += state.share;
  EXPECT_NEAR(shares, 55, tolerance);
}

TEST(ContinentUncertainty, IsTheSumOfItsPairsAndNoPairIsMoreOpenThanKnowingNothing) {
  const auto total = shipped_uncertainty(Evidence::assumed);
  double bits = 0;
  double most = 0;
  for (const auto& pair : total.pairs) {
    EXPECT_GE(pair.bits, 0);
    EXPECT_LE(pair.bits, pair.most + tolerance);
    bits += pair.bits;
    most += pair.most;
  }
  EXPECT_NEAR(total.bits, bits, tolerance);
  EXPECT_NEAR(total.most, most, tolerance);
  EXPECT_LT(total.bits, total.most) << "inferred tables do say something";
}

TEST(ContinentUncertainty, TheCountriesOwnPairsSumToTheContinentsTwice) {
  const auto whole = shipped_uncertainty(Evidence::assumed);
  double sum = 0;
  for (std::size_t i = 0; i < whole.states.size(); ++i) {
    if (i > 0 && whole.states[i].state == whole.states[i - 1].state) continue;
    auto query = all_evidence(test::shipped());
    query.country = whole.states[i].state->code;
    sum += continent_uncertainty(test::shipped(), test::shipped_paths(), query)->bits;
  }
  EXPECT_NEAR(sum, 2 * whole.bits, 1e-6) << "each pair belongs to two countries";
}

TEST(ContinentUncertainty, StricterEvidenceLeavesMoreOpen) {
  const double assumed = shipped_uncertainty(Evidence::assumed).bits;
  const double inferred = shipped_uncertainty(Evidence::inferred).bits;
  const double published = shipped_uncertainty(Evidence::published).bits;
  EXPECT_LT(assumed, inferred);
  EXPECT_LT(inferred, published);
}

TEST(ContinentUncertainty, ACountryOutsideTheUnionIsAFault) {
  auto query = all_evidence(test::shipped());
  query.country = CountryCode{"FR"};
  const auto answer = continent_uncertainty(test::shipped(), test::shipped_paths(), query);
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().front().code, "not-counted");
}

}  // namespace
}  // namespace mizani::path
