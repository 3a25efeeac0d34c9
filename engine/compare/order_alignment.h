// SPDX-License-Identifier: MIT
// The best order-preserving alignment of two ladders of levels, with its runner-up.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <Eigen/Core>

namespace mizani::compare {

/// How far one level up in a is expected to go in b, in levels of b, and how far from that it may be (standard
/// deviation; for k levels up, k times the mean and sqrt(k) times the spread).
struct StepPrior {
  double mean = 1;
  double spread = 1;
};

/// One counterpart a level of a, never falling: to[i] <= to[i+1]. A level whose row of the matrix is all zero has none.
struct OrderAlignment {
  std::vector<std::optional<std::size_t>> to;
  double log_score = 0;  ///< natural log of the product of its cells and steps
};

/// `posterior`: rows = levels of a, columns = levels of b: probability of each pair over all order-preserving
/// alignments, each weighted by the product of its cells and steps; rows sum to 1 (all zero for levels without a row).
/// `margin`: log score of the best minus that of the runner-up, the best one that differs somewhere; nothing where
/// there is no other. `level_margin`: the same for each level: what it costs to place that level elsewhere.
struct AlignmentResult {
  OrderAlignment best;
  std::optional<OrderAlignment> runner_up;
  std::optional<double> margin;
  Eigen::MatrixXd posterior;
  std::vector<std::optional<double>> level_margin;
};

/// A hidden Markov chain along the levels of a: Viterbi for the best and its runner-up, forward and backward sums for
/// the posterior. O(levels of a · levels of b²). `probability` as DomainCorrespondence::probability; of equally good
/// alignments the lower one. Where every order-preserving alignment has probability 0 nothing is aligned.
AlignmentResult align_in_order(const Eigen::MatrixXd& probability, const StepPrior& step);

}  // namespace mizani::compare
