// SPDX-License-Identifier: MIT
// From what was found to what is proposed: the order of the rules, and what each waits for.
#include "engine/assess/proposal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::assess {
namespace {

/// Everything in order: a known type on a known level.
Situation sound() {
  Situation out;
  out.results.fill(Result::met);
  out.level_known = true;
  out.type_known = true;
  return out;
}

std::vector<std::string> codes(const Decided& decided) {
  std::vector<std::string> out;
  for (const auto& condition : decided.conditions) out.emplace_back(condition.code);
  return out;
}

TEST(Proposal, NothingInTheWayIsFullRecognition) {
  const auto decided = decide(sound());
  EXPECT_EQ(decided.kind, ProposalKind::full);
  EXPECT_EQ(decided.rule, "no-substantial-difference");
  EXPECT_TRUE(decided.conditions.empty());
}

TEST(Proposal, WhatIsNotWhatItSaysIsRefusedBeforeAllElse) {
  auto s = sound();
  s.level_short = s.workload_short = s.contradictory = true;
  s.complete = false;
  for (const auto& [check, rule] :
       {std::pair{CheckKind::programme, "programme"}, std::pair{CheckKind::institution, "institution"}}) {
    s = with_result(s, check, Result::not_met);
    const auto decided = decide(s);
    EXPECT_EQ(decided.kind, ProposalKind::not_recognised);
    EXPECT_EQ(decided.rule, rule);
    EXPECT_EQ(decided.check, check);
    EXPECT_TRUE(decided.conditions.empty()) << "nothing that could be met would change it";
  }
  s.forged = true;
  EXPECT_EQ(decide(s).rule, "forged");
}

TEST(Proposal, TheRulesApplyInTheirOrder) {
  auto s = sound();
  s.outcomes_short = true;
  EXPECT_EQ(decide(s).rule, "outcomes");
  s.workload_short = true;
  EXPECT_EQ(decide(s).rule, "workload");
  s.level_short = true;
  EXPECT_EQ(decide(s).rule, "level");
  EXPECT_EQ(decide(s).kind, ProposalKind::alternative_level);
  s.level_known = false;
  EXPECT_EQ(decide(s).rule, "no-level");
  s.small = true;
  EXPECT_EQ(decide(s).rule, "small");
  s.complete = false;
  EXPECT_EQ(decide(s).rule, "part");
  EXPECT_EQ(decide(s).kind, ProposalKind::partial);
}

TEST(Proposal, WhatIsOpenMakesACondition) {
  auto s = with_result(sound(), CheckKind::authenticity, Result::unknown);
  EXPECT_EQ(decide(s).kind, ProposalKind::conditional);
  EXPECT_EQ(decide(s).rule, "no-substantial-difference");
  EXPECT_THAT(codes(decide(s)), testing::ElementsAre("condition.documents"));
  s.refugee = true;
  EXPECT_THAT(codes(decide(s)), testing::ElementsAre("condition.background"));
  s = with_result(s, CheckKind::authenticity, Result::doubtful);
  EXPECT_THAT(codes(decide(s)), testing::ElementsAre("condition.verification"));
  s = with_result(s, CheckKind::institution, Result::unknown);
  s = with_result(s, CheckKind::programme, Result::doubtful);
  s.contradictory = true;
  EXPECT_THAT(codes(decide(s)), testing::ElementsAre("condition.contradiction", "condition.verification",
                                                     "condition.institution", "condition.programme"));
}

TEST(Proposal, ARegulatedProfessionWaitsForItsAuthorityAndNeedsTheRightAtHome) {
  auto s = sound();
  s.purpose = Purpose::regulated;
  EXPECT_THAT(codes(decide(s)), testing::ElementsAre("condition.competent_authority"));
  EXPECT_EQ(decide(s).kind, ProposalKind::conditional);
  s = with_result(s, CheckKind::rights, Result::not_met);
  EXPECT_EQ(decide(s).rule, "profession");
}

TEST(Proposal, WithoutATypeTheLevelAloneIsRecognised) {
  auto s = sound();
  s.type_known = false;
  EXPECT_EQ(decide(s).kind, ProposalKind::full);
  EXPECT_EQ(decide(s).rule, "level-only");
  s = with_result(s, CheckKind::level, Result::doubtful);
  EXPECT_EQ(decide(s).kind, ProposalKind::conditional);
  EXPECT_THAT(codes(decide(s)), testing::ElementsAre("condition.level"));
}

/// Over every situation that can be made from the yes-and-noes: full recognition has no condition, a refusal its check.
TEST(Proposal, HoldsTogetherInEverySituation) {
  for (unsigned bits = 0; bits < 1U << 11U; ++bits) {
    const auto on = [bits](unsigned bit) { return (bits >> bit & 1U) != 0; };
    auto s = sound();
    s.forged = on(0);
    s.contradictory = on(1);
    s.complete = !on(2);
    s.small = on(3);
    s.level_known = !on(4);
    s.level_short = on(5);
    s.workload_short = on(6);
    s.outcomes_short = on(7);
    s.profile_matters = on(8);
    s.access_matters = on(9);
    if (on(10)) s = with_result(s, CheckKind::institution, Result::not_met);
    const auto decided = decide(s);
    EXPECT_FALSE(decided.rule.empty());
    if (decided.kind == ProposalKind::full) {
      EXPECT_TRUE(decided.conditions.empty()) << bits;
      EXPECT_FALSE(s.level_short || s.workload_short || s.outcomes_short) << bits;
    }
    EXPECT_EQ(decided.kind == ProposalKind::not_recognised, s.forged || on(10)) << bits;
  }
}

}  // namespace
}  // namespace mizani::assess
