// SPDX-License-Identifier: MIT
// Like cases are decided alike, or the file says where they are not. Called by cli and by whoever assesses.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"
#include "tools/cases/case_record.h"

namespace mizani::cases {

/// Read from data/policy.json ("cases.…"), where each value has its reason.
struct ConsistencyPolicy {
  int near_years = 0;       ///< awards further apart than this are not compared
  double near_credits = 0;  ///< sizes closer than this share of the larger are alike
  double near_share = 0;    ///< completed shares closer than this are alike

  /// Faults: "missing-constant", "out-of-range".
  static Expected<ConsistencyPolicy> from(const Policy& policy);
};

/// One thing in which two cases agree or differ: "institution", "home-level", "year", …, with both values where they
/// differ.
struct Trait {
  std::string name;
  std::string first;
  std::string second;
};

/// Two like cases decided differently, the earlier id first.
struct Divergence {
  std::string first;
  std::string second;
  DecisionKind first_decision = DecisionKind::full;
  DecisionKind second_decision = DecisionKind::full;
  std::vector<Trait> alike;  ///< `second` is left empty
  std::vector<Trait> differs;
};

struct ConsistencyReport {
  std::vector<Divergence> divergences;  ///< fewest differences first, then by id
  std::size_t compared = 0;             ///< decided cases that could be compared
  std::size_t not_compared = 0;         ///< decided cases without country, institution or type
};

/// Decided cases of one country of award, institution (folded), type, target country and purpose, at most near_years
/// apart, whose decisions differ. Each case is paired with the nearest earlier award of each other decision, so that
/// five opposite decisions do not make a list of all pairs. A case without a year is near those without one.
/// O(n log n).
ConsistencyReport consistency(std::span<const CaseRow> rows, const ConsistencyPolicy& policy);

/// A past case like a new one and how it was decided.
struct SimilarCase {
  std::string id;
  DecisionKind decision = DecisionKind::full;
  std::string decided_on;
  std::vector<Trait> alike;
  std::vector<Trait> differs;  ///< `first`: of the new case, `second`: of the past one
};

struct SimilarCases {
  std::vector<SimilarCase> cases;                  ///< at most `most`
  std::map<std::string, std::size_t> by_decision;  ///< of all that are alike, by the words of the decision
};

/// Decided cases of the new one's country of award, type, target country and purpose, near in time; other institutions
/// too, where that counts as a difference. Fewest differences first, then the latest decision, then by id. O(n log n).
SimilarCases similar(const CaseFeatures& fresh, std::span<const CaseRow> rows, const ConsistencyPolicy& policy,
                     std::size_t most = 10);

}  // namespace mizani::cases
