// SPDX-License-Identifier: MIT
#include "tools/training/feature_matrix.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace mizani::training {

Vocabulary::Vocabulary(std::span<const std::string> texts, std::span<const level::Block> blocks, std::size_t least) {
  level::WordReader words;
  level::FeatureReader features;
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  for (const auto& text : texts) {
    for (const auto& feature : features.read(words.read(text))) {
      if (std::find(blocks.begin(), blocks.end(), feature.block) != blocks.end()) ++seen[feature.hash];
    }
  }
  for (const auto& [hash, count] : seen) {
    if (count >= least) hashes_.push_back(hash);
  }
  std::sort(hashes_.begin(), hashes_.end());
}

std::size_t Vocabulary::find(std::uint64_t hash) const {
  const auto at = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
  return at == hashes_.end() || *at != hash ? size() : static_cast<std::size_t>(at - hashes_.begin());
}

SparseRows feature_rows(std::span<const std::string> texts, const Vocabulary& vocabulary, const BlockWeights& weights) {
  level::WordReader words;
  level::FeatureReader features;
  SparseRows out;
  out.columns = vocabulary.size();
  for (const auto& text : texts) {
    std::array<std::size_t, level::block_count> count{};
    std::vector<std::pair<std::uint32_t, std::size_t>> row;  // column, block
    for (const auto& feature : features.read(words.read(text))) {
      const auto block = static_cast<std::size_t>(feature.block);
      if (weights[block] == 0) continue;
      const auto number = vocabulary.find(feature.hash);
      ++count[block];
      if (number == vocabulary.size()) continue;
      row.emplace_back(static_cast<std::uint32_t>(number), block);
    }
    std::sort(row.begin(), row.end());
    for (const auto& [column, block] : row) {
      out.column.push_back(column);
      out.value.push_back(weights[block] / std::sqrt(static_cast<double>(count[block])));
    }
    out.end_row();
  }
  return out;
}

SparseRows chosen(const SparseRows& rows, std::span<const std::size_t> which) {
  SparseRows out;
  out.columns = rows.columns;
  for (const std::size_t r : which) {
    for (std::size_t i = rows.begin[r]; i < rows.begin[r + 1]; ++i) {
      out.column.push_back(rows.column[i]);
      out.value.push_back(rows.value[i]);
    }
    out.end_row();
  }
  return out;
}

}  // namespace mizani::training
