// SPDX-License-Identifier: MIT
#include "engine/level/bloom.h"

#include <algorithm>

namespace mizani::level {

BloomReading read_bloom(const std::vector<FoundVerb>& verbs, const LevelPolicy& policy) {
  BloomReading reading;
  std::array<double, bloom_processes> missed{};
  missed.fill(1);
  for (const auto& verb : verbs) {
    for (const std::size_t process : verb.entry->bloom)
      missed.at(process) *= 1 - (verb.leading ? policy.bloom_leading : policy.bloom_passing);
  }
  std::transform(missed.begin(), missed.end(), reading.scores.begin(), [](double m) { return 1 - m; });
  for (std::size_t process = 0; process < bloom_processes; ++process) {
    if (reading.scores[process] >= policy.bloom_threshold) reading.labels.push_back(process);
  }
  const auto* const highest = std::max_element(reading.scores.begin(), reading.scores.end());
  if (reading.labels.empty() && *highest > 0)
    reading.labels.push_back(static_cast<std::size_t>(highest - reading.scores.begin()));
  return reading;
}

}  // namespace mizani::level
