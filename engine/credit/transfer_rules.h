// SPDX-License-Identifier: MIT
// The receiver's rules on credit, as exact numbers.
#pragma once

#include <array>
#include <optional>

#include "engine/credit/transfer_policy.h"
#include "frameworks/model/recognition_practice.h"

namespace mizani::credit {

/// One rule in force. `written`: the receiver's, in its practice; nullptr for a default of the policy.
struct TransferRule {
  Rational value;
  const PracticeRule* written = nullptr;
};

/// What bounds a transfer, by kind of rule. A kind without a rule: none is known, which is not to say that there is
/// none; nothing is limited by it. Overlap always has one.
struct TransferRules {
  std::array<std::optional<TransferRule>, practice_rule_words.size()> by_kind;
  Rational reuse;                                 ///< the policy's
  const RecognitionPractice* practice = nullptr;  ///< owns what is written; nullptr where none is recorded

  [[nodiscard]] const std::optional<TransferRule>& of(PracticeRuleKind kind) const {
    return by_kind.at(static_cast<std::size_t>(kind));
  }
  std::optional<TransferRule>& of(PracticeRuleKind kind) { return by_kind.at(static_cast<std::size_t>(kind)); }
};

/// Values out of range: shares (ceilings, residency, overlap, reuse) not in 0 … 1; currency not above 0 and at most 50
/// years; rounding not above 0 and at most 60 credits. Faults "out-of-range" name the rule.
Faults broken(const TransferRules& rules);

/// The rules of a practice (nullptr: none recorded) that cover the sector, over the policy's defaults; of several of
/// one kind the strictest. The practice must outlive them. Faults: "bad-number", those of `broken`.
Expected<TransferRules> transfer_rules(const RecognitionPractice* practice, std::optional<Sector> sector,
                                       const TransferPolicy& policy);

}  // namespace mizani::credit
