// SPDX-License-Identifier: MIT
#include "engine/micro/quality_score.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::micro {
namespace {

MicroPolicy shipped() {
  return MicroPolicy::from(test::shipped().policy()).value();
}

TEST(QualityScore, IsTheExactSumOfItsPartsForEveryMixOfStates) {
  const auto policy = shipped();
  constexpr std::array states{ElementState::present, ElementState::missing, ElementState::vague,
                              ElementState::contradictory, ElementState::not_applicable};
  for (std::size_t shift = 0; shift < states.size(); ++shift) {
    std::vector<ScoredElement> elements;
    for (std::size_t i = 0; i < micro_element_words.size(); ++i) {
      elements.push_back({.element = static_cast<MicroElement>(i),
                          .requirement = static_cast<Requirement>(i % 3),
                          .state = states.at((i + shift) % states.size())});
    }
    const auto score = quality_score(elements, policy);
    credit::Rational sum;
    for (const auto& part : score.parts) sum += part.part;
    EXPECT_EQ(sum, score.total);
    EXPECT_GT(score.total, 0);
    EXPECT_LT(score.total, 1);
  }
}

TEST(QualityScore, IsOneWhereAllIsClearAndZeroWhereAllIsMissing) {
  const auto policy = shipped();
  std::vector<ScoredElement> elements{
      {.element = MicroElement::outcomes, .requirement = Requirement::must, .state = ElementState::present},
      {.element = MicroElement::level, .requirement = Requirement::must, .state = ElementState::not_applicable}};
  EXPECT_EQ(quality_score(elements, policy).total, 1);
  elements.front().state = ElementState::missing;
  EXPECT_EQ(quality_score(elements, policy).total, 0);
  EXPECT_EQ(quality_score({}, policy).total, 0);
}

TEST(QualityScore, WeighsWhatCarriesARecognitionMoreAndAdviceLess) {
  const auto policy = shipped();
  EXPECT_GT(policy.weight(MicroElement::outcomes, Requirement::must),
            policy.weight(MicroElement::title, Requirement::must));
  EXPECT_GT(policy.weight(MicroElement::title, Requirement::must),
            policy.weight(MicroElement::title, Requirement::should));
  EXPECT_GT(policy.weight(MicroElement::title, Requirement::should),
            policy.weight(MicroElement::title, Requirement::may));
  EXPECT_GT(policy.worth(ElementState::vague), policy.worth(ElementState::contradictory));
}

TEST(MicroPolicy, TellsEveryConstantThatIsMissing) {
  const auto policy = MicroPolicy::from(Policy{});
  ASSERT_FALSE(policy.has_value());
  EXPECT_EQ(policy.error().size(), 12U);
  EXPECT_EQ(policy.error().front().code, "missing-constant");
}

}  // namespace
}  // namespace mizani::micro
