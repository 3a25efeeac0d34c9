// SPDX-License-Identifier: MIT
#include "engine/credit/transfer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/credit/transfer_samples.h"

namespace mizani::credit {

void PrintTo(const Interval& interval, std::ostream* out) {  // NOLINT(readability-identifier-naming): GoogleTest's name
  *out << to_string(interval.lower) << " to " << to_string(interval.upper);
}

void PrintTo(StepCode code, std::ostream* out) {  // NOLINT(readability-identifier-naming): GoogleTest's name
  *out << to_string(code);
}

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// By hand: 10 + 20 of 360.
TEST(Transfer, WhatNothingLimitsCountsInFull) {
  const Bachelor bachelor;
  const auto answer = transferred(bachelor.award, {piece("a", "10", 7), piece("b", "20", 6)}, rules_with());
  EXPECT_EQ(answer.total, between("30", "30"));
  EXPECT_EQ(answer.remaining, between("330", "330"));
  EXPECT_EQ(answer.completion, between("1/12", "1/12"));
  EXPECT_EQ(answer.entries[0].counts, Counts::in_full);
  ASSERT_EQ(answer.levels.size(), 2U);
  EXPECT_EQ(answer.levels[0].level, 6U);
  EXPECT_EQ(answer.levels[0].credits, between("10", "10"));
  EXPECT_EQ(answer.levels[1].at_or_above, between("30", "30"));
}

// ACTS: 20 to 25 hours a credit; South Africa: 10 (data/credit-systems.json). 12 ACTS are 240 to 300 hours.
TEST(Transfer, BothEndsOfAConversionAreFollowed) {
  const Bachelor bachelor;
  auto credit = piece("a", "12", 7);
  credit.system = &system_of("acts");
  const auto answer = transferred(bachelor.award, {credit}, rules_with());
  EXPECT_EQ(answer.total, between("24", "30"));
  EXPECT_EQ(answer.remaining, between("330", "336"));
  EXPECT_EQ(answer.by_year, between("24", "24")) << "12 of 60 are a fifth of a year, and so are 24 of 120";
  const auto& step = answer.steps.front();
  EXPECT_EQ(step.code, StepCode::convert);
  EXPECT_EQ(step.before, between("12", "12"));
  EXPECT_EQ(step.after, between("24", "30"));
  EXPECT_EQ(step.from, credit.system);
}

TEST(Transfer, WhatWasNotPassedOrHasNoSizeDoesNotCount) {
  const Bachelor bachelor;
  auto failed = piece("failed", "10", 7);
  failed.passed = false;
  auto unsized = piece("unsized", "10", 7);
  unsized.amount = std::nullopt;
  const auto answer = transferred(bachelor.award, {failed, unsized, piece("a", "5", 7)}, rules_with());
  EXPECT_EQ(answer.total, between("5", "5"));
  EXPECT_THAT(answer.entries[0].reasons, Contains(StepCode::not_passed));
  EXPECT_THAT(answer.entries[1].reasons, Contains(StepCode::no_amount));
  EXPECT_EQ(answer.entries[1].converted, std::nullopt);
  EXPECT_EQ(answer.entries[1].counts, Counts::not_at_all);
}

TEST(Transfer, SystemsThatNothingConnectsGiveNoCredit) {
  const Bachelor bachelor;
  auto credit = piece("a", "10", 7);
  const CreditSystem bare{.id = CreditSystemId{"bare"},
                          .name = {},
                          .aliases = {},
                          .hours_per_credit = {},
                          .credits_per_year = {},
                          .level_use = {},
                          .rounding = {},
                          .note = {}};
  const IndexedSystem unknown{.system = &bare, .hours_per_credit = {}, .credits_per_year = {}};
  credit.system = &unknown;
  const auto answer = transferred(bachelor.award, {credit}, rules_with());
  EXPECT_THAT(answer.entries[0].reasons, ElementsAre(StepCode::not_convertible));
  EXPECT_EQ(answer.total, between("0", "0"));
}

TEST(Transfer, CreditIsCurrentUpToTheVeryDayAndTooOldTheDayAfter) {
  const Bachelor bachelor;
  const auto rules = rules_with({{PracticeRuleKind::currency, "5"}});
  const auto total = [&](const char* earned) {
    auto credit = piece("a", "10", 7);
    credit.earned = parse_partial_date(earned);
    return transferred(bachelor.award, {credit}, rules).total;
  };
  EXPECT_EQ(total("2021-06-01"), between("10", "10"));
  EXPECT_EQ(total("2021-05-31"), between("0", "0"));
  EXPECT_EQ(total("2021"), between("0", "10")) << "some days of 2021 are too long ago, some are not";
  EXPECT_EQ(total("2020"), between("0", "0"));
}

TEST(Transfer, CreditOfALeapDayIsCurrentToTheEndOfFebruary) {
  const Bachelor bachelor;
  auto credit = piece("a", "10", 7);
  credit.earned = parse_partial_date("2024-02-29");
  const auto rules = rules_with({{PracticeRuleKind::currency, "1"}});
  const std::vector<EarnedCredit> credits{credit};
  TransferQuery query{
      .award = &bachelor.award, .credits = credits, .rules = &rules, .as_of = *parse_date("2025-02-28")};
  EXPECT_EQ(transfer(shipped_index(), query)->total, between("10", "10"));
  query.as_of = *parse_date("2025-03-01");
  EXPECT_EQ(transfer(shipped_index(), query)->total, between("0", "0"));
}

TEST(Transfer, AnUnknownDateIsOpenOnlyWhereCurrencyMatters) {
  const Bachelor bachelor;
  auto credit = piece("a", "10", 7);
  credit.earned = std::nullopt;
  EXPECT_EQ(transferred(bachelor.award, {credit}, rules_with()).total, between("10", "10"));
  const auto answer = transferred(bachelor.award, {credit}, rules_with({{PracticeRuleKind::currency, "5"}}));
  EXPECT_EQ(answer.total, between("0", "10"));
  EXPECT_EQ(answer.entries[0].counts, Counts::open);
}

TEST(Transfer, OverlapCountsFromTheShareAskedFor) {
  const Bachelor bachelor;
  const auto rules = rules_with({{PracticeRuleKind::overlap, "0.8"}});
  auto enough = piece("enough", "10", 7);
  enough.overlap = exact("0.8");
  auto little = piece("little", "10", 7);
  little.overlap = exact("0.79");
  const auto answer = transferred(bachelor.award, {enough, little, piece("not compared", "5", 7)}, rules);
  EXPECT_EQ(answer.total, between("15", "15"));
  EXPECT_EQ(step_of(answer, StepCode::overlap_short)->credits, std::vector<std::size_t>{1});
  EXPECT_EQ(step_of(answer, StepCode::overlap_unknown)->credits, std::vector<std::size_t>{2})
      << "what nobody has compared counts, and is named";
}

TEST(Transfer, CreditOfAnotherAwardCountsByThePolicysShare) {
  const Bachelor bachelor;
  auto rules = rules_with();
  rules.reuse = exact("1/2");
  auto used = piece("used", "15", 7);
  used.counted_for = "a diploma";
  const auto answer = transferred(bachelor.award, {used, piece("new", "10", 7)}, rules);
  EXPECT_EQ(answer.total, between("17.5", "17.5"));
  EXPECT_EQ(answer.entries[0].counts, Counts::in_part);
  EXPECT_EQ(step_of(answer, StepCode::double_counted)->rule.source, RuleSource::policy);
}

TEST(Transfer, APieceListedTwiceCountsOnceAndItsBetterListingStays) {
  const Bachelor bachelor;
  auto failed = piece("MAT101", "12", 7);
  failed.passed = false;
  const auto answer =
      transferred(bachelor.award, {piece("MAT101", "10", 7), failed, piece("MAT101", "12", 7)}, rules_with());
  EXPECT_EQ(answer.total, between("12", "12"));
  EXPECT_THAT(answer.entries[0].reasons, ElementsAre(StepCode::duplicate));
  EXPECT_THAT(answer.entries[1].reasons, ElementsAre(StepCode::not_passed)) << "a failed attempt is no second listing";
  EXPECT_THAT(answer.entries[2].reasons, IsEmpty());
}

TEST(Transfer, AmountsAreRoundedDownPieceByPieceButNotTheInstitutionsOwn) {
  const Bachelor bachelor;
  const auto rules = rules_with({{PracticeRuleKind::rounding, "5"}});
  const auto answer = transferred(
      bachelor.award, {piece("a", "14", 7), piece("b", "5", 7), piece("own", "7", 7, Origin::study)}, rules);
  EXPECT_EQ(answer.total, between("22", "22"));
  EXPECT_EQ(step_of(answer, StepCode::rounding)->before, between("26", "26"));
  EXPECT_EQ(step_of(answer, StepCode::rounding)->credits, std::vector<std::size_t>{0});
}

// A third of 360 is 120.
TEST(Transfer, ACeilingOnTransferLeavesCreditOfTheHighestLevels) {
  const Bachelor bachelor;
  const auto rules = rules_with({{PracticeRuleKind::transfer_ceiling, "1/3"}});
  const auto answer = transferred(
      bachelor.award, {piece("low", "100", 5), piece("high", "80", 7), piece("rpl", "30", 6, Origin::prior_learning)},
      rules);
  EXPECT_EQ(answer.total, between("150", "150"));
  EXPECT_EQ(answer.entries[0].counted, between("40", "40"));
  EXPECT_EQ(answer.entries[1].counted, between("80", "80"));
  EXPECT_EQ(answer.entries[2].counted, between("30", "30")) << "prior learning is no transfer";
  EXPECT_EQ(step_of(answer, StepCode::transfer_ceiling)->limit, exact("120"));
  EXPECT_TRUE(step_of(answer, StepCode::transfer_ceiling)->bound());
}

TEST(Transfer, CeilingsOnPriorLearningAndOnBothTogether) {
  const Bachelor bachelor;
  const std::vector<EarnedCredit> credits{piece("t", "200", 7), piece("p", "100", 7, Origin::prior_learning)};
  EXPECT_EQ(transferred(bachelor.award, credits, rules_with({{PracticeRuleKind::prior_learning_ceiling, "1/6"}})).total,
            between("260", "260"));
  EXPECT_EQ(transferred(bachelor.award, credits, rules_with({{PracticeRuleKind::combined_ceiling, "1/2"}})).total,
            between("180", "180"));
  EXPECT_EQ(transferred(bachelor.award, credits, rules_with({{PracticeRuleKind::transfer_ceiling, "0"}})).total,
            between("100", "100"));
}

// Half of 360 is to be earned at the institution: 180 may come from elsewhere, and its own 20 count beside them.
TEST(Transfer, ResidencyKeepsAPartForTheInstitutionAndSaysWhatIsLeftOfIt) {
  const Bachelor bachelor;
  const auto answer = transferred(bachelor.award, {piece("t", "200", 7), piece("own", "20", 7, Origin::study)},
                                  rules_with({{PracticeRuleKind::residency, "0.5"}}));
  EXPECT_EQ(answer.total, between("200", "200"));
  const auto& needs = answer.requirements.back();
  EXPECT_EQ(needs.code, StepCode::residency);
  EXPECT_EQ(needs.needed, exact("180"));
  EXPECT_EQ(needs.missing, between("160", "160"));
}

TEST(Transfer, NoRuleKnownIsSaidAndIsNoLimit) {
  const Bachelor bachelor;
  const auto answer = transferred(bachelor.award, {piece("a", "300", 7)}, rules_with());
  for (const auto code : {StepCode::too_old, StepCode::rounding, StepCode::transfer_ceiling,
                          StepCode::prior_learning_ceiling, StepCode::combined_ceiling, StepCode::residency}) {
    ASSERT_NE(step_of(answer, code), nullptr) << to_string(code);
    EXPECT_EQ(step_of(answer, code)->rule.source, RuleSource::none) << to_string(code);
    EXPECT_FALSE(step_of(answer, code)->bound()) << to_string(code);
  }
  EXPECT_EQ(answer.total, between("300", "300"));
}

TEST(Transfer, CreditKeepsItsLevelAndCountsAtTheAwardsWhereItStandsHigher) {
  const Bachelor bachelor;
  const auto answer = transferred(bachelor.award, {piece("master", "30", 9), piece("a", "30", 6)}, rules_with());
  EXPECT_EQ(answer.entries[0].level, 6U);
  EXPECT_EQ(answer.entries[1].level, 5U);
  EXPECT_THAT(answer.entries[0].reasons, ElementsAre(StepCode::level_above_used_lower));
  EXPECT_EQ(answer.entries[0].counts, Counts::in_full);
}

CreditRule least(int credits, const char* level, CreditRule::Kind kind = CreditRule::Kind::min_at_level) {
  return {.kind = kind, .level_code = level, .credits = credits, .note = {}};
}

// 120 of 360 must stand at level 7: credit below it has room for 240.
TEST(Transfer, ALeastAmountAtALevelLeavesRoomForTheRest) {
  const Bachelor bachelor{{least(120, "7")}};
  const auto answer = transferred(bachelor.award, {piece("a", "300", 6), piece("b", "20", 7)}, rules_with());
  EXPECT_EQ(answer.total, between("260", "260"));
  EXPECT_EQ(answer.remaining, between("100", "100"));
  ASSERT_EQ(answer.requirements.size(), 2U);
  EXPECT_EQ(answer.requirements[1].code, StepCode::level_minimum);
  EXPECT_EQ(answer.requirements[1].missing, between("100", "100"));
  EXPECT_EQ(step_of(answer, StepCode::level_minimum)->limit, exact("240"));
}

TEST(Transfer, HigherCreditMeetsALeastAmountAtALevel) {
  const Bachelor bachelor{{least(120, "7")}};
  const auto answer = transferred(bachelor.award, {piece("a", "120", 8)}, rules_with());
  EXPECT_EQ(answer.requirements[1].missing, between("0", "0"));
}

// Namibia's master takes all of its 240 credits at level 9 or above (data/frameworks/na-nqf.json).
TEST(Transfer, AnAwardAllOfOneLevelHasNoRoomBelowIt) {
  const Bachelor master{{least(240, "9", CreditRule::Kind::min_at_or_above)}, 240, 8};
  const auto answer = transferred(master.award, {piece("a", "60", 8), piece("b", "60", 9)}, rules_with());
  EXPECT_EQ(answer.total, between("60", "60"));
  EXPECT_THAT(answer.entries[0].reasons, ElementsAre(StepCode::below_minimum_level));
}

TEST(Transfer, AMostFromALevelHoldsForTheLevelsBelowItToo) {
  const Bachelor bachelor{{least(96, "5", CreditRule::Kind::max_from_level)}};
  const auto answer =
      transferred(bachelor.award, {piece("a", "60", 5), piece("b", "60", 4), piece("c", "60", 6)}, rules_with());
  EXPECT_EQ(answer.total, between("156", "156"));
  EXPECT_EQ(answer.entries[0].counted, between("60", "60"));
  EXPECT_EQ(answer.entries[1].counted, between("36", "36"));
}

TEST(Transfer, AnUnknownLevelMayMeetALeastAmountOrNot) {
  const Bachelor bachelor{{least(120, "7")}, 120};
  const auto answer = transferred(bachelor.award, {piece("a", "60")}, rules_with());
  EXPECT_EQ(answer.total, between("0", "60"));
  EXPECT_EQ(answer.requirements[1].missing, between("60", "120"));
  ASSERT_EQ(answer.levels.size(), 1U);
  EXPECT_EQ(answer.levels[0].level, std::nullopt);
}

TEST(Transfer, ALevelThatMayBeLowerWidensTheTotals) {
  const Bachelor bachelor{{least(120, "7")}, 120};
  auto credit = piece("a", "60", 7);
  credit.level->lowest = 5;
  const auto answer = transferred(bachelor.award, {credit}, rules_with());
  EXPECT_EQ(answer.total, between("0", "60"));
  EXPECT_EQ(answer.entries[0].level, 6U);
  EXPECT_EQ(answer.entries[0].lowest, 5U);
}

// Botswana's honours degree: 120 credits on top of the bachelor's (data/frameworks/bw-ncqf.json).
TEST(Transfer, AnIncrementTakesNoCreditOfThePriorAward) {
  const Bachelor honours{
      {{.kind = CreditRule::Kind::increment_over_prior_award, .level_code = {}, .credits = 120, .note = {}}}, 120, 7};
  auto used = piece("used", "60", 8);
  used.counted_for = "the bachelor's degree";
  const auto answer = transferred(honours.award, {used, piece("new", "30", 8)}, rules_with());
  EXPECT_EQ(answer.total, between("30", "30"));
  EXPECT_THAT(answer.entries[0].reasons, ElementsAre(StepCode::increment_over_prior_award));
  EXPECT_EQ(answer.requirements[1].missing, between("90", "90"));
}

TEST(Transfer, ResearchIsAskedForAndCannotBeTold) {
  const Bachelor honours{
      {{.kind = CreditRule::Kind::min_research, .level_code = {}, .credits = 30, .note = {}}}, 120, 7};
  const auto answer = transferred(honours.award, {piece("a", "20", 8)}, rules_with());
  EXPECT_EQ(answer.total, between("20", "20"));
  EXPECT_EQ(answer.requirements[1].code, StepCode::research_minimum);
  EXPECT_EQ(answer.requirements[1].missing, between("10", "30"));
  ASSERT_NE(step_of(answer, StepCode::research_minimum), nullptr);
}

TEST(Transfer, NoMoreCountsThanTheAwardTakes) {
  const Bachelor bachelor;
  const auto answer = transferred(bachelor.award, {piece("a", "300", 7), piece("b", "100", 6)}, rules_with());
  EXPECT_EQ(answer.total, between("360", "360"));
  EXPECT_EQ(answer.completion, between("1", "1"));
  EXPECT_EQ(answer.entries[1].counted, between("60", "60"));
}

TEST(Transfer, UnfinishedStudyIsTheOfficersMatter) {
  const Bachelor bachelor;
  const auto rules = rules_with({{PracticeRuleKind::partial_study, "0"}});
  const auto unfinished = transferred(bachelor.award, {piece("a", "60", 7)}, rules, false);
  EXPECT_EQ(unfinished.total, between("60", "60")) << "shown, not applied silently";
  EXPECT_NE(step_of(unfinished, StepCode::partial_study), nullptr);
  EXPECT_EQ(step_of(transferred(bachelor.award, {piece("a", "60", 7)}, rules), StepCode::partial_study), nullptr);
}

TEST(Transfer, NothingEarnedLeavesTheWholeAward) {
  const Bachelor bachelor{{least(120, "7")}};
  const auto answer = transferred(bachelor.award, {}, rules_with());
  EXPECT_EQ(answer.total, between("0", "0"));
  EXPECT_EQ(answer.remaining, between("360", "360"));
  EXPECT_THAT(answer.levels, IsEmpty());
}

// By hand, all rules at once: 12 ACTS at level 7 (24 to 30), 60 at level 6, 40 failed, 30 at level 5 from 2015, 50 by
// prior learning at level 5. Prior learning: at most a tenth of 360, 36. Both together at most a quarter, 90:
// lower 24 + 60 + 6, upper 30 + 60 + 0.
TEST(Transfer, AWorkedTranscript) {
  const Bachelor bachelor{{least(120, "7"), least(96, "5", CreditRule::Kind::max_from_level)}};
  auto acts = piece("acts", "12", 7);
  acts.system = &system_of("acts");
  auto failed = piece("failed", "40", 7);
  failed.passed = false;
  auto old = piece("old", "30", 5);
  old.earned = parse_partial_date("2015");
  const auto rules = rules_with({{PracticeRuleKind::currency, "10"},
                                 {PracticeRuleKind::prior_learning_ceiling, "0.1"},
                                 {PracticeRuleKind::combined_ceiling, "0.25"}});
  const auto answer = transferred(
      bachelor.award, {acts, piece("b", "60", 6), failed, old, piece("rpl", "50", 5, Origin::prior_learning)}, rules);
  EXPECT_EQ(step_of(answer, StepCode::not_passed)->before, between("204", "210"));
  EXPECT_EQ(step_of(answer, StepCode::not_passed)->after, between("164", "170"));
  EXPECT_EQ(step_of(answer, StepCode::too_old)->after, between("134", "140"));
  EXPECT_EQ(step_of(answer, StepCode::prior_learning_ceiling)->after, between("120", "126"));
  EXPECT_EQ(step_of(answer, StepCode::combined_ceiling)->after, between("90", "90"));
  EXPECT_EQ(answer.total, between("90", "90"));
  EXPECT_EQ(answer.entries[4].counted, between("0", "6"));
  EXPECT_EQ(answer.requirements[1].missing, between("90", "96"));
  EXPECT_EQ(answer.remaining, between("270", "270"));
}

TEST(Transfer, WhatCannotBeIsAFault) {
  const Bachelor bachelor;
  const auto code_of = [&](const Award& award, const EarnedCredit& credit, const TransferRules& rules) {
    const std::vector<EarnedCredit> credits{credit};
    const auto answer =
        transfer(shipped_index(), {.award = &award, .credits = credits, .rules = &rules, .as_of = decided});
    return answer ? std::string{"none"} : answer.error().front().code;
  };
  const auto sound = piece("a", "10", 7);
  EXPECT_EQ(code_of(bachelor.award, sound, rules_with()), "none");
  auto award = bachelor.award;
  award.size = 0;
  EXPECT_EQ(code_of(award, sound, rules_with()), "not-positive");
  award = bachelor.award;
  award.level = 10;
  EXPECT_EQ(code_of(award, sound, rules_with()), "unknown-level");
  award = bachelor.award;
  award.system = nullptr;
  EXPECT_EQ(code_of(award, sound, rules_with()), "no-credit-system");
  auto credit = sound;
  credit.amount = between("0", "5");
  EXPECT_EQ(code_of(bachelor.award, credit, rules_with()), "not-positive");
  credit.amount = between("5", "4");
  EXPECT_EQ(code_of(bachelor.award, credit, rules_with()), "range-reversed");
  credit = sound;
  credit.overlap = exact("1.01");
  EXPECT_EQ(code_of(bachelor.award, credit, rules_with()), "out-of-range");
  credit = sound;
  credit.level = EarnedLevel{.lowest = 3, .likeliest = 2};
  EXPECT_EQ(code_of(bachelor.award, credit, rules_with()), "unknown-level");
  credit = sound;
  credit.system = nullptr;
  EXPECT_EQ(code_of(bachelor.award, credit, rules_with()), "no-credit-system");
}

}  // namespace
}  // namespace mizani::credit
