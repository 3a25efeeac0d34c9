// SPDX-License-Identifier: MIT
#include "engine/match/outcome_match.h"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/match/match_support.h"

namespace mizani::match {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

OutcomeMatch match(const std::vector<Outcome>& sources, const std::vector<Outcome>& targets) {
  const TermWeights weights{sources, targets};
  return match_outcomes(sources, targets, weights, shipped_match_policy(), 3);
}

const std::vector<std::string> repairer{"Diagnose faults in electrical circuits using measuring instruments",
                                        "Keep records of maintenance work",
                                        "Negotiate contracts with foreign suppliers"};
const std::vector<std::string> technician{"Write maintenance records", "Design wind turbines for remote communities",
                                          "Find and correct faults in electric circuits"};

TEST(OutcomeMatch, PairsWhatIsRewordedAndTellsWhatIsMissingAndExtra) {
  const auto result = match(outcomes_of(repairer), outcomes_of(technician));
  ASSERT_EQ(result.one_to_one.size(), 2U);
  EXPECT_EQ(result.one_to_one[0].target, 2U);
  EXPECT_EQ(result.one_to_one[1].target, 0U);
  EXPECT_THAT(result.missing, ElementsAre(1U));
  EXPECT_THAT(result.extra, ElementsAre(2U));
  EXPECT_EQ(result.target.covered, 2U);
}

TEST(OutcomeMatch, ASetMatchesItselfWholly) {
  const auto outcomes = outcomes_of(technician);
  const auto result = match(outcomes, outcomes);
  EXPECT_NEAR(result.symmetric, 1, 1e-9);
  EXPECT_NEAR(result.assigned, 1, 1e-9);
  EXPECT_THAT(result.missing, IsEmpty());
  for (const auto& pair : result.one_to_one) EXPECT_EQ(pair.source, pair.target);
}

TEST(OutcomeMatch, OneOutcomeMayCoverSeveralButIsAssignedOnce) {
  const auto result = match(outcomes_of({"Repair diesel engines"}),
                            outcomes_of({"Repair small diesel engines", "Repair large diesel engines"}));
  EXPECT_EQ(result.target.covered, 2U);
  EXPECT_EQ(result.one_to_one.size(), 1U);
}

TEST(OutcomeMatch, SwappedSidesSwapTheCoverage) {
  const auto there = match(outcomes_of(repairer), outcomes_of({technician[0]}));
  const auto back = match(outcomes_of({technician[0]}), outcomes_of(repairer));
  EXPECT_DOUBLE_EQ(there.target.mean, back.source.mean);
  EXPECT_DOUBLE_EQ(there.source.mean, back.target.mean);
  EXPECT_DOUBLE_EQ(there.symmetric, back.symmetric);
  EXPECT_GT(there.target.mean, there.source.mean);
}

TEST(OutcomeMatch, EmptySetsCoverNothing) {
  const auto result = match({}, outcomes_of(technician));
  EXPECT_EQ(result.target.covered, 0U);
  EXPECT_EQ(result.missing.size(), technician.size());
  EXPECT_EQ(result.symmetric, 0);
  EXPECT_THAT(match({}, {}).one_to_one, IsEmpty());
}

TEST(Similarity, IsSymmetricBoundedAndAddsUpToItsWords) {
  const auto outcomes = outcomes_of({repairer[0], repairer[1], technician[0], technician[2], "Faults", "", "of the"});
  const TermWeights weights{outcomes, {}};
  const auto policy = shipped_match_policy();
  for (const auto& a : outcomes) {
    for (const auto& b : outcomes) {
      const double value = similarity(a, b, weights, policy);
      EXPECT_GE(value, 0);
      EXPECT_LE(value, 1);
      EXPECT_DOUBLE_EQ(value, similarity(b, a, weights, policy));
      const auto parts = contributions(a, b, weights, policy);
      EXPECT_NEAR(value,
                  std::accumulate(parts.begin(), parts.end(), 0.0,
                                  [](double sum, const auto& part) { return sum + part.value; }),
                  1e-9);
    }
  }
}

TEST(Similarity, WhatALikeVerbGovernsCountsMoreThanTheSameWordsElsewhere) {
  const auto outcomes =
      outcomes_of({"Repair pumps", "Repair pumps in mines", "Repair mines with pumps", "Paint walls", "Sell houses"});
  const TermWeights weights{outcomes, {}};
  const auto policy = shipped_match_policy();
  EXPECT_GT(similarity(outcomes[0], outcomes[1], weights, policy),
            similarity(outcomes[0], outcomes[2], weights, policy));
}

TEST(OutcomeReader, TellsVerbsFromWhatTheyGovern) {
  const auto outcome =
      outcomes_of({"The learner will be able to <b>install</b> and test solar panels using hand tools"}).front();
  std::map<std::string, std::pair<bool, bool>> roles;
  for (const auto& term : outcome.terms) roles[term.word] = {term.verb, term.governed};
  const std::map<std::string, std::pair<bool, bool>> expected{{"install", {true, false}}, {"test", {true, false}},
                                                              {"solar", {false, true}},   {"panels", {false, true}},
                                                              {"hand", {false, false}},   {"tools", {false, false}}};
  EXPECT_EQ(roles, expected);
}

TEST(OutcomeReader, OnlyTagsAreTakenOut) {
  EXPECT_EQ(without_tags("a <br/>b"), "a  b");
  EXPECT_EQ(without_tags("p < 0.05 and q > 1"), "p < 0.05 and q > 1");
  EXPECT_EQ(without_tags("open <b"), "open <b");
}

TEST(OutcomeIndex, AnswersAsTheSimilarityOfEveryPairDoes) {
  const auto outcomes =
      outcomes_of({repairer[0], repairer[1], repairer[2], technician[0], technician[1], technician[2]});
  const TermWeights weights{outcomes, {}};
  const auto policy = shipped_match_policy();
  const OutcomeIndex index{outcomes, weights, policy};
  MatchScratch scratch;
  for (const auto& query : outcomes) {
    const auto best = index.best(query, outcomes.size(), scratch);
    std::size_t alike = 0;
    for (const auto& other : outcomes) alike += similarity(query, other, weights, policy) > 0 ? 1 : 0;
    EXPECT_EQ(best.size(), alike);
    for (std::size_t i = 1; i < best.size(); ++i) EXPECT_GE(best[i - 1].similarity, best[i].similarity);
    EXPECT_EQ(&outcomes[best.front().outcome], &query);
  }
}

}  // namespace
}  // namespace mizani::match
