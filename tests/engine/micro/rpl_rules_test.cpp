// SPDX-License-Identifier: MIT
// The rules of evidence one by one.
#include "engine/micro/rpl_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/micro/rpl_support.h"

namespace mizani::micro {
namespace {

using assess::Verification;

EvidenceItem plain(EvidenceKind kind) {
  return item_of("X", kind, {"Sewed a jacket"});
}

RuleVerdict authentic(const EvidenceItem& item) {
  return judge_authentic(item, {}).verdict;
}

RuleVerdict current(const EvidenceItem& item, const CurrencyRule& rule = usual_currency()) {
  return judge_current(item, decided, rule).verdict;
}

bool gives(const RuleJudgement& judgement, std::string_view code) {
  return std::any_of(judgement.reasons.begin(), judgement.reasons.end(),
                     [&](const RuleReason& reason) { return reason.code == code; });
}

TEST(RplRules, ValidIsWhatBearsOnTheOutcome) {
  EXPECT_EQ(judge_valid(0.5, 0.4, 0.25, {}).verdict, RuleVerdict::met);
  EXPECT_EQ(judge_valid(0.3, 0.4, 0.25, {}).verdict, RuleVerdict::in_part);
  EXPECT_EQ(judge_valid(0.1, 0.4, 0.25, {}).verdict, RuleVerdict::not_met);
}

TEST(RplRules, WhatStandsBelowTheLevelAskedForIsNotValidAndWhatLeavesItOpenIsSaid) {
  const auto below = judge_valid(0.9, 0.4, 0.25, {.bearing = LevelBearing::below, .probability = 0.01, .best = {}});
  EXPECT_EQ(below.verdict, RuleVerdict::not_met);
  const auto open = judge_valid(0.9, 0.4, 0.25, {.bearing = LevelBearing::open, .probability = 0.1, .best = {}});
  EXPECT_EQ(open.verdict, RuleVerdict::met);
  EXPECT_TRUE(gives(open, "level-open"));
}

TEST(RplRules, AuthenticIsWhatSomebodyElseHasConfirmed) {
  auto item = plain(EvidenceKind::reference);
  EXPECT_EQ(authentic(item), RuleVerdict::cannot_tell);
  item.issued_by = "Example Works";
  EXPECT_EQ(authentic(item), RuleVerdict::in_part);
  item.verification = Verification::visual;
  EXPECT_EQ(authentic(item), RuleVerdict::in_part);
  for (const auto confirmed : {Verification::issuer, Verification::registry, Verification::seal}) {
    item.verification = confirmed;
    EXPECT_EQ(authentic(item), RuleVerdict::met);
  }
  item.relation = Relation::family;
  EXPECT_EQ(authentic(item), RuleVerdict::in_part);
}

TEST(RplRules, NobodyButTheCandidateStandsBehindAnOwnWord) {
  EXPECT_EQ(directness_of(plain(EvidenceKind::statement)), Directness::own_word);
  EXPECT_EQ(directness_of(plain(EvidenceKind::work_record)), Directness::own_word);
  auto log = plain(EvidenceKind::work_record);
  log.relation = Relation::self;
  log.issued_by = "the candidate";
  EXPECT_EQ(directness_of(log), Directness::own_word);
  EXPECT_FALSE(has_third_party(log));
  log.relation = Relation::supervisor;
  EXPECT_EQ(directness_of(log), Directness::indirect);
  EXPECT_EQ(directness_of(plain(EvidenceKind::product)), Directness::direct);
}

TEST(RplRules, AContradictionThatSetsAsideIsNotAuthenticAndADoubtIsInPart) {
  const auto item = sound("P1", EvidenceKind::product, {"A jacket"});
  const Contradiction reversed{
      .code = ContradictionCode::dates_reversed, .item = 0, .other = {}, .found = {}, .limit = {}};
  const Contradiction week{.code = ContradictionCode::hours_a_week, .item = 0, .other = {}, .found = 80, .limit = 60};
  EXPECT_EQ(judge_authentic(item, {&reversed, 1}).verdict, RuleVerdict::not_met);
  EXPECT_EQ(judge_authentic(item, {&week, 1}).verdict, RuleVerdict::in_part);
}

TEST(RplRules, CurrentIsByTheDayAndByTheReceiversRuleWhereItHasOne) {
  auto item = plain(EvidenceKind::product);
  EXPECT_EQ(current(item), RuleVerdict::cannot_tell);
  item.date = parse_partial_date("2021-06-01");  // five years to the day
  EXPECT_EQ(current(item), RuleVerdict::met);
  item.date = parse_partial_date("2021-05-31");
  EXPECT_EQ(current(item), RuleVerdict::in_part);
  EXPECT_EQ(current(item, {.years = 5, .partly = 5, .strict = true}), RuleVerdict::not_met);
  item.date = parse_partial_date("2016-05-31");
  EXPECT_EQ(current(item), RuleVerdict::not_met);
  item.date = parse_partial_date("2026-01-01");
  item.expires = parse_partial_date("2026-05-31");
  EXPECT_EQ(current(item), RuleVerdict::not_met);
}

TEST(RplRules, WorkWithoutAnEndMayGoOnAndIsNotTakenAsOver) {
  auto item = plain(EvidenceKind::work_record);
  item.from = parse_partial_date("2010-01");
  EXPECT_EQ(current(item), RuleVerdict::cannot_tell);
  item.from = parse_partial_date("2024-01");
  EXPECT_EQ(current(item), RuleVerdict::met);
}

TEST(RplRules, AnOlderItemIsNeverMoreCurrent) {
  const std::vector<CurrencyRule> rules{usual_currency(), {.years = 3, .partly = 3, .strict = true}};
  for (const auto& rule : rules) {
    for (const bool by_year : {false, true}) {
      for (const bool end : {false, true}) {
        RuleVerdict newer = RuleVerdict::met;
        for (int year = 2026; year >= 2000; --year) {
          const auto date = parse_partial_date(by_year ? std::to_string(year) : std::to_string(year).append("-05-17"));
          auto item = plain(EvidenceKind::work_record);
          (end ? item.to : item.from) = date;
          const auto verdict = current(item, rule);
          EXPECT_LE(verdict, newer) << year;
          newer = verdict;
        }
      }
    }
  }
}

TEST(RplRules, OnlyWhatOthersHaveJudgedSufficesAlone) {
  auto test = sound("T1", EvidenceKind::test, {"Sewed a jacket"});
  const auto alone = [&](const EvidenceItem& item, std::optional<double> hours) {
    return judge_sufficient(item, judge_authentic(item, {}), hours, 20);
  };
  EXPECT_EQ(alone(test, 1).verdict, RuleVerdict::in_part);
  test.passed = true;
  EXPECT_EQ(alone(test, 1).verdict, RuleVerdict::met);
  const auto product = sound("P1", EvidenceKind::product, {"A jacket"});
  EXPECT_TRUE(gives(alone(product, 19), "hours-short"));
  EXPECT_TRUE(gives(alone(product, 20), "hours-enough"));
  EXPECT_TRUE(gives(alone(product, {}), "hours-not-known"));
  EXPECT_EQ(alone(plain(EvidenceKind::statement), 1000).verdict, RuleVerdict::not_met);
}

}  // namespace
}  // namespace mizani::micro
