// SPDX-License-Identifier: MIT
#include "tools/render/picture/spread.h"

#include <algorithm>
#include <cstddef>

namespace mizani::render::picture {

std::vector<double> spread_out(std::span<const Wish> wishes, double low, double high) {
  // With the lengths taken out the middles need only not fall: pooling neighbours that do is the least-squares answer
  // (pool adjacent violators; Barlow et al., 1972).
  struct Pool {
    double sum = 0;
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pool> pools;
  std::vector<double> offset;
  double taken = 0;
  for (const auto& wish : wishes) {
    offset.push_back(taken + wish.length / 2);
    taken += wish.length;
    pools.push_back({.sum = wish.at - offset.back(), .count = 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  std::vector<double> middles;
  const double last_start = std::max(low, high - taken);
  for (const auto& pool : pools) {
    const double start = std::clamp(pool.mean(), low, last_start);
    for (std::size_t i = 0; i < pool.count; ++i) middles.push_back(start + offset[middles.size()]);
  }
  return middles;
}

}  // namespace mizani::render::picture
