// SPDX-License-Identifier: MIT
// The referencing process as a checklist: what the data hold against each criterion, and what they lack.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/compare/criteria_policy.h"
#include "frameworks/catalogue.h"

namespace mizani::compare {

/// What the data hold at the places a criterion looks; whether it is met is for the expert and the peers to say.
enum class CriterionStatus : unsigned char {
  evidence_found,  ///< evidence at every place, and those places suffice (Criterion::suffices)
  partial,         ///< at some places, or only weak, incomplete or indirect evidence
  gap,             ///< nothing recorded at any place
  not_recorded,    ///< the data have no place for such evidence: the expert supplies it
};
enum class ProbeStatus : unsigned char { found, partly, missing };
std::string_view to_string(CriterionStatus status);
std::string_view to_string(ProbeStatus status);

/// One fact that bears on a criterion. `value` is data, in the language of the data; `at` says where it stands
/// ("ke-knqf#/authority"); `kind` is the act behind a table (to_string(ReferencingKind)), else empty.
struct EvidenceItem {
  std::string value;
  Evidence evidence = Evidence::unknown;
  const Sources* sources = nullptr;
  std::vector<SourceKey> cited;
  std::string note;
  std::string at;
  std::string kind;
};

/// What one probe found. Where it counts (levels, domains), `have` of `of` have strong enough evidence, `weak` only
/// weaker; `of` is 0 where there is nothing to count. `missing`: codes of the levels, words of the domains, or stable
/// keys ("year", "url", "published", "hours", "role") that are lacking.
struct ProbeFinding {
  Probe probe = Probe::authority;
  ProbeStatus status = ProbeStatus::missing;
  std::vector<EvidenceItem> items;
  std::size_t have = 0;
  std::size_t weak = 0;
  std::size_t of = 0;
  std::vector<std::string> missing;
};

struct CriterionCheck {
  const Criterion* criterion = nullptr;
  CriterionStatus status = CriterionStatus::gap;
  std::vector<ProbeFinding> findings;  ///< in the order of Criterion::probes
};

/// `counts`: criteria by status, in the order of CriterionStatus.
struct SetCheck {
  const CriteriaSet* set = nullptr;
  std::vector<CriterionCheck> checks;
  std::array<std::size_t, 4> counts{};
};

struct CriteriaAnswer {
  const Framework* framework = nullptr;
  const Framework* to = nullptr;
  Date as_of{};
  Evidence weakest = Evidence::assumed;
  std::vector<SetCheck> sets;  ///< referencing first, then quality
};

/// Checks `framework` against every set of criteria that `to` sets. Facts weaker than `filter.weakest` and tables not
/// in force on the date count as absent. Reports on tables to other frameworks (Probe::other_tables) help, but their
/// absence is no gap. Faults: "same-framework"; "no-criteria" (lists the frameworks that set some). Linear in the rows
/// of the tables.
Expected<CriteriaAnswer> check_criteria(const Catalogue& catalogue, const Framework& framework, const Framework& to,
                                        const Date& as_of, Evidence weakest, const CriteriaPolicy& policy);

}  // namespace mizani::compare
