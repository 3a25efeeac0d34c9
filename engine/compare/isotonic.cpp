// SPDX-License-Identifier: MIT
#include "engine/compare/isotonic.h"

#include <cstddef>

namespace mizani::compare {

std::vector<double> isotonic(std::span<const double> values) {
  struct Block {
    double sum = 0;
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Block> blocks;
  for (const double value : values) {
    blocks.push_back({.sum = value, .count = 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
      const Block last = blocks.back();
      blocks.pop_back();
      blocks.back().sum += last.sum;
      blocks.back().count += last.count;
    }
  }
  std::vector<double> out;
  out.reserve(values.size());
  for (const auto& block : blocks) out.insert(out.end(), block.count, block.mean());
  return out;
}

}  // namespace mizani::compare
