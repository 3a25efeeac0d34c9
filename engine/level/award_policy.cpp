// SPDX-License-Identifier: MIT
#include "engine/level/award_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::level {

Expected<AwardPolicy> AwardPolicy::from(const Policy& policy) {
  // No share is nothing: a title or a size rules no level out.
  constexpr double least = 1e-3;
  PolicyReader reader{policy};
  const AwardPolicy out{.type_weight = reader.read("level.award.type_weight", 0, 1),
                        .title_weight = reader.read("level.award.title_weight", 0, 1),
                        .size_weight = reader.read("level.award.size_weight", 0, 1),
                        .uniform_share = reader.read("level.award.uniform_share", least, 1),
                        .size_uniform_share = reader.read("level.award.size_uniform_share", least, 1),
                        .size_slack = reader.read("level.award.size_slack", 0, 1),
                        .qualified_share = reader.read("level.award.qualified_share", least, 1)};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::level
