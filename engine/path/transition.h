// SPDX-License-Identifier: MIT
// One table of alignment rows as a row-stochastic matrix between levels.
#pragma once

#include <cstdint>
#include <vector>

#include <Eigen/Core>

#include "engine/path/path_policy.h"
#include "frameworks/level_graph.h"

namespace mizani::path {

/// Levels of one framework as bits, in the order of Framework::levels. Frameworks have at most 63 levels.
using LevelSet = std::uint64_t;

/// What one table says about going from the levels of a to the levels of b.
/// `matrix`: rows = levels of a and "no counterpart", columns = levels of b and "no counterpart"; each row sums to 1;
/// the last row leads to the last column. A level without an admitted row leads to "no counterpart".
struct Transition {
  Eigen::MatrixXd matrix;
  std::vector<LevelSet> counterparts;  ///< per level of a: the levels of b its rows name
  std::vector<Evidence> evidence;      ///< per level of a: its weakest admitted row; unknown where it has none
  std::vector<double> entropy;         ///< per level of a, bits
  LevelSet stated_none = 0;            ///< levels of a that the table says have no counterpart

  [[nodiscard]] bool usable() const;
};

/// Reads the table forward. Main and partial matches share a level's probability by the policy; a row's reliability is
/// that of its evidence class, the rest of the probability lies on the levels beside the one named.
Transition forward(const Referencing& table, const Framework& from, const Framework& to, const EdgeFilter& filter,
                   const PathPolicy& policy);

/// Reads the table against its direction by Bayes' rule with all levels of `from` equally likely beforehand: where
/// several levels share one counterpart, the way back is a distribution over them.
Transition backward(const Transition& forward);

/// Shannon entropy in bits of one row.
double entropy_bits(const Eigen::Ref<const Eigen::RowVectorXd>& probabilities);

}  // namespace mizani::path
