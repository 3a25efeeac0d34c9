// SPDX-License-Identifier: MIT
// What is called vague, contradictory and missing, element by element.
#include "engine/micro/element_check.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/text/document_builder.h"
#include "frameworks/load/json_document.h"
#include "tests/support/world.h"

namespace mizani::micro {
namespace {

using assess::CredentialRecord;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const MicroWords& words() {
  static const MicroWords loaded = [] {
    const auto file = std::filesystem::path{MIZANI_DATA_DIR} / "lexicon/micro-words.json";
    return MicroWords::load(load::read_bytes(file).value(), file.string(), test::shipped_schemas()).value();
  }();
  return loaded;
}

CheckContext context() {
  static const auto credits = credit::CreditIndex::build(test::shipped().credit_systems()).value();
  static const auto policy = MicroPolicy::from(test::shipped().policy()).value();
  return {.catalogue = test::shipped(),
          .credits = credits,
          .model = test::shipped_model(),
          .words = words(),
          .policy = policy,
          .on = *parse_date("2026-06-01")};
}

CredentialRecord with_outcomes(const std::vector<std::string>& outcomes) {
  CredentialRecord record;
  record.title = "Soldering of small boards";
  text::DocumentBuilder builder;
  for (const auto& outcome : outcomes) builder.statement(outcome);
  record.outcomes = std::move(builder).finish();
  record.outcomes.language = "en";
  return record;
}

CredentialRecord sound() {
  auto record = with_outcomes({"Solder components onto a board", "Test the board and correct faults"});
  record.issuer = "Example College";
  record.country = CountryCode{"KE"};
  record.date = parse_partial_date("2026-05-01");
  record.learner = "A. Learner";
  record.hours = 40;
  record.level = "ke-knqf:4";
  record.assessment = "Practical task, observed";
  record.participation = "Workshop";
  record.quality_assurance = "Accredited by the national TVET authority";
  record.stackability = "Counts towards the craft certificate";
  return record;
}

ElementReading of(const CredentialRecord& record, MicroElement element) {
  return read_elements(record, context()).at(static_cast<std::size_t>(element));
}

std::vector<std::string> flaws(const CredentialRecord& record, MicroElement element) {
  std::vector<std::string> out;
  for (const auto& flaw : of(record, element).flaws) out.push_back(flaw.code);
  return out;
}

ProfileCheck checked(const CredentialRecord& record, const std::string& profile) {
  return check_profile(read_elements(record, context()), record, **profile_named(test::shipped(), profile), context());
}

TEST(ElementCheck, ASoundRecordIsComplete) {
  for (const auto* profile : {"eu-annex-1", "acqf-handbook", "unesco-definition", "au-framework"}) {
    const auto check = checked(sound(), profile);
    EXPECT_TRUE(check.complete) << profile;
    EXPECT_GT(check.score.total, credit::Rational{8} / 10) << profile;
  }
}

TEST(ElementCheck, AnEmptyRecordMissesWhatItDoesNotState) {
  CredentialRecord record;
  record.title = "Soldering";
  const auto check = checked(record, "eu-annex-1");
  EXPECT_FALSE(check.complete);
  const auto state = [&](MicroElement element) {
    for (const auto& finding : check.elements) {
      if (finding.asked->element == element) return finding.reading.state;
    }
    return ElementState::present;
  };
  EXPECT_EQ(state(MicroElement::title), ElementState::present);
  EXPECT_EQ(state(MicroElement::outcomes), ElementState::missing);
  EXPECT_EQ(state(MicroElement::workload), ElementState::missing);
  EXPECT_EQ(state(MicroElement::level), ElementState::not_applicable);  // asked for where it applies
}

TEST(ElementCheck, OutcomesNeedAVerbThatCanBeObserved) {
  const auto record = with_outcomes({"Understand the principles of soldering", "Soldering techniques and tools"});
  const auto reading = of(record, MicroElement::outcomes);
  EXPECT_EQ(reading.state, ElementState::vague);
  ASSERT_EQ(reading.flaws.size(), 1U);
  EXPECT_EQ(reading.flaws.front().code, "unobservable-verb");
  EXPECT_EQ(reading.flaws.front().found, "Understand");
  EXPECT_EQ(reading.flaws.front().pointer, "/outcomes/0");
  EXPECT_THAT(flaws(with_outcomes({"Communication, collaboration and creativity"}), MicroElement::outcomes),
              ElementsAre("no-verb"));
  EXPECT_THAT(flaws(with_outcomes({"Learners will be able to critically analyse the design of a board"}),
                    MicroElement::outcomes),
              IsEmpty());
}

TEST(ElementCheck, OneWeakOutcomeOfManyIsARemark) {
  const auto record =
      with_outcomes({"Solder a board", "Test a board", "Draw a circuit", "Repair a supply", "Be aware of the risks"});
  const auto reading = of(record, MicroElement::outcomes);
  EXPECT_EQ(reading.state, ElementState::present);
  ASSERT_EQ(reading.flaws.size(), 1U);
  EXPECT_EQ(reading.flaws.front().weighs, ElementState::present);
}

TEST(ElementCheck, OutcomesOfAnotherLanguageAreReadThroughItsWordList) {
  auto record = with_outcomes({"Analyser des situations complexes et concevoir une solution"});
  record.outcomes.language = "fr";
  EXPECT_EQ(of(record, MicroElement::outcomes).state, ElementState::present);
  record.outcomes.language = "xx";
  EXPECT_THAT(flaws(record, MicroElement::outcomes), ElementsAre("language-not-read"));
}

TEST(ElementCheck, AttendanceIsNoAssessment) {
  auto record = sound();
  record.assessment = "Attendance and active participation";
  EXPECT_THAT(flaws(record, MicroElement::assessment), ElementsAre("attendance-only"));
  record.assessment = "Various methods, as required";
  EXPECT_THAT(flaws(record, MicroElement::assessment), ElementsAre("assessment-vague"));
  record.assessment = "Attendance and a written test";
  EXPECT_THAT(flaws(record, MicroElement::assessment), IsEmpty());
}

TEST(ElementCheck, QualityAssuranceNamesABody) {
  auto record = sound();
  record.quality_assurance = "High quality, internally assured";
  EXPECT_THAT(flaws(record, MicroElement::quality_assurance), ElementsAre("no-body-named"));
  record.quality_assurance = "QA in place";
  EXPECT_THAT(flaws(record, MicroElement::quality_assurance), ElementsAre("no-body-named"));
  record.quality_assurance = "Registered with TVETA";
  EXPECT_THAT(flaws(record, MicroElement::quality_assurance), IsEmpty());
  record.quality_assurance = "High quality";
  record.programme.by = "TVETA";
  EXPECT_THAT(flaws(record, MicroElement::quality_assurance), IsEmpty());
  record.programme.approval = assess::Approval::not_recognised;
  EXPECT_EQ(of(record, MicroElement::quality_assurance).state, ElementState::contradictory);
}

TEST(ElementCheck, ALevelNeedsAFrameworkThatHasIt) {
  auto record = sound();
  record.level = "Level 5";
  EXPECT_EQ(of(record, MicroElement::level).state, ElementState::vague);
  EXPECT_THAT(flaws(record, MicroElement::level), ElementsAre("level-without-framework"));
  record.level = "nowhere:5";
  EXPECT_THAT(flaws(record, MicroElement::level), ElementsAre("unknown-framework"));
  record.level = "ke-knqf:99";
  EXPECT_THAT(flaws(record, MicroElement::level), ElementsAre("no-such-level"));
  EXPECT_EQ(of(record, MicroElement::level).state, ElementState::contradictory);
}

TEST(ElementCheck, WorkloadAndCreditsAgree) {
  auto record = sound();
  record.hours = 60;
  record.credits = {.amount = "2", .system = "ects"};  // ECTS Users' Guide: 25 to 30 hours a credit
  EXPECT_THAT(flaws(record, MicroElement::workload), IsEmpty());
  record.hours = 200;
  EXPECT_THAT(flaws(record, MicroElement::workload), ElementsAre("hours-against-credits"));
  record.hours = 40;  // a credit and a half, written as two
  EXPECT_THAT(flaws(record, MicroElement::workload), IsEmpty());
  record.credits = {.amount = "0", .system = "ects"};
  EXPECT_THAT(flaws(record, MicroElement::workload), ElementsAre("zero-credits"));
  record.credits = {.amount = "2", .system = "nowhere"};
  EXPECT_THAT(flaws(record, MicroElement::workload), ElementsAre("unknown-system"));
  record.credits.reset();
  record.hours.reset();
  record.workload = "some hours";
  EXPECT_EQ(of(record, MicroElement::workload).state, ElementState::vague);
  EXPECT_THAT(flaws(record, MicroElement::workload), ElementsAre("no-amount"));
}

TEST(ElementCheck, DatesFollowEachOther) {
  auto record = sound();
  record.institution.founded = parse_partial_date("2027");
  EXPECT_THAT(flaws(record, MicroElement::date), ElementsAre("before-founding"));
  record = sound();
  record.institution.closed = parse_partial_date("2020");
  EXPECT_THAT(flaws(record, MicroElement::date), ElementsAre("after-closing"));
  record = sound();
  record.date = parse_partial_date("2026-12-01");
  EXPECT_THAT(flaws(record, MicroElement::date), ElementsAre("in-the-future"));
  record = sound();
  record.date = parse_partial_date("2026");
  EXPECT_EQ(of(record, MicroElement::date).state, ElementState::present);
}

TEST(ElementCheck, WhatHasExpiredIsToldThoughNoProfileAsksForIt) {
  auto record = sound();
  record.expires = parse_partial_date("2026-05-31");
  const auto check = checked(record, "eu-annex-1");
  ASSERT_EQ(check.beside.size(), 1U);
  EXPECT_EQ(check.beside.front().element, MicroElement::validity);
  EXPECT_EQ(check.beside.front().flaws.front().code, "expired");
  record.expires = parse_partial_date("2026-06-01");
  EXPECT_THAT(checked(record, "eu-annex-1").beside, IsEmpty());
  record.expires = parse_partial_date("2025");
  EXPECT_THAT(flaws(record, MicroElement::validity), ElementsAre("expires-before-award"));
}

TEST(ElementCheck, SupervisionSpeaksOfIdentityToo) {
  auto record = sound();
  record.supervision = "Unsupervised without ID Verification";  // European vocabulary of supervision
  EXPECT_THAT(flaws(record, MicroElement::supervision), IsEmpty());
  record.supervision = "Supervised";
  EXPECT_THAT(flaws(record, MicroElement::supervision), ElementsAre("identity-not-said"));
}

TEST(ElementCheck, TheModeAndItsWordsAgree) {
  auto record = sound();
  record.mode = assess::Mode::distance;
  record.participation = "Classroom";
  EXPECT_THAT(flaws(record, MicroElement::participation), ElementsAre("mode-clash"));
  record.participation = "Online";
  EXPECT_THAT(flaws(record, MicroElement::participation), IsEmpty());
}

TEST(ElementCheck, NewZealandTookNothingBelowFiveCreditsBefore2023) {
  auto record = sound();
  record.level = "nz-nzqcf:4";
  record.hours = 30;  // three credits of ten hours
  record.date = parse_partial_date("2021-05-01");
  auto check = checked(record, "nz-nzqa");
  ASSERT_EQ(check.sizes.size(), 1U);
  EXPECT_EQ(check.sizes.front().verdict, SizeFinding::Verdict::below);
  EXPECT_FALSE(check.complete);
  record.date = parse_partial_date("2024-05-01");
  check = checked(record, "nz-nzqa");
  EXPECT_EQ(check.sizes.front().verdict, SizeFinding::Verdict::within);
  EXPECT_TRUE(check.complete);
  record.hours = 500;
  EXPECT_EQ(checked(record, "nz-nzqa").sizes.front().verdict, SizeFinding::Verdict::above);
}

TEST(ElementCheck, AnUnknownProfileNamesTheKnownOnes) {
  const auto profile = profile_named(test::shipped(), "eu-annex");
  ASSERT_FALSE(profile.has_value());
  EXPECT_EQ(profile.error().front().code, "unknown-profile");
  EXPECT_THAT(profile.error().front().expected, testing::StartsWith("one of eu-annex-1"));
}

}  // namespace
}  // namespace mizani::micro
