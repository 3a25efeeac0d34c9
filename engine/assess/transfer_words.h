// SPDX-License-Identifier: MIT
// The steps of a credit transfer as codes, values and grounds, so that they can be said in any language.
#pragma once

#include <string>
#include <vector>

#include "engine/assess/finding.h"
#include "engine/assess/transcript.h"
#include "engine/credit/transfer.h"

namespace mizani::assess {

/// What the words of a step are taken from. `credits`: those of the query, where they stand in the record.
struct TransferContext {
  const Catalogue& catalogue;
  const credit::TransferQuery& query;
  const Transcript& transcript;
};

/// The message is "finding.<code>".
struct StepWords {
  std::string code;
  Values values;
  std::vector<Basis> basis;
};

/// "credit.<step>" for a step that changes something or speaks of some credit; "credit.no_rule" where no rule of its
/// kind is known; "credit.not_bound" where a rule took nothing away.
StepWords words_of(const credit::TransferStep& step, const TransferContext& context);

/// "credit.remaining": what counts of the award's size and what is left, as the end of the steps.
StepWords words_of_total(const credit::Transfer& answer, const TransferContext& context);

}  // namespace mizani::assess
