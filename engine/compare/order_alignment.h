// SPDX-License-Identifier: MIT
// The best order-preserving alignment of two ladders of levels, with its runner-up.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <Eigen/Core>

namespace mizani::compare {

/// One counterpart a level of a, never falling: to[i] <= to[i+1]. A level whose row of the matrix is all zero has none.
struct OrderAlignment {
  std::vector<std::optional<std::size_t>> to;
  double log_score = 0;  ///< natural log of the product of the cells
};

/// `posterior`: rows = levels of a, columns = levels of b: probability of each pair over all order-preserving
/// alignments, each weighted by the product of its cells; rows sum to 1 (all zero for levels without a row).
/// `margin`: log score of the best minus that of the runner-up (the best one that differs somewhere); infinite where
/// there is no other. `level_margin`: the same for each level: what it costs to place that level elsewhere.
struct AlignmentResult {
  OrderAlignment best;
  std::optional<OrderAlignment> runner_up;
  double margin = 0;
  Eigen::MatrixXd posterior;
  std::vector<double> level_margin;
};

/// Dynamic programming over cells, O(levels of a · levels of b). `probability` as DomainCorrespondence::probability; of
/// equally good alignments the lower one. Where every order-preserving alignment has probability 0 nothing is aligned.
AlignmentResult align_in_order(const Eigen::MatrixXd& probability);

}  // namespace mizani::compare
