// SPDX-License-Identifier: MIT
// A credit transfer under way; known to the transfer only.
#pragma once

#include <algorithm>
#include <span>
#include <utility>

#include "engine/credit/transfer.h"
#include "engine/credit/transfer_ledger.h"

namespace mizani::credit {

/// Takes the rules one by one, in the order of StepCode, and writes each step down. Used once.
class Reckoning {
 public:
  Reckoning(const CreditIndex& index, const TransferQuery& query)
      : index_(index), query_(query), award_(*query.award), rules_(*query.rules), credits_(query.credits) {}

  Transfer run();

 private:
  // transfer_intake.cpp
  void convert_all();
  void leave_out_unusable();
  void leave_out_old();
  void leave_out_duplicates();
  void round_down();

  // transfer_ceilings.cpp
  void place_on_levels();
  void put_in_order(LedgerEnd& end) const;
  void apply_ceilings();
  void apply_levels();

  // transfer.cpp
  void conclude();
  void add_up_levels();
  void list_requirements();
  void list_requirements_of_type();

  /// Writes down a step whose `after` is what the ledger now holds, with the credits marked.
  void write(TransferStep step, const std::vector<bool>& marked);
  [[nodiscard]] StepRule rule_of(PracticeRuleKind kind, std::string_view constant = {}) const;
  [[nodiscard]] StepRule size_rule() const;
  /// The level a constraint of the type is about; the award's own where it names none.
  [[nodiscard]] std::optional<std::size_t> level_of(const CreditRule& rule) const;

  [[nodiscard]] std::vector<bool> nothing_marked() const { return std::vector<bool>(credits_.size(), false); }

  /// Marks the credits that `wanted` holds for, and applies `change` to them.
  template <class Wanted, class Change>
  void each(TransferStep step, const Wanted& wanted, const Change& change, bool say_anyway = false) {
    auto marked = nothing_marked();
    bool any = false;
    for (std::size_t i = 0; i < credits_.size(); ++i) {
      if (!wanted(i)) continue;
      marked[i] = any = true;
      change(i);
    }
    if (any || say_anyway) write(std::move(step), marked);
  }

  /// A ceiling of `step.limit`.
  template <class Belongs>
  void take(const Belongs& belongs, TransferStep step) {
    auto marked = nothing_marked();
    const Rational most = *step.limit > 0 ? *step.limit : Rational{0};
    ledger_.cap(belongs, most, marked);
    step.limit = most;
    write(std::move(step), marked);
  }

  void drop(std::size_t i) { ledger_.lower.amounts[i] = ledger_.upper.amounts[i] = 0; }
  [[nodiscard]] bool lives(std::size_t i) const { return ledger_.upper.amounts[i] > 0; }

  template <class Belongs>
  void share_of_award(PracticeRuleKind kind, StepCode code, const Belongs& belongs) {
    const auto& rule = rules_.of(kind);
    if (!rule) return write({.code = code, .rule = rule_of(kind)}, nothing_marked());
    const Rational share = kind == PracticeRuleKind::residency ? Rational{1 - rule->value} : rule->value;
    take(belongs, {.code = code, .rule = rule_of(kind), .limit = share * award_.size});
  }

  template <class Belongs>
  void require(StepCode code, const StepRule& rule, std::optional<std::size_t> level, const Rational& needed,
               const Belongs& belongs) {
    const Interval have{.lower = ledger_.lower.sum_of(belongs), .upper = ledger_.upper.sum_of(belongs)};
    const auto short_of = [&](const Rational& amount) {
      return amount < needed ? Rational{needed - amount} : Rational{0};
    };
    out_.requirements.push_back({.code = code,
                                 .rule = rule,
                                 .level = level,
                                 .needed = needed,
                                 .have = have,
                                 .missing = {.lower = short_of(have.upper), .upper = short_of(have.lower)}});
  }

  const CreditIndex& index_;
  const TransferQuery& query_;
  const Award& award_;
  const TransferRules& rules_;
  std::span<const EarnedCredit> credits_;
  Ledger ledger_;
  Interval running_;
  Transfer out_;
};

}  // namespace mizani::credit
