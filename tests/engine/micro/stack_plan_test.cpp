// SPDX-License-Identifier: MIT
// The plan of a stack is the best there is, and says why.
#include "engine/micro/stack_plan.h"

#include <algorithm>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/micro/stack_overlap.h"
#include "tests/support/stack_samples.h"

namespace mizani::micro {
namespace {

using credit::Origin;
using credit::Rational;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::uint64_t instances = 500;

test::StackSize size_of(std::uint64_t seed) {
  return {.pieces = 6 + seed % 9,
          .outcomes = 3 + seed % 6,
          .held = 2 + seed % 4,
          .award = 40 + 10 * static_cast<int>(seed % 4)};
}

Expected<StackAnswer> planned(const StackProblem& problem) {
  return plan_stack(problem, {.tolerance = Rational{1} / 20, .most = 5, .effort = {}});
}

/// Every plan counts the whole award, no piece twice, and costs at most a twentieth more than the best.
void keeps_the_rules(const StackProblem& problem, const StackAnswer& answer) {
  const auto overlaps = StackOverlaps::of(problem);
  auto plans = answer.alternatives;
  plans.push_back(*answer.plan);
  for (const auto& plan : plans) {
    Rational total = 0;
    for (std::size_t i = 0; i < plan.counts.size(); ++i) {
      EXPECT_LE(plan.counts[i], problem.pieces[i].credits);
      total += plan.counts[i];
      for (std::size_t k = 0; k < i; ++k) {
        EXPECT_FALSE(plan.counts[i] > 0 && plan.counts[k] > 0 && overlaps.overlap(i, k));
      }
    }
    EXPECT_EQ(total, problem.size);
    EXPECT_LE(plan.price, answer.plan->price * Rational{21} / 20);
  }
}

TEST(StackPlan, IsThatOfBruteForceOnFiveHundredProblems) {
  std::size_t with_plan = 0;
  for (std::uint64_t seed = 0; seed < instances; ++seed) {
    const auto problem = test::random_stack(seed, size_of(seed));
    ASSERT_LE(problem.pieces.size(), 14U);
    const auto answer = planned(problem);
    ASSERT_TRUE(answer) << seed;
    const auto best = test::least_price(problem, every_rule(problem));
    ASSERT_EQ(answer->plan.has_value(), best.has_value()) << seed;
    if (!best) continue;
    ++with_plan;
    EXPECT_EQ(answer->plan->price, *best) << seed;
    keeps_the_rules(problem, *answer);
  }
  // Both ends are tried often.
  EXPECT_GT(with_plan, instances / 5);
  EXPECT_LT(with_plan, instances * 4 / 5);
}

/// Leaving one rule out never makes a plan dearer; hence adding one never makes it cheaper.
TEST(StackPlan, AddingARuleNeverMakesItCheaper) {
  for (std::uint64_t seed = 0; seed < instances; seed += 2) {
    const auto whole = test::random_stack(seed, size_of(seed));
    const auto answer = planned(whole);
    ASSERT_TRUE(answer);
    const std::size_t dropped = seed % whole.rules.size();
    auto fewer = whole;
    fewer.rules.erase(fewer.rules.begin() + static_cast<std::ptrdiff_t>(dropped));
    for (auto& piece : fewer.pieces) {
      std::erase(piece.barred_by, dropped);
      for (auto& rule : piece.barred_by) rule -= rule > dropped ? 1 : 0;
    }
    const auto looser = planned(fewer);
    ASSERT_TRUE(looser);
    if (!answer->plan) continue;
    ASSERT_TRUE(looser->plan) << seed;
    EXPECT_LE(looser->plan->price, answer->plan->price) << seed;
    for (const auto& binding : answer->binding) {
      if (binding.rule == dropped) {
        EXPECT_EQ(looser->plan->price, answer->plan->price - binding.saves) << seed;
      }
    }
  }
}

TEST(StackPlan, WhereThereIsNoneTheRulesNamedClashAndEachIsNeeded) {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed < instances && seen < 60; ++seed) {
    const auto problem = test::random_stack(seed, size_of(seed));
    const auto answer = planned(problem);
    ASSERT_TRUE(answer);
    if (answer->plan) continue;
    ++seen;
    RulesInForce only(problem.rules.size(), false);
    for (const auto rule : answer->clash) only[rule] = true;
    EXPECT_FALSE(test::least_price(problem, only)) << seed;
    for (const auto rule : answer->clash) {
      auto without = only;
      without[rule] = false;
      EXPECT_TRUE(test::least_price(problem, without)) << seed << ' ' << rule;
    }
  }
  EXPECT_GE(seen, 60U);
}

StackPiece piece(const std::string& id, int credits, std::vector<std::size_t> outcomes = {}, int price = -1) {
  return {.id = id,
          .held = price < 0,
          .credits = credits,
          .rank = 4,
          .origin = Origin::transfer,
          .outcomes = std::move(outcomes),
          .price = std::max(price, 0),
          .tie = 0,
          .barred_by = {},
          .needs = {}};
}

TEST(StackPlan, OfTwoCredentialsWithTheSameContentOneCounts) {
  const StackProblem problem{
      .pieces = {piece("a", 10, {0, 1, 2, 3, 4}), piece("b", 10, {0, 1, 2, 3, 5}), piece("c", 10, {6}, 3)},
      .rules = {{.kind = StackRuleKind::overlap, .credits = 0, .rank = 0, .source = "80 %"}},
      .size = 20,
      .core = {},
      .overlap = Rational{4} / 5};
  const auto answer = planned(problem);
  ASSERT_TRUE(answer && answer->plan);
  EXPECT_THAT(answer->plan->offers, ElementsAre(2U));
  ASSERT_EQ(answer->binding.size(), 1U);
  EXPECT_EQ(answer->binding.front().saves, 3);
  EXPECT_EQ(answer->held.total, 10);
}

TEST(StackPlan, ALevelMinimumThatNothingMeetsIsNamedAlone) {
  const StackProblem problem{
      .pieces = {piece("a", 30, {}), piece("b", 30, {}, 1)},
      .rules = {{.kind = StackRuleKind::transfer_ceiling, .credits = 40, .rank = 0, .source = "x"},
                {.kind = StackRuleKind::level_minimum, .credits = 30, .rank = 5, .source = "y"}},
      .size = 40,
      .core = {},
      .overlap = 1};
  const auto answer = planned(problem);
  ASSERT_TRUE(answer);
  EXPECT_FALSE(answer->plan);
  EXPECT_THAT(answer->clash, ElementsAre(1U));
}

TEST(StackPlan, TooLittleCreditIsNoClashOfRules) {
  const auto answer = planned({.pieces = {piece("a", 10)}, .rules = {}, .size = 20, .core = {}, .overlap = 1});
  ASSERT_TRUE(answer);
  EXPECT_FALSE(answer->plan);
  EXPECT_THAT(answer->clash, IsEmpty());
  EXPECT_EQ(answer->held.total, 10);
}

TEST(StackPlan, NeedsNoOfferWhereWhatIsHeldIsEnough) {
  const auto answer =
      planned({.pieces = {piece("a", 20), piece("b", 5, {}, 1)}, .rules = {}, .size = 20, .core = {}, .overlap = 1});
  ASSERT_TRUE(answer && answer->plan);
  EXPECT_THAT(answer->plan->offers, IsEmpty());
  EXPECT_THAT(answer->alternatives, IsEmpty());
}

TEST(StackPlan, OffersOfOnePriceAreListedAsAlternatives) {
  const auto answer = planned({.pieces = {piece("a", 10), piece("b", 10, {}, 2), piece("c", 12, {}, 2)},
                               .rules = {},
                               .size = 20,
                               .core = {},
                               .overlap = 1});
  ASSERT_TRUE(answer && answer->plan);
  ASSERT_EQ(answer->alternatives.size(), 1U);
  EXPECT_EQ(answer->alternatives.front().price, answer->plan->price);
  EXPECT_NE(answer->alternatives.front().offers, answer->plan->offers);
}

TEST(StackPlan, RefusesNegativeAmountsAndAnAwardOfNothing) {
  auto problem = StackProblem{.pieces = {piece("a", 10)}, .rules = {}, .size = 0, .core = {}, .overlap = 1};
  problem.pieces.front().credits = -1;
  const auto answer = planned(problem);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().size(), 2U);
}

/// Sixty outcomes and three hundred offers of three each at one price: set covering, which no search settles quickly.
StackProblem covering() {
  constexpr std::size_t outcomes = 60;
  StackProblem out;
  out.size = 10;
  out.rules = {{.kind = StackRuleKind::outcomes, .credits = {}, .rank = 0, .source = {}}};
  for (std::size_t i = 0; i < outcomes; ++i) out.core.push_back(i);
  for (std::size_t i = 0; i < 300; ++i) {
    auto& piece = out.pieces.emplace_back();
    piece.id = std::to_string(i);
    piece.held = false;
    piece.credits = 5;
    piece.price = 100;
    piece.tie = static_cast<int>(i % 7);
    const std::size_t first = i % outcomes;
    piece.outcomes = {first, (first + 7 + i / outcomes) % outcomes, (first + 23 + 3 * (i / outcomes)) % outcomes};
    std::sort(piece.outcomes.begin(), piece.outcomes.end());
  }
  return out;
}

TEST(StackPlan, WhereTheSearchEndsAtItsLimitThePlanStandsAndSaysHowFarItMayBeOff) {
  const auto problem = covering();
  const StackSearch hasty{.tolerance = 0, .most = 1, .effort = {.nodes = 1, .tie_nodes = 1}};
  const auto answer = plan_stack(problem, hasty);
  ASSERT_TRUE(answer && answer->plan);
  EXPECT_FALSE(answer->plan->proven());
  EXPECT_FALSE(answer->plan->tie_proven);
  EXPECT_GE(answer->plan->least, 2000) << "three outcomes an offer: twenty offers at least";
  EXPECT_LT(answer->plan->least, answer->plan->price);
  EXPECT_TRUE(answer->binding.empty());
  EXPECT_EQ(answer->unsettled, std::vector<std::size_t>{0});
  std::set<std::size_t> covered;
  for (const auto offer : answer->plan->offers)
    covered.insert(problem.pieces[offer].outcomes.begin(), problem.pieces[offer].outcomes.end());
  EXPECT_EQ(covered.size(), problem.core.size());
  const auto again = plan_stack(problem, hasty);
  EXPECT_EQ(again->plan->offers, answer->plan->offers);
}

TEST(StackPlan, TheSameProblemGivesTheSameAnswer) {
  const auto problem = test::random_stack(3, {.pieces = 60, .outcomes = 20, .held = 6, .award = 120});
  const auto once = planned(problem);
  const auto again = planned(problem);
  ASSERT_TRUE(once && again && once->plan && again->plan);
  EXPECT_EQ(once->plan->offers, again->plan->offers);
  EXPECT_EQ(once->plan->counts, again->plan->counts);
}

}  // namespace
}  // namespace mizani::micro
