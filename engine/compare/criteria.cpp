// SPDX-License-Identifier: MIT
#include "engine/compare/criteria.h"

#include <algorithm>
#include <set>

#include "engine/compare/criteria_probe.h"

namespace mizani::compare {
namespace {

using namespace std::string_view_literals;

constexpr std::array criterion_words{"evidence-found"sv, "partial"sv, "gap"sv, "not-recorded"sv};
constexpr std::array probe_status_words{"found"sv, "partly"sv, "missing"sv};

/// Something to draw on, whose absence is no gap.
bool only_helps(Probe place) {
  return place == Probe::other_tables;
}

CriterionStatus status_of(const Criterion& criterion, const std::vector<ProbeFinding>& findings) {
  if (findings.empty()) return CriterionStatus::not_recorded;
  const bool nothing = std::all_of(findings.begin(), findings.end(),
                                   [](const ProbeFinding& f) { return f.status == ProbeStatus::missing; });
  if (nothing) return CriterionStatus::gap;
  const bool all = std::all_of(findings.begin(), findings.end(), [](const ProbeFinding& f) {
    return only_helps(f.probe) || f.status == ProbeStatus::found;
  });
  return all && criterion.suffices ? CriterionStatus::evidence_found : CriterionStatus::partial;
}

SetCheck check_set(const CriteriaSet& set, const ProbeContext& context) {
  SetCheck out;
  out.set = &set;
  for (const auto& criterion : set.criteria) {
    CriterionCheck check;
    check.criterion = &criterion;
    for (const Probe place : criterion.probes) check.findings.push_back(probe(place, context));
    check.status = status_of(criterion, check.findings);
    ++out.counts.at(static_cast<std::size_t>(check.status));
    out.checks.push_back(std::move(check));
  }
  return out;
}

Fault no_criteria(const Catalogue& catalogue, const Framework& to) {
  std::set<std::string> known;
  for (const auto& set : catalogue.criteria()) known.insert(set.framework.str());
  std::string list;
  for (const auto& id : known) list += (list.empty() ? "" : ", ") + id;
  return {.code = "no-criteria",
          .where = to.id.str(),
          .found = "no criteria recorded",
          .expected = list.empty() ? "data with criteria" : "one of " + list};
}

}  // namespace

std::string_view to_string(CriterionStatus status) {
  return criterion_words.at(static_cast<std::size_t>(status));
}

std::string_view to_string(ProbeStatus status) {
  return probe_status_words.at(static_cast<std::size_t>(status));
}

Expected<CriteriaAnswer> check_criteria(const Catalogue& catalogue, const Framework& framework, const Framework& to,
                                        const Date& as_of, Evidence weakest, const CriteriaPolicy& policy) {
  if (framework.id == to.id) {
    return failure({.code = "same-framework",
                    .where = framework.id.str(),
                    .found = "a framework referenced to itself",
                    .expected = "two frameworks"});
  }
  CriteriaAnswer answer{.framework = &framework, .to = &to, .as_of = as_of, .weakest = weakest, .sets = {}};
  const ProbeContext context{
      .catalogue = catalogue, .framework = framework, .to = to, .as_of = as_of, .weakest = weakest, .policy = policy};
  for (const auto purpose : {CriteriaPurpose::referencing, CriteriaPurpose::quality}) {
    for (const auto& set : catalogue.criteria()) {
      if (set.framework == to.id && set.purpose == purpose) answer.sets.push_back(check_set(set, context));
    }
  }
  if (answer.sets.empty()) return failure(no_criteria(catalogue, to));
  return answer;
}

}  // namespace mizani::compare
