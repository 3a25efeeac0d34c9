// SPDX-License-Identifier: MIT
// The constants that matching rests on, out of data/policy.json.
#pragma once

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::match {

/// Each constant's reason stands in data/policy.json under "match.".
struct MatchPolicy {
  double words = 0;             ///< share of a similarity that shared words decide
  double governed = 0;          ///< share of what like verbs govern
  double process = 0;           ///< share of the cognitive process
  double domain = 0;            ///< share of the domain
  double verb = 0;              ///< weight of a leading verb beside other words
  double covered = 0;           ///< similarity from which an outcome is covered
  double partly = 0;            ///< similarity from which it is covered in part
  std::size_t edges = 0;        ///< best counterparts of each outcome among which the one-to-one assignment chooses
  double one_to_one = 0;        ///< how much a candidate's other suitors count against it, 0 … 1
  double precedent_weight = 0;  ///< how much decisions about the same course count beside the titles
  double precedent_floor = 0;   ///< probability that a decision leaves to a candidate that it does not resemble

  /// Faults: constants that are missing or out of range.
  static Expected<MatchPolicy> from(const Policy& policy);
};

}  // namespace mizani::match
