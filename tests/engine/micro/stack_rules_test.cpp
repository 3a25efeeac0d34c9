// SPDX-License-Identifier: MIT
// The rules that an award is stacked under, by who sets them.
#include "engine/micro/stack_rules.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/match/match_support.h"

namespace mizani::micro {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// South Africa's bachelor of 360 credits, which has rules of its own.
credit::Award bachelor() {
  const auto* framework = test::shipped().framework(FrameworkId{"za-nqf"});
  const auto type = std::find_if(framework->qualification_types.begin(), framework->qualification_types.end(),
                                 [](const auto& one) { return one.id.str() == "bachelor-360"; });
  return {.framework = framework, .type = &*type, .level = framework->place_of("7"), .size = 360, .system = nullptr};
}

credit::TransferRules receiver(std::string_view country) {
  const auto policy = match::value_or_throw(credit::TransferPolicy::from(test::shipped().policy()));
  return match::value_or_throw(
      credit::transfer_rules(test::shipped().practice(CountryCode{std::string{country}}), std::nullopt, policy));
}

Expected<StackRules> rules_of(const credit::Award& award, const Programme* programme = nullptr,
                              std::string_view country = "ZA") {
  const auto policy = match::value_or_throw(StackPolicy::from(test::shipped().policy()));
  const auto transfer = receiver(country);
  return stack_rules({.catalogue = test::shipped(),
                      .award = award,
                      .receiver = transfer,
                      .programme = programme,
                      .policy = policy,
                      .sector = std::nullopt,
                      .decided = *parse_date("2026-06-01"),
                      .where = "programme.json"});
}

/// Place of the only rule of its kind.
std::size_t place_of(const StackRules& rules, StackRuleKind kind) {
  const auto of_kind = [&](const auto& rule) { return rule.kind == kind; };
  EXPECT_EQ(std::count_if(rules.rules.begin(), rules.rules.end(), of_kind), 1) << to_string(kind);
  return static_cast<std::size_t>(std::find_if(rules.rules.begin(), rules.rules.end(), of_kind) - rules.rules.begin());
}

Programme programme_with(std::vector<ProgrammeRule> rules) {
  Programme out;
  out.title = "Solar technician";
  out.outcomes = {{.id = "site", .text = "Survey a site", .core = true}};
  out.rules = std::move(rules);
  return out;
}

TEST(StackRules, TheTypesOwnRulesComeFirst) {
  const auto rules = *rules_of(bachelor());
  const auto least = place_of(rules, StackRuleKind::level_minimum);
  const auto most = place_of(rules, StackRuleKind::level_maximum);
  EXPECT_EQ(least, 0U);
  EXPECT_EQ(rules.rules[least].credits, 120);
  EXPECT_EQ(rules.rules[least].rank, static_cast<int>(*bachelor().framework->place_of("7")));
  EXPECT_EQ(rules.rules[most].credits, 96);
  EXPECT_EQ(rules.statements[most].origin, RuleOrigin::type);
  EXPECT_THAT(rules.rules[most].source, HasSubstr("za-nqf/bachelor-360"));
  EXPECT_EQ(rules.rules.size(), rules.statements.size());
}

TEST(StackRules, WhatTheReceiverAsksForAndStackingDoesNotLookAtIsNamed) {
  EXPECT_THAT(rules_of(bachelor())->not_looked_at, Contains(NotLookedAt::content));
  EXPECT_THAT(rules_of(bachelor())->not_looked_at, Contains(NotLookedAt::short_courses));
  EXPECT_THAT(rules_of(bachelor(), nullptr, "ZM")->not_looked_at, IsEmpty());
}

TEST(StackRules, OutcomesAreARuleOnlyWhereThereAreSome) {
  const auto without = *rules_of(bachelor());
  EXPECT_TRUE(std::none_of(without.rules.begin(), without.rules.end(),
                           [](const auto& rule) { return rule.kind == StackRuleKind::outcomes; }));
  const auto programme = programme_with({});
  const auto with = *rules_of(bachelor(), &programme);
  EXPECT_EQ(with.statements[place_of(with, StackRuleKind::outcomes)].origin, RuleOrigin::principle);
}

TEST(StackRules, AProgrammesSharesBecomeCredits) {
  const auto programme =
      programme_with({{.kind = StackRuleKind::residency, .level = {}, .value = {1, 4}, .source = "Senate, 2025"},
                      {.kind = StackRuleKind::transfer_ceiling, .level = {}, .value = {1, 2}, .source = {}},
                      {.kind = StackRuleKind::level_minimum, .level = "ZA:6", .value = 60, .source = {}},
                      {.kind = StackRuleKind::currency, .level = {}, .value = 5, .source = {}}});
  const auto rules = *rules_of(bachelor(), &programme);
  const auto residency = place_of(rules, StackRuleKind::residency);
  EXPECT_EQ(rules.rules[residency].credits, 270) << "a quarter at home leaves 270 of 360";
  EXPECT_EQ(rules.rules[residency].source, "Senate, 2025");
  EXPECT_EQ(rules.statements[residency].value, credit::Rational(1, 4));
  EXPECT_EQ(rules.rules[place_of(rules, StackRuleKind::transfer_ceiling)].credits, 180);
  EXPECT_EQ(rules.rules[place_of(rules, StackRuleKind::transfer_ceiling)].source, "Solar technician");
  EXPECT_EQ(rules.currency, std::vector{place_of(rules, StackRuleKind::currency)});
  EXPECT_EQ(std::count_if(rules.rules.begin(), rules.rules.end(),
                          [](const auto& rule) { return rule.kind == StackRuleKind::level_minimum; }),
            2)
      << "beside the type's own";
}

TEST(StackRules, AProgrammesOverlapStandsForThePolicys) {
  const auto usual = *rules_of(bachelor());
  EXPECT_EQ(usual.overlap, credit::Rational(4, 5));
  EXPECT_EQ(usual.statements[place_of(usual, StackRuleKind::overlap)].origin, RuleOrigin::policy);
  const auto programme =
      programme_with({{.kind = StackRuleKind::overlap, .level = {}, .value = {1, 2}, .source = "Senate"}});
  const auto own = *rules_of(bachelor(), &programme);
  EXPECT_EQ(own.overlap, credit::Rational(1, 2));
  EXPECT_EQ(own.rules[place_of(own, StackRuleKind::overlap)].source, "Senate");
}

TEST(StackRules, EveryRuleOfAProgrammeThatCannotHoldIsAFaultAtItsPlace) {
  const auto programme =
      programme_with({{.kind = StackRuleKind::level_minimum, .level = "KE:4", .value = 10, .source = {}},
                      {.kind = StackRuleKind::overlap, .level = {}, .value = 0, .source = {}},
                      {.kind = StackRuleKind::transfer_ceiling, .level = {}, .value = 2, .source = {}},
                      {.kind = StackRuleKind::level_maximum, .level = "5", .value = -1, .source = {}},
                      {.kind = StackRuleKind::level_maximum, .level = "55", .value = 1, .source = {}}});
  const auto rules = rules_of(bachelor(), &programme);
  ASSERT_FALSE(rules);
  std::vector<std::string> found;
  for (const auto& fault : rules.error()) found.push_back(fault.code + ' ' + fault.where);
  EXPECT_THAT(found, testing::ElementsAre(
                         "unknown-level programme.json#/rules/0/level", "out-of-range programme.json#/rules/1/value",
                         "out-of-range programme.json#/rules/2/value", "out-of-range programme.json#/rules/3/value",
                         "unknown-level programme.json#/rules/4/level"));
}

}  // namespace
}  // namespace mizani::micro
