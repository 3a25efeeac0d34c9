// SPDX-License-Identifier: MIT
// Texts -> sparse rows over a vocabulary of features.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/level/outcome_features.h"

namespace mizani::training {

/// Features that a model may use: those seen in at least `least` texts, numbered in the order of their hashes.
class Vocabulary {
 public:
  Vocabulary(std::span<const std::string> texts, std::span<const level::Block> blocks, std::size_t least);

  /// Number of the feature, or size() where it has none.
  [[nodiscard]] std::size_t find(std::uint64_t hash) const;
  [[nodiscard]] std::size_t size() const { return hashes_.size(); }
  [[nodiscard]] std::uint64_t hash(std::size_t number) const { return hashes_[number]; }

 private:
  std::vector<std::uint64_t> hashes_;  ///< ascending
};

/// Compressed sparse rows.
struct SparseRows {
  std::vector<std::size_t> begin{0};
  std::vector<std::uint32_t> column;
  std::vector<double> value;
  std::size_t columns = 0;

  [[nodiscard]] std::size_t size() const { return begin.size() - 1; }
  void end_row() { begin.push_back(column.size()); }
};

/// A weight for each block; 0 leaves it out. A feature's value is the weight over the square root of how many
/// features of its block the text has, known or not: what LinearScore computes.
using BlockWeights = std::array<double, level::block_count>;

SparseRows feature_rows(std::span<const std::string> texts, const Vocabulary& vocabulary, const BlockWeights& weights);

/// The rows with these numbers, in this order.
SparseRows chosen(const SparseRows& rows, std::span<const std::size_t> which);

}  // namespace mizani::training
