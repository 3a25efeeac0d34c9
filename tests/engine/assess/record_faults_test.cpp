// SPDX-License-Identifier: MIT
// A field that is missing, contradictory or impossible: a named fault, and a proposal that says what it could not
// check.
#include <algorithm>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/worked_cases.h"

namespace mizani::assess {
namespace {

struct Broken {
  const char* code;
  const char* where;
  bool contradicts;  ///< the record cannot be true as it stands
  std::function<void(CredentialRecord&)> change;
};

void PrintTo(const Broken& broken, std::ostream* out) {  // NOLINT(readability-identifier-naming): GoogleTest's name
  *out << broken.code << " at " << broken.where;
}

class RecordFault : public testing::TestWithParam<Broken> {};

std::optional<PartialDate> day(const char* text) {
  return parse_partial_date(text);
}

TEST_P(RecordFault, IsNamedAndTheProposalGoesOn) {
  const auto& sound = test::worked_answer("diploma-of-360-credits");
  ASSERT_TRUE(sound.assessment.faults.empty());
  auto record = sound.asked->record;
  GetParam().change(record);
  const auto answer = sound.desk->assess(record, sound.asked->request);
  ASSERT_TRUE(answer.has_value());
  const auto named = std::find_if(answer->faults.begin(), answer->faults.end(), [](const Fault& fault) {
    return fault.code == GetParam().code && fault.where == GetParam().where;
  });
  ASSERT_NE(named, answer->faults.end()) << answer->faults.size();
  EXPECT_FALSE(named->found.empty());
  EXPECT_FALSE(named->expected.empty());
  EXPECT_FALSE(answer->proposal.reasons.empty());
  const auto& conditions = answer->proposal.conditions;
  EXPECT_EQ(GetParam().contradicts, std::any_of(conditions.begin(), conditions.end(), [](const Remark& remark) {
              return remark.code == "condition.contradiction";
            }));
  const bool told = std::any_of(answer->findings.begin(), answer->findings.end(), [](const Finding& finding) {
    return finding.check == CheckKind::record &&
           std::any_of(finding.basis.begin(), finding.basis.end(),
                       [](const Basis& basis) { return basis.where == GetParam().where; });
  });
  EXPECT_TRUE(told) << "no finding names the field";
}

INSTANTIATE_TEST_SUITE_P(
    Fields, RecordFault,
    testing::Values(Broken{"missing-field", "#/country", false, [](auto& r) { r.country.reset(); }},
                    Broken{"missing-field", "#/date", false, [](auto& r) { r.date.reset(); }},
                    Broken{"missing-field", "#/outcomes", false, [](auto& r) { r.outcomes = {}; }},
                    Broken{"missing-field", "#/documents", false, [](auto& r) { r.documents.clear(); }},
                    Broken{"missing-field", "#/credits", false,
                           [](auto& r) {
                             r.credits.reset();
                             r.hours.reset();
                             r.years.reset();
                             r.modules.clear();
                           }},
                    Broken{"award-in-future", "#/date", true, [](auto& r) { r.date = day("2031-05"); }},
                    Broken{"award-before-institution", "#/institution/founded", true,
                           [](auto& r) { r.institution.founded = day("2026"); }},
                    Broken{"award-after-closure", "#/institution/closed", true,
                           [](auto& r) { r.institution.closed = day("1999"); }},
                    Broken{"award-before-start", "#/started", true, [](auto& r) { r.started = day("2026-01"); }},
                    Broken{"impossible-workload", "#/years", true,
                           [](auto& r) {
                             r.credits = CreditAmount{.amount = "900", .system = "za-nqf"};
                             r.hours.reset();
                             r.years = 1;
                           }},
                    Broken{"size-contradicts", "#/hours", true,
                           [](auto& r) {
                             r.credits = CreditAmount{.amount = "360", .system = "saqa"};
                             r.hours = 100;
                           }},
                    Broken{"unknown-level", "#/level", true, [](auto& r) { r.level = "za-nqf:11"; }},
                    Broken{"unknown-type", "#/qualification_type", false,
                           [](auto& r) { r.qualification_type = "za-nqf/guild"; }},
                    Broken{"unknown-credit-system", "#/credits", false,
                           [](auto& r) { r.credits = CreditAmount{.amount = "360", .system = "bushels"}; }},
                    Broken{"bad-number", "#/credits", false,
                           [](auto& r) { r.credits = CreditAmount{.amount = "many", .system = "saqa"}; }},
                    Broken{"verified-before-award", "#/documents/0/verified_on", true,
                           [](auto& r) { r.documents.front().verified_on = day("1980"); }},
                    Broken{"module-after-award", "#/modules/0/date", true,
                           [](auto& r) {
                             CreditModule module;
                             module.title = "Late";
                             module.date = day("2026-02");
                             r.modules = {module};
                           }},
                    Broken{"modules-exceed-credits", "#/credits", false, [](auto& r) {
                             r.credits = CreditAmount{.amount = "10", .system = "saqa"};
                             CreditModule module;
                             module.title = "Large";
                             module.credits = CreditAmount{.amount = "12", .system = "saqa"};
                             r.modules = {module};
                           }}));

/// Empty but for its title: nothing can be checked, and that is what the answer says.
TEST(EmptyRecord, StillGetsAnAnswer) {
  const auto& sound = test::worked_answer("diploma-of-360-credits");
  CredentialRecord record;
  record.title = "Certificate";
  const auto answer = sound.desk->assess(record, sound.asked->request);
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->faults.size(), 5U);
  EXPECT_GE(answer->unchecked.size(), 4U);
  EXPECT_NE(answer->proposal.kind, ProposalKind::full);
  EXPECT_LT(answer->proposal.certainty, 0.5);
}

}  // namespace
}  // namespace mizani::assess
