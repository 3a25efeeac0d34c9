// SPDX-License-Identifier: MIT
#include "engine/match/course_ranker.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/engine/match/match_support.h"

namespace mizani::match {
namespace {

/// Titles made up for these tests.
const std::vector<std::string>& college() {
  static const std::vector<std::string> courses{"MTH 201 Calculus I",          "MTH 202 Calculus II",
                                                "MTH 203 Calculus III",        "MTH 220 Linear Algebra",
                                                "CSC 110 Programming in Java", "CSC 210 Data Structures",
                                                "EGR 205 Circuit Analysis",    "WRT 101 Reading and Composition",
                                                "CSC 230 Assembly Language"};
  return courses;
}

CourseSet set_of(const std::vector<std::string>& titles) {
  text::Tokenizer tokenizer{"en"};
  std::vector<ReceivingCourse> receiving;
  for (const auto& title : titles) receiving.push_back({.institution = "University", .title = title});
  return {receiving, college(), shipped_course_words(), tokenizer};
}

std::string best_for(const std::string& title) {
  const auto set = set_of({title});
  Eigen::Index best = 0;
  shipped_ranker().scores(set, shipped_ranker().pairs(set)).row(0).maxCoeff(&best);
  return college()[static_cast<std::size_t>(best)];
}

TEST(CourseRanker, KnowsCoursesUnderOtherNames) {
  EXPECT_EQ(best_for("MATHEM 8C Vector Calculus"), "MTH 203 Calculus III");
  EXPECT_EQ(best_for("MATHEM 8B Sequences and Series"), "MTH 202 Calculus II");
  EXPECT_EQ(best_for("EE 10 Electric Networks"), "EGR 205 Circuit Analysis");
  EXPECT_EQ(best_for("COMPSCI 3 Introduction to Programming"), "CSC 110 Programming in Java");
  EXPECT_EQ(best_for("COMPSCI 9 Machine Organization"), "CSC 230 Assembly Language");
  EXPECT_EQ(best_for("ENGLISH 2 Writing and Rhetoric"), "WRT 101 Reading and Composition");
}

TEST(CourseRanker, ReasonsAddUpToTheScoreOfAPair) {
  const auto set = set_of({"MATHEM 8C Vector Calculus", "COMPSCI 9 Machine Organization"});
  const auto pairs = shipped_ranker().pairs(set);
  for (Eigen::Index r = 0; r < pairs.rows(); ++r) {
    for (Eigen::Index c = 0; c < pairs.cols(); ++c) {
      const auto reasons = shipped_ranker().reasons(set, static_cast<std::size_t>(r), static_cast<std::size_t>(c));
      const double sum = std::accumulate(reasons.begin(), reasons.end(), 0.0,
                                         [](double value, const auto& reason) { return value + reason.value; });
      EXPECT_NEAR(sum, pairs(r, c), 1e-9);
    }
  }
}

TEST(CourseRanker, ACourseThatSuitsAnotherBetterCountsLess) {
  const auto alone = set_of({"MATHEM 8 Calculus"});
  const auto together = set_of({"MATHEM 8 Calculus", "MATHEM 9 Calculus II"});
  const auto share = [](const CourseSet& set) {
    const auto scores = shipped_ranker().scores(set, shipped_ranker().pairs(set));
    return scores(0, 0) - scores(0, 1);  // Calculus I before Calculus II
  };
  EXPECT_GT(share(together), share(alone));
}

TEST(CourseRanker, APrecedentSpeaksForTheCandidateThatItResembles) {
  text::Tokenizer tokenizer{"en"};
  const auto set = set_of({"GEN 5 Topics"});
  const Precedent precedent{.receiving = {.institution = "University", .title = "GEN 5 Topics"},
                            .sending = "MATH 30 Introduction to Linear Algebra",
                            .sending_institution = "Another"};
  const Precedent* about = &precedent;
  const auto credit = shipped_ranker().precedent_credit(set, {&about, 1}, tokenizer);
  Eigen::Index best = 0;
  credit.maxCoeff(&best);
  EXPECT_EQ(college()[static_cast<std::size_t>(best)], "MTH 220 Linear Algebra");
  EXPECT_EQ(shipped_ranker().precedent_credit(set, {}, tokenizer).cwiseAbs().sum(), 0);
}

TEST(CourseRanker, EmptySetsGiveEmptyTables) {
  text::Tokenizer tokenizer{"en"};
  const CourseSet nobody{{}, college(), shipped_course_words(), tokenizer};
  EXPECT_EQ(shipped_ranker().scores(nobody, shipped_ranker().pairs(nobody)).size(), 0);
  const CourseSet nothing{{{.institution = "U", .title = "X"}}, {}, shipped_course_words(), tokenizer};
  EXPECT_EQ(shipped_ranker().scores(nothing, shipped_ranker().pairs(nothing)).size(), 0);
}

}  // namespace
}  // namespace mizani::match
