// SPDX-License-Identifier: MIT
// The learning that a record states as pieces of credit, each on its level in the receiver's framework.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/assess/finding.h"
#include "engine/credit/earned_credit.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"

namespace mizani::assess {

/// What is read, for whom. `to`: the receiver's framework. `filter`: the tables that may lead there. `coverage`: of the
/// run of levels whose lowest is taken for a piece's lowest, 0 … 1. `whole`: where the award as a whole stands on `to`,
/// used where the record lists no modules; nothing: read from the record's level.
struct TranscriptQuery {
  const CredentialRecord* record = nullptr;
  const Framework* to = nullptr;
  std::optional<Sector> sector;
  Date decided{};
  EdgeFilter filter;
  double coverage = 0.9;
  std::optional<credit::EarnedLevel> whole;
};

/// `credits` and `pointers` (where in the record each stands, "#/modules/3") go together. `level_basis`: the tables
/// that levels went through, each once. `faults`: what could not be read, with its pointer; that piece lacks it.
struct Transcript {
  std::vector<credit::EarnedCredit> credits;
  std::vector<std::string> pointers;
  std::vector<Basis> level_basis;
  Faults faults;
};

/// The modules, each for itself; where none states credits or hours, the award as one piece. A piece without a date is
/// of the day of the award. Study at the issuing institution is transfer for the receiver. A piece's id is its code,
/// else all that is stated of it.
Transcript read_transcript(const Catalogue& catalogue, const path::PathIndex& paths, const credit::CreditIndex& credits,
                           const TranscriptQuery& query);

/// The likeliest level and the lowest of the run around it that holds `coverage` of the probability (which need not sum
/// to 1). The probabilities are of the levels of one framework, at least one of them above 0.
credit::EarnedLevel earned_level(const std::vector<double>& probabilities, double coverage);

}  // namespace mizani::assess
