// SPDX-License-Identifier: MIT
// Articulation agreements as questions with known answers: which courses of a college were accepted for which courses
// of a university.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "engine/match/course_ranker.h"

namespace mizani::match {

/// One row: what was accepted for a receiving course. `candidates` are those to rank, where the row itself lists them;
/// otherwise they come from the rows about it.
struct ArticulationPair {
  ReceivingCourse receiving;
  std::string sending;  ///< one course, or several that count together ("A; B")
  std::string sending_institution;
  std::vector<std::string> candidates;
};

/// Whose sending courses are the candidates of a row without a list: all of its college in the rows, or those of its
/// agreement (college and university).
enum class CandidatePool : unsigned char { college, agreement };

/// What is asked: which sending course answers a receiving one, or the other way round.
enum class Asked : unsigned char { receiving, sending };

/// Rows that share their candidates. Courses of each side stand in alphabetical order, each once, so that the order of
/// rows tells nothing; a group of courses is the same in whatever order it is listed.
struct ArticulationSet {
  struct Answer {
    std::size_t pair = 0;  ///< place among the rows
    std::size_t receiving = 0;
    std::size_t sending = 0;
  };
  std::vector<ReceivingCourse> receiving;
  std::vector<std::string> sending;
  std::vector<Answer> answers;
};

/// "A; B" with its courses in alphabetical order and single blanks about the semicolon.
std::string ordered_courses(const std::string& courses);

/// Sets in the order of their first rows. A row's own answer is added to its candidates where it is missing.
std::vector<ArticulationSet> articulation_sets(const std::vector<ArticulationPair>& pairs, CandidatePool pool,
                                               Asked asked);

/// Decisions of the past by receiving course (institution and title, case aside). The pairs must outlive it.
class PrecedentIndex {
 public:
  explicit PrecedentIndex(const std::vector<ArticulationPair>& pairs);
  /// Decisions about a course, without those of `college`: what the same college was told is the answer itself, not
  /// evidence for it. In the order of the rows.
  [[nodiscard]] std::vector<const Precedent*> about(const ReceivingCourse& course, const std::string& college) const;
  [[nodiscard]] std::size_t size() const { return precedents_.size(); }

 private:
  std::vector<Precedent> precedents_;
  std::multimap<std::string, std::size_t> by_course_;
};

/// Where the answers of a row came, from 1. `own` is the row's own answer; `any` the best of all answers that the rows
/// of the set give to the same question, for a course may have several counterparts.
struct AnswerRank {
  std::size_t pair = 0;
  std::size_t own = 0;
  std::size_t any = 0;
  std::size_t candidates = 0;
};

/// Ranks of all answers of a set under scores (rows = receiving, columns = sending). Equal scores keep the alphabetical
/// order.
std::vector<AnswerRank> answer_ranks(const ArticulationSet& set, const Eigen::MatrixXd& scores, Asked asked);

/// What a set's rows get from a ranker: by the titles, and with precedents where there are some.
struct RankedSet {
  std::vector<AnswerRank> titles;
  std::vector<AnswerRank> with_precedents;  ///< as `titles` where no precedents are given
  std::size_t precedents = 0;               ///< answers about whose receiving course there was a precedent
};
RankedSet rank_set(const ArticulationSet& set, const std::vector<ArticulationPair>& pairs, const CourseRanker& ranker,
                   const PrecedentIndex* precedents, Asked asked, text::Tokenizer& tokenizer);

}  // namespace mizani::match
