// SPDX-License-Identifier: MIT
// The four rules of evidence: valid, authentic, current, sufficient.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/micro/portfolio.h"
#include "engine/micro/rpl_contradiction.h"
#include "engine/micro/rpl_level.h"
#include "engine/micro/rpl_policy.h"

namespace mizani::micro {

/// In the order of their names in assessment of prior learning (South Africa's national policy and criteria, SAQA,
/// amended 2019; UIL guidelines, 2012; Cedefop guidelines, 2023, ask for the same under other names).
enum class EvidenceRule : unsigned char { valid, authentic, current, sufficient };
inline constexpr std::array<std::string_view, 4> evidence_rule_words{"valid", "authentic", "current", "sufficient"};

/// Ascending: the worse of two is the smaller.
enum class RuleVerdict : unsigned char { not_met, cannot_tell, in_part, met };
inline constexpr std::array<std::string_view, 4> rule_verdict_words{"not-met", "cannot-tell", "in-part", "met"};

inline std::string_view to_string(EvidenceRule rule) {
  return evidence_rule_words.at(static_cast<std::size_t>(rule));
}
inline std::string_view to_string(RuleVerdict verdict) {
  return rule_verdict_words.at(static_cast<std::size_t>(verdict));
}

/// One ground of a verdict: a stable word, and the number found beside the one asked for (years, hours, shares), where
/// it has them.
struct RuleReason {
  std::string_view code;
  std::optional<double> found = {};
  std::optional<double> limit = {};
};

struct RuleJudgement {
  RuleVerdict verdict = RuleVerdict::cannot_tell;
  std::vector<RuleReason> reasons;

  /// The verdict becomes the worse of the two.
  void hold(RuleVerdict at_most, RuleReason reason);
};

/// By what age evidence is current. `strict`: the receiver's own rule, beyond which nothing counts; else the policy's,
/// beyond whose years evidence counts in part until `partly`.
struct CurrencyRule {
  credit::Rational years;
  credit::Rational partly;
  bool strict = false;
};

/// Whether the evidence bears on the outcome (similarity 0 … 1 against the thresholds of match.covered and
/// match.partly) at the level asked. A level below the one asked makes it not valid; an open one is said.
RuleJudgement judge_valid(double similarity, double covered, double partly, const ItemLevel& level);

/// Who says that it is the candidate's own. Confirmed by the issuer, a register or a seal: met. Looked at, or a third
/// party named: in part. Only the candidate: cannot tell. Family never more than in part; what is contradictory: not
/// met.
RuleJudgement judge_authentic(const EvidenceItem& item, std::span<const Contradiction> contradictions);

/// The age of the end of the evidence on the day of the decision. A date known in part counts from its first day; an
/// end not known from the beginning, so that it is met or cannot be told. An older item is never more current.
RuleJudgement judge_current(const EvidenceItem& item, const Date& decided, const CurrencyRule& rule);

/// Whether an item would suffice alone: only what others have judged (a test or certificate that was passed and is
/// authentic). `hours`: of the item for this outcome; `needed`: asked for; each nothing where it is not known.
RuleJudgement judge_sufficient(const EvidenceItem& item, const RuleJudgement& authentic, std::optional<double> hours,
                               std::optional<double> needed);

/// Whether others have judged it: a test or certificate that was passed.
bool judged_by_others(const EvidenceItem& item);

}  // namespace mizani::micro
