// SPDX-License-Identifier: MIT
// Each case of tests/cases: the engine says what the careful officer says there.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/decode_support.h"
#include "tests/support/worked_cases.h"

namespace mizani::assess {
namespace {

using load::Value;
using testing::UnorderedElementsAreArray;

std::vector<std::string> codes(const std::vector<Remark>& remarks) {
  std::vector<std::string> out;
  for (const auto& remark : remarks) out.push_back(remark.code);
  return out;
}

std::size_t count_of(const Assessment& assessment, std::string_view code) {
  return static_cast<std::size_t>(std::count_if(assessment.findings.begin(), assessment.findings.end(),
                                                [&](const Finding& finding) { return finding.code == code; }));
}

class WorkedCase : public testing::TestWithParam<std::string> {
 protected:
  const test::WorkedAnswer& answer() const { return test::worked_answer(GetParam()); }
  const Assessment& assessment() const { return answer().assessment; }
  const Value& expect() const { return answer().asked->json["expect"]; }
};

TEST_P(WorkedCase, TellsItsReasoning) {
  const auto reasoning = load::texts(answer().asked->json, "reasoning");
  EXPECT_GE(reasoning.size(), 2U);
  for (const auto& sentence : reasoning) EXPECT_TRUE(sentence.ends_with('.')) << sentence;
}

TEST_P(WorkedCase, IsProposedAsACarefulOfficerWould) {
  const auto& proposal = assessment().proposal;
  EXPECT_EQ(to_string(proposal.kind), load::text(expect(), "proposal"));
  EXPECT_EQ(proposal.rule, load::text(expect(), "rule"));
  if (expect().HasMember("level")) {
    EXPECT_EQ(proposal.level, load::text(expect(), "level"));
  }
  if (expect().HasMember("type")) {
    EXPECT_EQ(proposal.type, load::text(expect(), "type"));
  }
  if (expect().HasMember("presumption")) {
    EXPECT_EQ(proposal.presumption, expect()["presumption"].GetBool());
  }
  EXPECT_THAT(codes(proposal.conditions), UnorderedElementsAreArray(load::texts(expect(), "conditions")));
  if (expect().HasMember("alternatives")) {
    EXPECT_THAT(codes(proposal.alternatives), UnorderedElementsAreArray(load::texts(expect(), "alternatives")));
  }
  if (const auto* below = load::find(expect(), "certainty_below")) {
    EXPECT_LT(proposal.certainty, below->GetDouble());
  }
  if (const auto* above = load::find(expect(), "certainty_above")) {
    EXPECT_GT(proposal.certainty, above->GetDouble());
  }
  EXPECT_GE(proposal.certainty, 0);
  EXPECT_LE(proposal.certainty, 1);
}

TEST_P(WorkedCase, FindsWhatTheOfficerFinds) {
  for (const auto& member : expect()["findings"].GetObject()) {
    const std::string code{load::view(member.name)};
    const auto found = std::find_if(assessment().findings.begin(), assessment().findings.end(),
                                    [&](const Finding& finding) { return finding.code == code; });
    if (found == assessment().findings.end()) {
      ADD_FAILURE() << "no finding " << code;
    } else {
      EXPECT_EQ(to_string(found->result), load::view(member.value)) << code;
    }
  }
  for (const auto& code : load::texts(expect(), "absent")) EXPECT_EQ(count_of(assessment(), code), 0U) << code;
  if (const auto* counts = load::find(expect(), "counts")) {
    for (const auto& member : counts->GetObject())
      EXPECT_EQ(count_of(assessment(), load::view(member.name)), member.value.GetUint()) << load::view(member.name);
  }
  if (const auto* checks = load::find(expect(), "checks")) {
    for (const auto& member : checks->GetObject()) {
      const auto check = parse_check_kind(load::view(member.name));
      ASSERT_TRUE(check.has_value()) << load::view(member.name);
      EXPECT_EQ(to_string(assessment().checks.at(static_cast<std::size_t>(*check))), load::view(member.value))
          << load::view(member.name);
    }
  }
}

TEST_P(WorkedCase, NamesTheDifferencesAndTheFaultsOfTheRecord) {
  if (const auto* differences = load::find(expect(), "differences")) {
    std::vector<std::string> expected;
    std::vector<std::string> found;
    for (const auto& pair : differences->GetArray())
      expected.push_back(std::string{load::view(pair[0])} + ' ' + std::string{load::view(pair[1])});
    for (const auto& difference : assessment().differences)
      found.push_back(std::string{to_string(difference.kind)} + ' ' + std::string{to_string(difference.matter)});
    EXPECT_THAT(found, UnorderedElementsAreArray(expected));
  }
  std::vector<std::string> faults;
  for (const auto& fault : assessment().faults) faults.push_back(fault.code);
  EXPECT_THAT(faults, UnorderedElementsAreArray(load::texts(expect(), "faults")));
  if (expect().HasMember("home")) {
    EXPECT_THAT(assessment().home.levels, UnorderedElementsAreArray(load::texts(expect(), "home")));
  }
}

TEST_P(WorkedCase, CreditsAndSizesAreThoseOfTheOfficer) {
  if (const auto* size = load::find(expect(), "size")) {
    const auto found =
        std::find_if(assessment().findings.begin(), assessment().findings.end(),
                     [](const Finding& finding) { return finding.code.starts_with("workload.suffices"); });
    ASSERT_NE(found, assessment().findings.end());
    const auto value = std::find_if(found->values.begin(), found->values.end(),
                                    [](const auto& named) { return named.first == "size"; });
    ASSERT_NE(value, found->values.end());
    EXPECT_EQ(std::to_string(static_cast<int>(value->second.number)), load::view(*size));
  }
  if (const auto* total = load::find(expect(), "total_credits")) {
    ASSERT_TRUE(assessment().proposal.credit_total);
    EXPECT_EQ(assessment().proposal.credit_total->lower, load::view((*total)[0]));
    EXPECT_EQ(assessment().proposal.credit_total->upper, load::view((*total)[1]));
    EXPECT_FALSE(assessment().proposal.credits.empty());
  } else {
    EXPECT_TRUE(assessment().proposal.credits.empty());
  }
}

TEST_P(WorkedCase, IsAnsweredAlikeEveryTime) {
  const auto again = answer().desk->assess(answer().asked->record, answer().asked->request);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(*again == assessment());
}

TEST_P(WorkedCase, EveryRemarkRestsOnFindingsThatAreThere) {
  const auto& proposal = assessment().proposal;
  const auto look = [&](const Remark& remark) {
    EXPECT_FALSE(remark.findings.empty()) << remark.code;
    for (const auto& id : remark.findings) EXPECT_NE(assessment().finding(id), nullptr) << remark.code << ' ' << id;
  };
  for (const auto* remarks : {&proposal.reasons, &proposal.conditions, &proposal.alternatives}) {
    for (const auto& remark : *remarks) look(remark);
  }
  for (const auto& difference : assessment().differences) {
    look(difference.words);
    for (const auto& compensation : difference.compensations) look(compensation);
  }
  for (const auto& change : proposal.would_change) EXPECT_FALSE(change.findings.empty()) << to_string(change.check);
  EXPECT_FALSE(proposal.reasons.empty());
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string out = info.param;
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

INSTANTIATE_TEST_SUITE_P(Cases, WorkedCase, testing::ValuesIn(test::worked_case_names()), test_name);

TEST(WorkedCases, TwelveKindsAreThere) {
  const auto names = test::worked_case_names();
  for (const auto* name :
       {"old-credential-superseded-framework", "bachelor-seven-here-eight-there", "postgraduate-diploma-eight-or-nine",
        "diploma-of-240-credits", "diploma-of-360-credits", "level-that-maps-to-two", "country-without-framework",
        "country-of-which-nothing-is-recorded", "bound-by-no-instrument", "bound-by-three-instruments",
        "unaccredited-institution", "half-a-degree", "micro-credential-of-twelve-hours", "refugee-without-documents",
        "forged-diploma", "contradictory-record"})
    EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
}

}  // namespace
}  // namespace mizani::assess
