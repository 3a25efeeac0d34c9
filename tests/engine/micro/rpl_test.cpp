// SPDX-License-Identifier: MIT
// What a portfolio comes to: conclusions, their laws, and what is asked.
#include "engine/micro/rpl.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/micro/rpl_support.h"

namespace mizani::micro {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

const std::string measured = "Measured a customer and drafted a pattern for a garment from the measurements.";
const std::string cut = "Cut fabric to a pattern with little waste and marked seams and darts.";
const std::string sewed = "Sewed and finished a lined jacket on an industrial machine.";

EvidenceItem product(const std::string& id = "P1") {
  return sound(id, EvidenceKind::product, {sewed});
}
EvidenceItem reference(const std::string& id = "R1") {
  return sound(id, EvidenceKind::reference, {"She sewed and finished lined jackets on an industrial machine."});
}

std::vector<Conclusion> conclusions(const PriorLearning& found) {
  std::vector<Conclusion> out;
  for (const auto& outcome : found.outcomes) out.push_back(outcome.conclusion);
  return out;
}

std::vector<AskCode> lacks_of(const OutcomeReading& outcome) {
  std::vector<AskCode> out;
  for (const auto& lack : outcome.lacks) out.push_back(lack.code);
  return out;
}

Conclusion of_jacket(const std::vector<EvidenceItem>& items) {
  return recognised(items).outcomes[2].conclusion;
}

TEST(Rpl, AProductAndAThirdPartyCoverAnOutcomeAndLeaveTheOthers) {
  const auto found = recognised({product(), reference()});
  EXPECT_EQ(conclusions(found), (std::vector{Conclusion::not_covered, Conclusion::not_covered, Conclusion::covered}));
  EXPECT_THAT(found.outcomes[2].lacks, IsEmpty());
  EXPECT_EQ(found.outcomes[2].sufficient.verdict, RuleVerdict::met);
}

TEST(Rpl, EachLinkNamesTheStatementAndTheWordsThatAddUpToItsSimilarity) {
  const auto found = recognised({sound("P1", EvidenceKind::product, {"Swept the floor.", sewed})});
  ASSERT_THAT(found.links, SizeIs(1));
  EXPECT_EQ(found.links[0].statement, 1U);
  double sum = 0;
  for (const auto& word : found.links[0].words) sum += word.value;
  EXPECT_NEAR(sum, found.links[0].similarity, 1e-9);
}

TEST(Rpl, OneKindAloneIsNotEnoughAndTheQuestionSaysWhich) {
  const auto direct = recognised({product()});
  EXPECT_EQ(direct.outcomes[2].conclusion, Conclusion::partly);
  EXPECT_EQ(lacks_of(direct.outcomes[2]), std::vector{AskCode::breadth});
  const auto told = recognised({reference()});
  EXPECT_EQ(told.outcomes[2].conclusion, Conclusion::partly);
  EXPECT_EQ(lacks_of(told.outcomes[2]), std::vector{AskCode::direct});
}

TEST(Rpl, APassedTestThatIsConfirmedCoversAlone) {
  auto test = sound("T1", EvidenceKind::test, {sewed});
  test.passed = true;
  test.hours = std::nullopt;
  EXPECT_EQ(of_jacket({test}), Conclusion::covered);
  test.verification = assess::Verification::none;
  EXPECT_EQ(of_jacket({test}), Conclusion::partly);
}

TEST(Rpl, TheCandidatesOwnWordNeverCoversHoweverMuchThereIs) {
  std::vector<EvidenceItem> items;
  for (int i = 0; i < 20; ++i) {
    auto item = item_of(std::string{"S"}.append(std::to_string(i)),
                        i % 2 == 0 ? EvidenceKind::statement : EvidenceKind::work_record, {measured, cut, sewed});
    item.date = parse_partial_date("2026-01");
    item.hours = 500 + i;
    item.relation = Relation::self;
    items.push_back(item);
    const auto found = recognised(items);
    EXPECT_EQ(found.count(Conclusion::covered) + found.count(Conclusion::partly), 0U);
    EXPECT_EQ(found.count(Conclusion::ask), 3U);
  }
}

TEST(Rpl, WhatIsOldCountsBesideWhatIsNewAndNotAlone) {
  auto old = product();
  old.date = parse_partial_date("2019-01-01");
  EXPECT_EQ(of_jacket({old}), Conclusion::partly);
  EXPECT_EQ(of_jacket({old, reference()}), Conclusion::covered);
  auto letter = reference();
  letter.date = old.date;
  const auto both_old = recognised({old, letter});
  EXPECT_EQ(both_old.outcomes[2].conclusion, Conclusion::partly);
  EXPECT_THAT(lacks_of(both_old.outcomes[2]), Contains(AskCode::newer));
}

TEST(Rpl, FewerHoursThanALearnerIsGivenAreAsked) {
  auto short_product = product();
  auto short_letter = reference();
  short_product.hours = 5;
  short_letter.hours = 14;
  const auto found = recognised({short_product, short_letter});
  EXPECT_EQ(found.outcomes[2].conclusion, Conclusion::partly);
  EXPECT_THAT(lacks_of(found.outcomes[2]), Contains(AskCode::more_hours));
  short_letter.hours = 15;
  EXPECT_EQ(of_jacket({short_product, short_letter}), Conclusion::covered);
  short_letter.hours = std::nullopt;
  EXPECT_EQ(of_jacket({short_product, short_letter}), Conclusion::partly);
}

TEST(Rpl, HoursOfAnItemAreSharedAmongTheOutcomesItBearsOn) {
  auto all = sound("P1", EvidenceKind::product, {measured, cut, sewed});
  all.hours = 90;
  const auto found = recognised({all});
  ASSERT_THAT(found.links, SizeIs(3));
  for (const auto& link : found.links) EXPECT_DOUBLE_EQ(*link.hours, 30);
}

TEST(Rpl, AnItemThatContradictsItselfCountsForNothingUntilItIsExplained) {
  auto reversed = product();
  reversed.from = parse_partial_date("2025-05");
  reversed.to = parse_partial_date("2025-01");
  const auto found = recognised({reversed, reference()});
  EXPECT_TRUE(found.items[0].aside);
  EXPECT_EQ(found.outcomes[2].conclusion, Conclusion::partly);
  EXPECT_EQ(found.outcomes[2].usable, 1U);
  EXPECT_EQ(of_jacket({reversed}), Conclusion::not_covered);
}

TEST(Rpl, TheSameItemTwiceIsNoSecondOccasion) {
  std::vector<EvidenceItem> same;
  for (const auto* id : {"P1", "P2", "P3", "P4"}) same.push_back(product(id));
  EXPECT_EQ(of_jacket(same), Conclusion::partly);
  for (std::size_t i = 0; i < same.size(); ++i) same[i].hours = 100 + static_cast<int>(i);  // now they differ
  EXPECT_EQ(of_jacket(same), Conclusion::covered);
}

TEST(Rpl, ALevelThatNothingBearsKeepsAnOutcomeFromBeingCovered) {
  const auto low = recognised({product(), reference()}, level_named("acqf:2"));
  EXPECT_EQ(low.outcomes[2].conclusion, Conclusion::covered);
  EXPECT_TRUE(low.outcomes[2].level_borne);
  const auto high = recognised({product(), reference()}, level_named("acqf:10"));
  EXPECT_NE(high.outcomes[2].conclusion, Conclusion::covered);
  for (const auto& item : high.items) {
    EXPECT_LT(item.level.probability, 0.25);
    EXPECT_FALSE(item.level.stated);
  }
}

TEST(Rpl, ALevelThatAConfirmedCertificateStatesIsTaken) {
  auto certificate = sound("C1", EvidenceKind::certificate, {sewed});
  certificate.passed = true;
  certificate.level = "ke-knqf:5";
  const auto level = [&](const char* asked) { return recognised({certificate}, level_named(asked)).items[0].level; };
  EXPECT_EQ(level("ke-knqf:5").bearing, LevelBearing::borne);
  EXPECT_TRUE(level("ke-knqf:5").stated);
  EXPECT_EQ(level("ke-knqf:6").bearing, LevelBearing::below);
  certificate.verification = assess::Verification::none;
  EXPECT_FALSE(level("ke-knqf:6").stated);
}

TEST(Rpl, WhatIsAskedIsOrderedByItsGainAndTheGainsAddUpToTheOutcomesThatAreOpen) {
  auto unseen = sound("P1", EvidenceKind::product, {cut, sewed});
  unseen.verification = assess::Verification::none;
  const auto letter = sound("R1", EvidenceKind::reference, {cut, sewed});
  auto unsigned_letter = letter;
  unsigned_letter.verification = assess::Verification::none;
  const auto found = recognised({unseen, unsigned_letter});
  ASSERT_FALSE(found.asks.empty());
  credit::Rational sum = 0;
  for (const auto& ask : found.asks) sum += ask.gain;
  EXPECT_EQ(sum, 3);
  EXPECT_TRUE(std::is_sorted(found.asks.begin(), found.asks.end(),
                             [](const auto& a, const auto& b) { return a.gain > b.gain; }));
  // One answer about P1 settles two outcomes.
  EXPECT_EQ(found.asks.front().code, AskCode::confirm);
  EXPECT_EQ(found.asks.front().outcomes, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(found.asks.front().gain, 2);
}

TEST(Rpl, AGoodAnswerToTheOnlyQuestionCovers) {
  auto unseen = product();
  unseen.verification = assess::Verification::none;
  auto letter = reference();
  letter.verification = assess::Verification::none;
  const auto before = recognised({unseen, letter});
  ASSERT_EQ(lacks_of(before.outcomes[2]), std::vector{AskCode::confirm});
  std::vector<EvidenceItem> after{unseen, letter};
  after[*before.outcomes[2].lacks[0].item].verification = assess::Verification::issuer;
  EXPECT_EQ(of_jacket(after), Conclusion::covered);
}

TEST(Rpl, AnOutcomeThatWantsManyThingsIsAskedATestOf) {
  const auto own = item_of("S1", EvidenceKind::statement, {sewed});
  const auto found = recognised({own});
  const auto ask = std::find_if(found.asks.begin(), found.asks.end(),
                                [](const auto& each) { return each.outcomes == std::vector<std::size_t>{2}; });
  ASSERT_NE(ask, found.asks.end());
  EXPECT_EQ(ask->code, AskCode::challenge_test);
}

TEST(Rpl, AnEmptyPortfolioCoversNothing) {
  const auto found = recognised({});
  EXPECT_EQ(found.count(Conclusion::not_covered), 3U);
  EXPECT_THAT(found.links, IsEmpty());
  EXPECT_EQ(found.asks.size(), 3U);
}

/// Items of every kind and state, the same for a seed.
std::vector<EvidenceItem> many_items(std::size_t count, unsigned seed) {
  std::mt19937 random{seed};
  const auto one_of = [&](const auto& list) { return list[random() % std::size(list)]; };
  const std::vector<std::string> texts{measured,
                                       cut,
                                       sewed,
                                       "Swept the shop.",
                                       "Marked seams on fabric.",
                                       "Drafted patterns and cut fabric for garments."};
  const std::vector<const char*> dates{"2026-01-01", "2024-03", "2019", "2012-02-02", "2027-01-01"};
  std::vector<EvidenceItem> out;
  for (std::size_t i = 0; i < count; ++i) {
    auto item =
        item_of(std::string{"I"}.append(std::to_string(i)),
                static_cast<EvidenceKind>(random() % evidence_kind_words.size()), {one_of(texts), one_of(texts)});
    if (random() % 5 != 0) item.date = parse_partial_date(one_of(dates));
    if (random() % 3 != 0) item.hours = static_cast<int>(1 + random() % 60);
    if (random() % 3 != 0) item.issued_by = "Example Works";
    if (random() % 2 != 0) item.relation = static_cast<Relation>(random() % relation_words.size());
    item.verification = static_cast<assess::Verification>(random() % 5);
    if (random() % 4 == 0) item.passed = random() % 3 != 0;
    out.push_back(std::move(item));
  }
  return out;
}

TEST(Rpl, MoreEvidenceNeverLowersAConclusion) {
  for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
    const auto items = many_items(14, seed);
    auto before = conclusions(recognised({}, level_named("acqf:4")));
    for (std::size_t n = 1; n <= items.size(); ++n) {
      const auto now = conclusions(
          recognised({items.begin(), items.begin() + static_cast<std::ptrdiff_t>(n)}, level_named("acqf:4")));
      for (std::size_t o = 0; o < now.size(); ++o) EXPECT_GE(now[o], before[o]) << seed << ' ' << n << ' ' << o;
      before = now;
    }
  }
}

TEST(Rpl, TheOrderOfItemsDoesNotMatter) {
  std::mt19937 random{7};
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    auto items = many_items(12, seed);
    const auto first = recognised(items, level_named("acqf:4"));
    std::shuffle(items.begin(), items.end(), random);
    const auto then = recognised(items, level_named("acqf:4"));
    EXPECT_EQ(conclusions(first), conclusions(then));
    ASSERT_EQ(first.asks.size(), then.asks.size());
    for (std::size_t i = 0; i < first.asks.size(); ++i) {
      EXPECT_EQ(first.asks[i].code, then.asks[i].code);
      EXPECT_EQ(first.asks[i].outcomes, then.asks[i].outcomes);
      EXPECT_EQ(first.asks[i].gain, then.asks[i].gain);
    }
    for (std::size_t o = 0; o < first.outcomes.size(); ++o) {
      EXPECT_EQ(lacks_of(first.outcomes[o]), lacks_of(then.outcomes[o]));
      EXPECT_EQ(first.outcomes[o].unspoken, then.outcomes[o].unspoken);
    }
  }
}

}  // namespace
}  // namespace mizani::micro
