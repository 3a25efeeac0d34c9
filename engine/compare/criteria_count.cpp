// SPDX-License-Identifier: MIT
#include "engine/compare/criteria_count.h"

#include <algorithm>

namespace mizani::compare {

std::vector<const Level*> leaf_levels(const Framework& framework) {
  std::vector<const Level*> leaves;
  for (const auto& level : framework.levels) {
    const bool split = std::any_of(framework.levels.begin(), framework.levels.end(),
                                   [&](const Level& other) { return other.broader == level.code; });
    if (!split) leaves.push_back(&level);
  }
  return leaves;
}

ProbeFinding nothing_at(Probe place) {
  ProbeFinding finding;
  finding.probe = place;
  return finding;
}

void tally(ProbeFinding& finding, bool strong, bool any, const std::string& code) {
  if (strong) {
    ++finding.have;
  } else if (any) {
    ++finding.weak;
  } else {
    finding.missing.push_back(code);
  }
}

void conclude(ProbeFinding& finding) {
  if (finding.have + finding.weak == 0) {
    finding.status = ProbeStatus::missing;
  } else {
    finding.status = finding.have == finding.of ? ProbeStatus::found : ProbeStatus::partly;
  }
}

}  // namespace mizani::compare
