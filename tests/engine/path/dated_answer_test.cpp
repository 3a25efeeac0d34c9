// SPDX-License-Identifier: MIT
#include "engine/path/dated_answer.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using namespace std::chrono;
using test::ladder;
using test::table;

DatedQuery question(const Catalogue& world, const LevelId& from, const std::string& to, const Date& award,
                    const Date& decision) {
  const Framework* source = world.framework(from.framework);
  const Framework* target = world.framework(FrameworkId{to});
  return {.query = {.paths = {.from = source,
                              .to = target,
                              .start = on_level(*source, *source->level(from.code)),
                              .filter = {.weakest = Evidence::assumed, .as_of = decision},
                              .most = 3,
                              .with_matrix = false},
                    .decided = decision,
                    .sector = std::nullopt},
          .dates = {.award = award, .decision = decision},
          .target_then = target};
}

bool names(const DatedAnswer& answer, DateChange change, const std::string& id) {
  return std::any_of(answer.reasons.begin(), answer.reasons.end(), [&](const DateReason& reason) {
    return reason.change == change && ((reason.framework != nullptr && reason.framework->id.str() == id) ||
                                       (reason.table != nullptr && reason.table->id.str() == id) ||
                                       (reason.instrument != nullptr && reason.instrument->id.str() == id));
  });
}

LevelId level(const char* framework, const char* code) {
  return {.framework = FrameworkId{framework}, .code = code};
}

// South Africa replaced its eight levels by ten on 1 June 2009.
TEST(DatedAnswer, ACredentialOf2005StartsOnTheFrameworkThatWasReplacedAndTheAnswerSaysSo) {
  const auto& world = test::shipped();
  const auto answer =
      dated_answer(test::shipped_paths(), world,
                   question(world, level("za-nqf-1995", "4"), "ke-knqf", 2005y / November / 30, world.edition()));
  ASSERT_FALSE(answer.on_decision.paths.empty());
  EXPECT_EQ(answer.on_decision.paths.front().path.hops.front().from->id.str(), "za-nqf-1995");
  ASSERT_TRUE(names(answer, DateChange::superseded_framework, "za-nqf-1995"));
  EXPECT_EQ(answer.reasons.front().successor->id.str(), "za-nqf");
}

// The Addis convention came into force in December 2019, South Africa and Zambia being among its parties.
TEST(DatedAnswer, AnInstrumentInForceSinceIsNamed) {
  const auto& world = test::shipped();
  const auto answer = dated_answer(test::shipped_paths(), world,
                                   question(world, level("za-nqf", "7"), "zm-zqf", 2012y / June / 1, world.edition()));
  EXPECT_TRUE(names(answer, DateChange::instrument_later, "addis-2014"));
  EXPECT_FALSE(names(answer, DateChange::superseded_framework, "za-nqf"));
}

/// Level 1 stood at 1 by the table of the nineties, and stands at 2 by that of 2010.
Catalogue revised() {
  auto old = table("aa-one", "meta", {{"1", "1"}});
  old.validity.to = parse_partial_date("2009");
  auto later = table("aa-one", "meta", {{"1", "2"}});
  later.id = ReferencingId{"revised"};
  later.validity.from = parse_partial_date("2010");
  return test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 2, FrameworkKind::continental)},
      {old, later});
}

TEST(DatedAnswer, TablesOfTheTwoDaysThatDifferAreADisagreementWithItsReason) {
  const auto world = revised();
  const auto answer = dated_answer(*PathIndex::build(world), world,
                                   question(world, level("aa-one", "1"), "meta", 2005y / June / 1, 2015y / June / 1));
  EXPECT_FALSE(answer.agree);
  EXPECT_EQ(landings(answer.on_decision.paths.front().path).front()->level, 1U);
  EXPECT_EQ(landings(answer.on_award.paths.front().path).front()->level, 0U);
  EXPECT_TRUE(names(answer, DateChange::table_later, "revised"));
  EXPECT_TRUE(names(answer, DateChange::table_lapsed, "aa-one--meta"));
}

TEST(DatedAnswer, TheSameDayAgreesWithItselfAndNothingChanged) {
  const auto world = revised();
  const auto answer = dated_answer(*PathIndex::build(world), world,
                                   question(world, level("aa-one", "1"), "meta", 2015y / June / 1, 2015y / June / 1));
  EXPECT_TRUE(answer.agree);
  EXPECT_TRUE(answer.reasons.empty());
  EXPECT_EQ(answer.on_award.paths.size(), answer.on_decision.paths.size());
}

TEST(DatedAnswer, ATargetWithoutAFrameworkOnTheDayOfAwardIsNoAgreement) {
  const auto world = revised();
  auto query = question(world, level("aa-one", "1"), "meta", 2005y / June / 1, 2015y / June / 1);
  query.target_then = nullptr;
  const auto answer = dated_answer(*PathIndex::build(world), world, query);
  EXPECT_FALSE(answer.agree);
  EXPECT_TRUE(answer.on_award.paths.empty());
  EXPECT_TRUE(names(answer, DateChange::no_framework_then, "meta"));
}

TEST(DatedAnswer, TwoDaysThatLeadNowhereAgree) {
  const auto world = test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 2, FrameworkKind::continental)}, {});
  EXPECT_TRUE(dated_answer(*PathIndex::build(world), world,
                           question(world, level("aa-one", "1"), "meta", 2005y / June / 1, 2015y / June / 1))
                  .agree);
}

}  // namespace
}  // namespace mizani::path
