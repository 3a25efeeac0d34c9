// SPDX-License-Identifier: MIT
#include "engine/credit/transfer_rules.h"

#include <gtest/gtest.h>

#include "tests/engine/credit/transfer_samples.h"

namespace mizani::credit {
namespace {

TransferPolicy shipped_policy() {
  return *TransferPolicy::from(test::shipped().policy());
}

PracticeRule rule(const char* id, PracticeRuleKind kind, const char* value, std::vector<Sector> sectors = {}) {
  return {.id = id, .kind = kind, .value = value, .sectors = std::move(sectors), .text = {}, .provenance = {}};
}

RecognitionPractice practice_of(std::vector<PracticeRule> rules) {
  RecognitionPractice practice;
  practice.id = "xa";
  practice.file = "recognition/xa.json";
  practice.rules = std::move(rules);
  return practice;
}

// Tanzania: a third at most, three quarters in common, five years (data/recognition/tz.json).
TEST(TransferRules, TanzaniasAreReadExactly) {
  const auto* practice = test::shipped().practice(CountryCode{"TZ"});
  ASSERT_NE(practice, nullptr);
  const auto rules = *transfer_rules(practice, Sector::he, shipped_policy());
  EXPECT_EQ(rules.of(PracticeRuleKind::transfer_ceiling)->value, exact("1/3"));
  EXPECT_EQ(rules.of(PracticeRuleKind::overlap)->value, exact("3/4"));
  EXPECT_NE(rules.of(PracticeRuleKind::overlap)->written, nullptr);
  EXPECT_EQ(rules.of(PracticeRuleKind::currency)->value, exact("5"));
  EXPECT_FALSE(rules.of(PracticeRuleKind::residency).has_value());
}

TEST(TransferRules, WithoutAPracticeOnlyThePolicySpeaks) {
  const auto rules = *transfer_rules(nullptr, std::nullopt, shipped_policy());
  EXPECT_EQ(rules.of(PracticeRuleKind::overlap)->value, exact("0.8"));
  EXPECT_EQ(rules.of(PracticeRuleKind::overlap)->written, nullptr);
  EXPECT_FALSE(rules.of(PracticeRuleKind::transfer_ceiling).has_value());
}

TEST(TransferRules, TheStrictestOfAKindHoldsWithinTheSector) {
  const auto practice =
      practice_of({rule("he", PracticeRuleKind::transfer_ceiling, "1/2", {Sector::he}),
                   rule("tvet", PracticeRuleKind::transfer_ceiling, "1/4", {Sector::tvet}),
                   rule("low", PracticeRuleKind::residency, "1/4"), rule("high", PracticeRuleKind::residency, "1/2")});
  const auto he = *transfer_rules(&practice, Sector::he, shipped_policy());
  EXPECT_EQ(he.of(PracticeRuleKind::transfer_ceiling)->written->id, "he");
  EXPECT_EQ(he.of(PracticeRuleKind::residency)->written->id, "high");
  const auto any = *transfer_rules(&practice, std::nullopt, shipped_policy());
  EXPECT_EQ(any.of(PracticeRuleKind::transfer_ceiling)->written->id, "tvet");
}

TEST(TransferRules, ValuesThatNoRuleCanHaveAreFaultsThatNameTheRule) {
  const std::vector<std::pair<PracticeRuleKind, const char*>> wrong{
      {PracticeRuleKind::rounding, "0"},    {PracticeRuleKind::rounding, "61"},
      {PracticeRuleKind::currency, "0"},    {PracticeRuleKind::currency, "50.1"},
      {PracticeRuleKind::residency, "1.1"}, {PracticeRuleKind::transfer_ceiling, "3/2"},
      {PracticeRuleKind::overlap, "80"},    {PracticeRuleKind::partial_study, "2"}};
  for (const auto& [kind, value] : wrong) {
    const auto practice = practice_of({rule("it", kind, value)});
    const auto rules = transfer_rules(&practice, std::nullopt, shipped_policy());
    ASSERT_FALSE(rules.has_value()) << value;
    EXPECT_EQ(rules.error().front().code, "out-of-range");
    EXPECT_EQ(rules.error().front().where, "recognition/xa.json#/rules/it");
  }
  const auto minus = practice_of({rule("it", PracticeRuleKind::rounding, "-1")});
  EXPECT_EQ(transfer_rules(&minus, std::nullopt, shipped_policy()).error().front().code, "bad-number");
}

TEST(TransferRules, ANegativeShareIsRefusedWhereRulesAreMadeByHand) {
  auto rules = rules_with();
  EXPECT_TRUE(broken(rules).empty());
  rules.of(PracticeRuleKind::residency) = TransferRule{.value = -exact("0.1")};
  rules.of(PracticeRuleKind::rounding) = TransferRule{.value = -1};
  rules.reuse = 2;
  EXPECT_EQ(broken(rules).size(), 3U);
}

}  // namespace
}  // namespace mizani::credit
