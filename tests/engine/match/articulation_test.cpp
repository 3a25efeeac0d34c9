// SPDX-License-Identifier: MIT
#include "engine/match/articulation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/match/recall.h"

namespace mizani::match {
namespace {

using testing::ElementsAre;

ArticulationPair pair(const std::string& college, const std::string& university, const std::string& title,
                      const std::string& sending) {
  return {.receiving = {.institution = university, .title = title},
          .sending = sending,
          .sending_institution = college,
          .candidates = {}};
}

TEST(Articulation, CandidatesAreThoseOfTheCollegeOrOfTheAgreementInAlphabeticalOrder) {
  const std::vector<ArticulationPair> rows{pair("c", "u", "X", "b"), pair("c", "v", "Y", "a"),
                                           pair("d", "u", "X", "e")};
  const auto by_college = articulation_sets(rows, CandidatePool::college, Asked::receiving);
  ASSERT_EQ(by_college.size(), 2U);
  EXPECT_THAT(by_college[0].sending, ElementsAre("a", "b"));
  EXPECT_EQ(articulation_sets(rows, CandidatePool::agreement, Asked::receiving).size(), 3U);
}

TEST(Articulation, ARowsOwnListCountsBeforeItsCollege) {
  auto row = pair("c", "u", "X", "b");
  row.candidates = {"z", "b", "a"};
  const auto sets = articulation_sets({row, pair("c", "u", "X", "q")}, CandidatePool::college, Asked::receiving);
  ASSERT_EQ(sets.size(), 2U);
  EXPECT_THAT(sets[0].sending, ElementsAre("a", "b", "z"));
  EXPECT_THAT(sets[1].sending, ElementsAre("q"));
}

TEST(Articulation, AGroupOfCoursesIsTheSameInAnyOrder) {
  EXPECT_EQ(ordered_courses("B 2 ;A 1"), ordered_courses("A 1; B 2"));
  const auto sets = articulation_sets({pair("c", "u", "X", "B; A"), pair("c", "u", "Y", "A;B")}, CandidatePool::college,
                                      Asked::receiving);
  EXPECT_THAT(sets[0].sending, ElementsAre("A; B"));
}

TEST(Articulation, RanksTellTheOwnAnswerFromAnyRightOne) {
  const std::vector<ArticulationPair> rows{pair("c", "u", "X", "a"), pair("c", "u", "X", "b"),
                                           pair("c", "u", "Y", "d")};
  const auto set = articulation_sets(rows, CandidatePool::college, Asked::receiving).front();
  Eigen::MatrixXd scores(2, 3);
  scores << 1, 2, 0,  // X: b before a before d
      5, 5, 5;        // Y: a tie keeps the alphabet
  const auto ranks = answer_ranks(set, scores, Asked::receiving);
  ASSERT_EQ(ranks.size(), 3U);
  EXPECT_EQ(ranks[0].own, 2U);
  EXPECT_EQ(ranks[0].any, 1U);
  EXPECT_EQ(ranks[1].own, 1U);
  EXPECT_EQ(ranks[2].own, 3U);
  RecallTally tally;
  tally.add(ranks);
  EXPECT_DOUBLE_EQ(*tally.scores().recall_at_1, 1.0 / 3);
  EXPECT_DOUBLE_EQ(*tally.scores().any_at_1, 2.0 / 3);
  EXPECT_DOUBLE_EQ(*tally.scores().recall_at_5, 1.0);
  EXPECT_FALSE(RecallTally{}.scores().recall_at_1.has_value());
}

TEST(Articulation, TheOtherWayRoundRanksReceivingCourses) {
  const std::vector<ArticulationPair> rows{pair("c", "u", "X", "a"), pair("c", "u", "Y", "b")};
  const auto set = articulation_sets(rows, CandidatePool::college, Asked::sending).front();
  Eigen::MatrixXd scores(2, 2);
  scores << 0, 1, 1, 0;  // a belongs to Y by these
  const auto ranks = answer_ranks(set, scores, Asked::sending);
  EXPECT_EQ(ranks[0].own, 2U);
}

TEST(PrecedentIndex, LeavesOutWhatTheSameCollegeWasTold) {
  const PrecedentIndex index{{pair("c", "U", "X 1 Title", "a"), pair("d", "U", "x 1 title", "b")}};
  const ReceivingCourse course{.institution = "U", .title = "X 1 TITLE"};
  ASSERT_EQ(index.about(course, "c").size(), 1U);
  EXPECT_EQ(index.about(course, "c").front()->sending, "b");
  EXPECT_EQ(index.about(course, "").size(), 2U);
  EXPECT_EQ(index.about({.institution = "V", .title = "X 1 Title"}, "c").size(), 0U);
}

}  // namespace
}  // namespace mizani::match
