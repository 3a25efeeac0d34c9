// SPDX-License-Identifier: MIT
#include "engine/level/bloom.h"

#include <algorithm>
#include <cmath>

namespace mizani::level {

BloomReading bloom_of(const std::array<double, bloom_processes>& margins,
                      const std::array<std::pair<double, double>, bloom_processes>& odds) {
  BloomReading reading;
  for (std::size_t k = 0; k < bloom_processes; ++k) {
    reading.scores[k] = 1 / (1 + std::exp(-odds[k].first - odds[k].second * margins[k]));
    if (margins[k] > 0) reading.labels.push_back(k);
  }
  if (reading.labels.empty()) {
    const auto* const highest = std::max_element(margins.begin(), margins.end());
    const auto process = static_cast<std::size_t>(highest - margins.begin());
    if (reading.scores[process] >= least_named) reading.labels.push_back(process);
  }
  return reading;
}

}  // namespace mizani::level
