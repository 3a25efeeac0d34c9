// SPDX-License-Identifier: MIT
// A credential against a country: the checks, the differences that matter, a reasoned proposal.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/assess/assess_policy.h"
#include "engine/assess/assessment.h"
#include "engine/assess/credential_record.h"
#include "engine/credit/credit_conversion.h"
#include "engine/credit/transfer_policy.h"
#include "engine/level/award_policy.h"
#include "engine/level/award_words.h"
#include "engine/level/level_model.h"
#include "engine/match/outcome_match.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"
#include "frameworks/in_force.h"

namespace mizani::assess {

/// Everything an assessment reads, loaded once; all references outlive it. `model_name`: what the trained model is
/// called in a basis.
struct Assessor {
  const Catalogue& catalogue;
  const path::PathIndex& paths;
  const level::LevelModel& model;
  const level::AwardWords& award_words;
  const level::AwardPolicy& award_policy;
  const credit::CreditIndex& credits;
  const Framework& acqf;
  AssessPolicy policy;
  credit::TransferPolicy transfer_policy;
  std::string model_name;
  std::unordered_set<FrameworkId> in_tables;  ///< frameworks_in_tables of the catalogue
};

/// The outcomes of a programme that the credential is measured against, already matched (engine/match): sources are the
/// record's outcomes, targets the programme's.
struct TargetOutcomes {
  Programme programme;
  match::OutcomeMatch match;
};

/// `decided`: the day of the decision; the law, the practice and the target framework are those of that day, the home
/// framework that of the date of award. `target`: a type of the target framework, "za-nqf/bachelor-480" or its id
/// alone; empty: the type that fits best.
struct AssessQuery {
  const CredentialRecord* record = nullptr;
  CountryCode country;
  Purpose purpose = Purpose::study;
  std::optional<Sector> sector;
  Date decided{};
  Evidence weakest = Evidence::assumed;
  std::string target;
  std::optional<TargetOutcomes> outcomes;
};

/// The assessment. A record that lacks much still gets one, which says what could not be checked. The same question
/// gives the same answer. Faults: "unknown-country"; "unknown-type" for a target that the framework does not have (its
/// types are named). A few path searches and the levelling of the outcomes: a millisecond or two.
Expected<Assessment> assess(const Assessor& assessor, const AssessQuery& query, level::LevelScratch& scratch);

}  // namespace mizani::assess
