// SPDX-License-Identifier: MIT
#include "engine/path/path_policy.h"

#include <string>

#include "frameworks/model/policy_reader.h"

namespace mizani::path {

Expected<PathPolicy> PathPolicy::from(const Policy& policy) {
  constexpr double least_reliable = 0.01;
  constexpr double most_hops = 12;
  PathPolicy out;
  PolicyReader reader{policy};
  double stronger = 1;
  for (const Evidence evidence : evidence_ladder) {
    const double reliability =
        reader.read("path.reliability." + std::string{to_string(evidence)}, least_reliable, stronger);
    out.reliability.at(static_cast<std::size_t>(evidence)) = reliability;
    stronger = reliability;
  }
  out.partial_match = reader.read("path.partial_match", 0, 1);
  out.max_hops = static_cast<int>(reader.read("path.max_hops", 1, most_hops));
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::path
