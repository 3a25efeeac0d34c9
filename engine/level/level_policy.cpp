// SPDX-License-Identifier: MIT
#include "engine/level/level_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::level {

Expected<LevelPolicy> LevelPolicy::from(const Policy& policy) {
  constexpr double many = 100;
  constexpr double least = 1e-3;
  PolicyReader reader{policy};
  LevelPolicy out{.prior_position = reader.read("level.prior_position", 0.5, 10.5),
                  .prior_spread = reader.read("level.prior_spread", least, many),
                  .word_list_spread = reader.read("level.word_list_spread", 1, many),
                  .unknown_share = reader.read("level.unknown_share", 0, 1),
                  .listed_pull = reader.read("level.listed_pull", 0, many),
                  .domain_share = reader.read("level.domain_share", 0, 1),
                  .domain_gap = reader.read("level.domain_gap", 0, many),
                  .few_words = static_cast<std::size_t>(reader.read("level.few_words", 0, many))};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::level
