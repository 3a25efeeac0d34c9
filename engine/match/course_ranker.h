// SPDX-License-Identifier: MIT
// Which course of a college is the counterpart of a course of a university.
#pragma once

#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "engine/match/course_features.h"
#include "engine/match/match_policy.h"

namespace mizani::match {

/// Weights of the features, learnt from articulation agreements (tools/training/course_training.h).
struct CourseModel {
  std::array<double, course_features> weights{};
  std::string trained_on;
};

/// A decision of the past: what was accepted for a course.
struct Precedent {
  ReceivingCourse receiving;
  std::string sending;              ///< the accepted course or courses
  std::string sending_institution;  ///< may be empty
};

/// Part of a score; the parts of a candidate add up to its score.
struct CourseReason {
  std::string name;  ///< of a feature, or "precedent", or "other-suitors"
  std::string detail;
  double value = 0;
};

/// Immutable; safe to share.
class CourseRanker {
 public:
  CourseRanker(CourseModel model, CourseWords words, const MatchPolicy& policy)
      : model_(std::move(model)), words_(std::move(words)), policy_(policy) {}

  /// rows = receiving courses, columns = sending courses: the linear score of each pair, higher is better.
  [[nodiscard]] Eigen::MatrixXd pairs(const CourseSet& set) const;

  /// The same shape: ln of how probable each sending course is for the receiving course, and, weighed by
  /// match.one_to_one, ln of how probable the receiving course is for it among those of the same institution: a course
  /// that suits another one better is the less probable. Rank rows for receiving courses, columns for sending ones.
  [[nodiscard]] Eigen::MatrixXd scores(const CourseSet& set, const Eigen::MatrixXd& pairs) const;

  /// For one receiving course, what `precedents` about it add to each candidate: match.precedent_weight times ln of the
  /// mean probability, floored, that the candidate is what was accepted then. Zeros without precedents.
  [[nodiscard]] Eigen::RowVectorXd precedent_credit(const CourseSet& set, std::span<const Precedent* const> precedents,
                                                    text::Tokenizer& tokenizer) const;

  /// Why a pair has its linear score, strongest first; the values add up to it.
  [[nodiscard]] std::vector<CourseReason> reasons(const CourseSet& set, std::size_t receiving,
                                                  std::size_t sending) const;

  [[nodiscard]] const CourseWords& words() const { return words_; }

 private:
  [[nodiscard]] double score(const CourseSet& set, const PlacedOffer& receiving, const PlacedOffer& sending) const;

  CourseModel model_;
  CourseWords words_;
  MatchPolicy policy_;
};

}  // namespace mizani::match
