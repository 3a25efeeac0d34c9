// SPDX-License-Identifier: MIT
// What a credit transfer is asked.
#pragma once

#include <span>

#include "engine/credit/award.h"
#include "engine/credit/earned_credit.h"
#include "engine/credit/transfer_rules.h"

namespace mizani::credit {

/// `complete`: false where the study behind the credit was not finished. `as_of`: the day of the decision, from which
/// age is counted.
struct TransferQuery {
  const Award* award = nullptr;
  std::span<const EarnedCredit> credits;
  const TransferRules* rules = nullptr;
  Date as_of{};
  bool complete = true;
};

/// What makes a query impossible to answer: "not-positive" (an amount, the size), "range-reversed" (an amount),
/// "out-of-range" (an overlap, a rule), "unknown-level" (a place the framework does not have), "no-credit-system" (an
/// amount without one). `where` names a credit as "#/modules/<place>".
Faults broken(const TransferQuery& query);

}  // namespace mizani::credit
