// SPDX-License-Identifier: MIT
#include "engine/level/level_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::level {

Expected<LevelPolicy> LevelPolicy::from(const Policy& policy) {
  constexpr double heaviest = 100;
  constexpr double least = 1e-3;
  PolicyReader reader{policy};
  LevelPolicy out{.prior_position = reader.read("level.prior_position", 0.5, 10.5),
                  .prior_weight = reader.read("level.prior_weight", least, heaviest),
                  .kind_weight = {reader.read("level.kind_weight.verb", 0, heaviest),
                                  reader.read("level.kind_weight.knowledge", 0, heaviest),
                                  reader.read("level.kind_weight.complexity", 0, heaviest),
                                  reader.read("level.kind_weight.context", 0, heaviest),
                                  reader.read("level.kind_weight.autonomy", 0, heaviest)},
                  .descriptor_weight = reader.read("level.descriptor_weight", 0, heaviest),
                  .descriptor_sharpness = reader.read("level.descriptor_sharpness", 0, heaviest),
                  .prior_spread = reader.read("level.prior_spread", least, heaviest),
                  .spread_floor = reader.read("level.spread_floor", least, heaviest),
                  .outlier_distance = reader.read("level.outlier_distance", least, heaviest),
                  .bloom_threshold = reader.read("level.bloom_threshold", 0, 1),
                  .bloom_leading = reader.read("level.bloom_leading", 0, 1),
                  .bloom_passing = reader.read("level.bloom_passing", 0, 1),
                  .few_words = static_cast<std::size_t>(reader.read("level.few_words", 0, heaviest)),
                  .domain_gap = reader.read("level.domain_gap", 0, heaviest)};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::level
