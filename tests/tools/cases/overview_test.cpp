// SPDX-License-Identifier: MIT
// Search, statistics and consistency over rows made up for the purpose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"
#include "tests/tools/cases/case_samples.h"
#include "tools/cases/consistency.h"
#include "tools/cases/search.h"
#include "tools/cases/statistics.h"

namespace mizani::cases {
namespace {

using test::sample_case;
using test::value_of;
using testing::ElementsAre;
using testing::IsEmpty;

CaseRow row(const std::string& id, const std::string& received_on) {
  const auto fresh = sample_case();
  return {.id = id, .summary = fresh.summary, .features = fresh.features, .received_on = received_on};
}

CaseRow decided(const std::string& id, const std::string& received_on, const std::string& on, DecisionKind kind) {
  auto out = row(id, received_on);
  out.first_decided_on = out.decided_on = on;
  out.decision = kind;
  return out;
}

std::vector<std::string> ids(const std::vector<CaseRow>& rows) {
  std::vector<std::string> out;
  for (const auto& found : rows) out.push_back(found.id);
  return out;
}

Date day(const char* text) {
  return parse_date(text).value();
}

ConsistencyPolicy shipped_policy() {
  return value_of(ConsistencyPolicy::from(test::shipped().policy()));
}

TEST(CaseSearch, WordsBeginWordsWithoutCaseAndAccentsInAnyOrder) {
  auto benin = row("2026-000002", "2026-03-03");
  benin.summary.institution = "Université d'Abomey-Calavi";
  benin.summary.award_country = CountryCode{"BJ"};
  const std::vector<CaseRow> rows{row("2026-000001", "2026-03-02"), benin};
  const CountryNames names{{CountryCode{"BJ"}, "Benin"}, {CountryCode{"KE"}, "Kenya"}};
  EXPECT_THAT(ids(cases::search(rows, {.words = "CALAVI universite"}, names)), ElementsAre("2026-000002"));
  EXPECT_THAT(ids(cases::search(rows, {.words = "keny engin"}, names)), ElementsAre("2026-000001"));
  EXPECT_THAT(ids(cases::search(rows, {.words = "ngineering"}, names)), IsEmpty());
  EXPECT_THAT(ids(cases::search(rows, {}, names)), ElementsAre("2026-000001", "2026-000002"));
}

TEST(CaseSearch, EveryFilterMustHoldAndBothDaysCount) {
  const std::vector<CaseRow> rows{row("1", "2026-03-02"),
                                  decided("2", "2026-03-03", "2026-03-20", DecisionKind::partial),
                                  decided("3", "2026-03-04", "2026-03-20", DecisionKind::full)};
  EXPECT_THAT(ids(cases::search(rows, {.state = CaseState::open})), ElementsAre("1"));
  EXPECT_THAT(ids(cases::search(rows, {.decision = DecisionKind::partial})), ElementsAre("2"));
  EXPECT_THAT(ids(cases::search(rows, {.received_from = day("2026-03-03"), .received_to = day("2026-03-03")})),
              ElementsAre("2"));
  EXPECT_THAT(ids(cases::search(rows, {.award_country = CountryCode{"ZM"}})), IsEmpty());
  EXPECT_THAT(ids(cases::search(rows, {.target_country = CountryCode{"ZM"}, .state = CaseState::decided})),
              ElementsAre("2", "3"));
}

TEST(CaseStatistics, QuantilesAreDaysThatOccurredAndDeparturesAreCounted) {
  std::vector<CaseRow> rows;
  for (int days = 1; days <= 10; ++days)
    rows.push_back(decided(std::to_string(days), "2026-03-01",
                           "2026-03-" + std::string(days < 9 ? "0" : "") + std::to_string(days + 1),
                           days <= 3 ? DecisionKind::partial : DecisionKind::full));
  rows.push_back(row("11", "2026-03-21"));
  rows.push_back(row("12", "2026-05-01"));
  const auto answer = statistics(rows, day("2026-03-31"));
  EXPECT_EQ(answer.all.turnaround.median, 5);
  EXPECT_EQ(answer.all.turnaround.ninetieth, 9);
  EXPECT_EQ(answer.all.turnaround.longest, 10);
  EXPECT_EQ(answer.all.departures, 3U);
  EXPECT_DOUBLE_EQ(answer.all.departure_share().value(), 0.3);
  EXPECT_EQ(answer.all.longest_open, 10);
  EXPECT_EQ(answer.longest_open_case, "11");
  EXPECT_EQ(answer.by_award_country.at(CountryCode{"KE"}).cases, 12U);
}

TEST(CaseStatistics, ACaseReceivedAfterTheDayAskedForHasWaitedNoDays) {
  const std::vector<CaseRow> rows{row("1", "2026-05-01")};
  EXPECT_EQ(statistics(rows, day("2026-03-31")).all.longest_open, 0);
}

TEST(CaseConsistency, TheShippedPolicyHasItsConstants) {
  const auto policy = shipped_policy();
  EXPECT_EQ(policy.near_years, 5);
  EXPECT_GT(policy.near_credits, 0);
  EXPECT_LT(policy.near_credits, 1);
  EXPECT_GT(policy.near_share, 0);
  const auto none = ConsistencyPolicy::from(Policy{});
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error(), testing::SizeIs(3));
  EXPECT_THAT(none.error(), testing::Each(testing::Field(&Fault::code, "missing-constant")));
}

TEST(CaseConsistency, PairsLikeCasesDecidedDifferentlyAndNamesWhatDiffers) {
  auto other = decided("2", "2026-03-03", "2026-03-20", DecisionKind::partial);
  other.features.institution = "UNIVERSITY OF NAIROBI";
  other.features.year = 2021;
  other.features.credits_lower = other.features.credits_upper = 360;
  auto elsewhere = decided("3", "2026-03-03", "2026-03-20", DecisionKind::not_recognised);
  elsewhere.features.institution = "Moi University";
  auto unknown = decided("4", "2026-03-03", "2026-03-20", DecisionKind::not_recognised);
  unknown.features.type.clear();
  const std::vector<CaseRow> rows{decided("1", "2026-03-02", "2026-03-20", DecisionKind::full), other, elsewhere,
                                  unknown};
  const auto report = consistency(rows, shipped_policy());
  EXPECT_EQ(report.compared, 3U);
  EXPECT_EQ(report.not_compared, 1U);
  ASSERT_EQ(report.divergences.size(), 1U);
  EXPECT_EQ(report.divergences[0].first, "1");
  EXPECT_EQ(report.divergences[0].second, "2");
  std::vector<std::string> differs;
  for (const auto& trait : report.divergences[0].differs) differs.push_back(trait.name);
  EXPECT_THAT(differs, ElementsAre("year", "credits"));
}

TEST(CaseConsistency, AwardsFurtherApartThanThePolicySaysAreNotCompared) {
  auto later = decided("2", "2026-03-03", "2026-03-20", DecisionKind::partial);
  later.features.year = 2019 + shipped_policy().near_years;
  const std::vector<CaseRow> near{decided("1", "2026-03-02", "2026-03-20", DecisionKind::full), later};
  EXPECT_EQ(consistency(near, shipped_policy()).divergences.size(), 1U);
  later.features.year = *later.features.year + 1;
  const std::vector<CaseRow> far{decided("1", "2026-03-02", "2026-03-20", DecisionKind::full), later};
  EXPECT_THAT(consistency(far, shipped_policy()).divergences, IsEmpty());
}

TEST(SimilarCases, FewestDifferencesFirstAndOpenCasesNever) {
  auto elsewhere = decided("2", "2026-03-03", "2026-03-20", DecisionKind::partial);
  elsewhere.features.institution = "Moi University";
  const std::vector<CaseRow> rows{row("1", "2026-03-02"), elsewhere,
                                  decided("3", "2026-03-02", "2026-03-20", DecisionKind::full)};
  const auto answer = similar(sample_case().features, rows, shipped_policy());
  ASSERT_EQ(answer.cases.size(), 2U);
  EXPECT_EQ(answer.cases[0].id, "3");
  EXPECT_EQ(answer.cases[1].differs[0].second, "Moi University");
  EXPECT_EQ(answer.by_decision.at("full"), 1U);
  EXPECT_EQ(similar(sample_case().features, rows, shipped_policy(), 1).cases.size(), 1U);
}

}  // namespace
}  // namespace mizani::cases
