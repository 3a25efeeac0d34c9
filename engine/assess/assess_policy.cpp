// SPDX-License-Identifier: MIT
#include "engine/assess/assess_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::assess {

Expected<AssessPolicy> AssessPolicy::from(const Policy& policy) {
  constexpr double most_hours = 9000;  // more than a year has
  constexpr double most_levels = 10;
  PolicyReader reader{policy};
  const auto share = [&](const char* name) { return reader.read(name, 0, 1); };
  AssessPolicy out{.firm_level = share("assess.firm_level"),
                   .open_level = share("assess.open_level"),
                   .text_weight = share("assess.text_weight"),
                   .coverage = share("assess.coverage"),
                   .workload_substantial = share("assess.workload_substantial"),
                   .small_hours = reader.read("assess.small_hours", 0, most_hours),
                   .most_hours_a_year = reader.read("assess.most_hours_a_year", 1, most_hours),
                   .covered = share("assess.covered"),
                   .half_covered = share("assess.half_covered"),
                   .domain_gap = reader.read("assess.domain_gap", 0, most_levels),
                   .schooling_years = reader.read("assess.schooling_years", 0, 20),
                   .certainty_issuer = share("assess.certainty.issuer"),
                   .certainty_visual = share("assess.certainty.visual"),
                   .certainty_stated = share("assess.certainty.stated"),
                   .certainty_evidenced = share("assess.certainty.evidenced"),
                   .certainty_open = share("assess.certainty.open")};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::assess
