// SPDX-License-Identifier: MIT
// A record's modules as pieces of credit on the receiver's levels.
#include "engine/assess/transcript.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::assess {
namespace {

class TranscriptTest : public testing::Test {
 protected:
  static CreditModule module(const std::string& title, const std::string& amount, const std::string& level) {
    CreditModule out;
    out.title = title;
    out.credits = CreditAmount{.amount = amount, .system = "za-nqf"};
    if (!level.empty()) out.level = level;
    return out;
  }

  [[nodiscard]] Transcript read(const std::string& to) const {
    static const auto paths = path::PathIndex::build(test::shipped());
    static const auto credits = credit::CreditIndex::build(test::shipped().credit_systems());
    return read_transcript(test::shipped(), *paths, *credits,
                           {.record = &record_,
                            .to = test::shipped().framework(FrameworkId{to}),
                            .sector = std::nullopt,
                            .decided = decided_,
                            .filter = {.weakest = Evidence::assumed, .as_of = decided_},
                            .coverage = 0.9,
                            .whole = std::nullopt});
  }

  CredentialRecord record_;
  Date decided_ = *parse_date("2026-06-01");
};

TEST_F(TranscriptTest, LevelsOfTheReceiversOwnFrameworkStay) {
  record_.modules = {module("Law", "12", "za-nqf:6"), module("Ethics", "1/2", "")};
  const auto read = this->read("za-nqf");
  ASSERT_EQ(read.credits.size(), 2U);
  EXPECT_EQ(read.credits[0].level, (credit::EarnedLevel{.lowest = 5, .likeliest = 5}));
  EXPECT_EQ(read.credits[0].amount, credit::Interval::point(12));
  EXPECT_EQ(read.credits[1].level, std::nullopt);
  EXPECT_EQ(credit::to_string(read.credits[1].amount->lower), "0.5");
  EXPECT_THAT(read.pointers, testing::ElementsAre("#/modules/0", "#/modules/1"));
  EXPECT_TRUE(read.level_basis.empty());
  EXPECT_TRUE(read.faults.empty());
}

TEST_F(TranscriptTest, OtherLevelsAreCarriedByTheTablesWhichAreNamed) {
  record_.modules = {module("Law", "12", "za-nqf:6"), module("Tax", "12", "za-nqf:6")};
  const auto read = this->read("na-nqf");
  ASSERT_TRUE(read.credits[0].level);
  EXPECT_EQ(read.credits[0].level, read.credits[1].level);
  EXPECT_LE(read.credits[0].level->lowest, read.credits[0].level->likeliest);
  EXPECT_EQ(read.credits[0].level->likeliest, 5U);
  ASSERT_FALSE(read.level_basis.empty());
  for (const auto& basis : read.level_basis) EXPECT_EQ(basis.kind, Basis::Kind::table);
}

TEST_F(TranscriptTest, StudyElsewhereIsTransferForTheReceiver) {
  record_.date = parse_partial_date("2020");
  record_.modules = {module("Law", "12", ""), module("Work", "12", ""), module("Brought", "12", "")};
  record_.modules[1].origin = Origin::prior_learning;
  record_.modules[2].origin = Origin::transfer;
  record_.modules[2].date = parse_partial_date("2015-03");
  const auto read = this->read("za-nqf");
  EXPECT_EQ(read.credits[0].origin, credit::Origin::transfer);
  EXPECT_EQ(read.credits[1].origin, credit::Origin::prior_learning);
  EXPECT_EQ(read.credits[2].origin, credit::Origin::transfer);
  EXPECT_EQ(read.credits[0].earned->str(), "2020") << "the day of the award where a module has none";
  EXPECT_EQ(read.credits[2].earned->str(), "2015-03");
}

TEST_F(TranscriptTest, TheSameModuleListedTwiceHasTheSameId) {
  record_.modules = {module("Law", "12", ""), module("Law", "12", ""), module("Law", "6", ""), module("Laws", "1", "")};
  record_.modules[2].code = "LAW101";
  record_.modules[3].code = "LAW101";
  const auto read = this->read("za-nqf");
  EXPECT_EQ(read.credits[0].id, read.credits[1].id);
  EXPECT_NE(read.credits[0].id, read.credits[2].id);
  EXPECT_EQ(read.credits[2].id, read.credits[3].id) << "a code says that it is the same piece, whatever its title";
}

TEST_F(TranscriptTest, HoursServeWhereThereAreNoCredits) {
  record_.modules = {module("Law", "12", "")};
  record_.modules[0].credits.reset();
  record_.modules[0].hours = 120;
  const auto read = this->read("za-nqf");
  EXPECT_EQ(read.credits[0].system->system->id.str(), "hours");
  EXPECT_EQ(read.credits[0].amount, credit::Interval::point(120));
}

TEST_F(TranscriptTest, WithoutModulesTheAwardIsOnePiece) {
  record_.title = "Diploma";
  record_.level = "za-nqf:6";
  EXPECT_TRUE(read("za-nqf").credits.empty()) << "nothing says how much it is";
  record_.credits = CreditAmount{.amount = "240", .system = "saqa"};
  const auto read = this->read("za-nqf");
  ASSERT_EQ(read.credits.size(), 1U);
  EXPECT_EQ(read.credits[0].title, "Diploma");
  EXPECT_EQ(read.credits[0].level->likeliest, 5U);
  EXPECT_THAT(read.pointers, testing::ElementsAre("#/credits"));
}

TEST_F(TranscriptTest, WhatCannotBeReadIsNamedAndTheRestGoesOn) {
  record_.modules = {module("Law", "many", "za-nqf:6"), module("Tax", "12", "za-nqf:11"), module("Art", "0", ""),
                     module("Good", "8", "za-nqf:5")};
  record_.modules[1].credits->system = "bushels";
  record_.modules[3].overlap = "half";
  const auto read = this->read("za-nqf");
  std::vector<std::string> named;
  for (const auto& fault : read.faults) named.push_back(fault.where + ' ' + fault.code);
  EXPECT_THAT(named, testing::UnorderedElementsAre(
                         "#/modules/0/credits/amount bad-number", "#/modules/1/credits/system unknown-credit-system",
                         "#/modules/1/level unknown-level", "#/modules/2/credits/amount not-positive",
                         "#/modules/3/overlap bad-number"));
  ASSERT_EQ(read.credits.size(), 4U);
  EXPECT_FALSE(read.credits[0].amount);
  EXPECT_TRUE(read.credits[0].level);
  EXPECT_FALSE(read.credits[1].level);
  EXPECT_EQ(read.credits[3].amount, credit::Interval::point(8));
}

TEST(EarnedLevel, HoldsTheShareAskedForDownwards) {
  const std::vector<double> shares{0.02, 0.2, 0.5, 0.2};
  EXPECT_EQ(earned_level(shares, 0.5), (credit::EarnedLevel{.lowest = 2, .likeliest = 2}));
  EXPECT_EQ(earned_level(shares, 0.7), (credit::EarnedLevel{.lowest = 1, .likeliest = 2}));
  EXPECT_EQ(earned_level(shares, 1), (credit::EarnedLevel{.lowest = 0, .likeliest = 2}));
}

}  // namespace
}  // namespace mizani::assess
