// SPDX-License-Identifier: MIT
// What comes in: amounts in the target's credits, without what cannot count.
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

#include "engine/credit/currency.h"
#include "engine/credit/transfer_reckoning.h"

namespace mizani::credit {
void Reckoning::convert_all() {
  struct Of {
    Interval amount = Interval::point(0);
    Interval made = Interval::point(0);
    std::vector<std::size_t> credits;
  };
  std::map<std::string, std::pair<const IndexedSystem*, Of>> by_system;
  auto lost = nothing_marked();
  auto unsized = nothing_marked();
  for (auto* end : {&ledger_.lower, &ledger_.upper}) {
    end->amounts.assign(credits_.size(), Rational{0});
    end->ranks.assign(credits_.size(), -1);
  }
  Interval by_year = Interval::point(0);
  bool every_year = true;
  for (std::size_t i = 0; i < credits_.size(); ++i) {
    const auto& credit = credits_[i];
    if (!credit.amount) {
      unsized[i] = true;
      continue;
    }
    auto& entry = out_.entries[i];
    const auto read = convert(index_, *credit.amount, *credit.system, *award_.system);
    if (read.by_year) {
      entry.by_year = read.by_year->credits;
      by_year = {.lower = by_year.lower + entry.by_year->lower, .upper = by_year.upper + entry.by_year->upper};
    }
    every_year = every_year && read.by_year;
    entry.converted = best_reading(read);
    if (!entry.converted) {
      lost[i] = true;
      continue;
    }
    ledger_.lower.amounts[i] = entry.converted->lower;
    ledger_.upper.amounts[i] = entry.converted->upper;
    auto& [system, sum] = by_system[credit.system->system->id.str()];
    system = credit.system;
    sum.amount = {.lower = sum.amount.lower + credit.amount->lower, .upper = sum.amount.upper + credit.amount->upper};
    sum.made = {.lower = sum.made.lower + entry.converted->lower, .upper = sum.made.upper + entry.converted->upper};
    sum.credits.push_back(i);
  }
  for (auto& [id, conversion] : by_system) {
    out_.steps.push_back({.code = StepCode::convert,
                          .rule = {.source = RuleSource::principle},
                          .from = conversion.first,
                          .before = conversion.second.amount,
                          .after = conversion.second.made,
                          .credits = std::move(conversion.second.credits)});
  }
  running_ = out_.converted = ledger_.sum();
  if (every_year && !by_system.empty()) out_.by_year = by_year;
  const auto say = [&](StepCode code, const std::vector<bool>& marked) {
    if (std::find(marked.begin(), marked.end(), true) != marked.end()) write({.code = code}, marked);
  };
  say(StepCode::not_convertible, lost);
  say(StepCode::no_amount, unsized);
}

void Reckoning::leave_out_unusable() {
  each(
      {.code = StepCode::not_passed}, [&](std::size_t i) { return !credits_[i].passed; },
      [&](std::size_t i) { drop(i); });
  leave_out_old();
  const auto& least = rules_.of(PracticeRuleKind::overlap);
  const StepRule overlap = rule_of(PracticeRuleKind::overlap, "credit.overlap");
  if (least) {
    each(
        {.code = StepCode::overlap_short, .rule = overlap},
        [&](std::size_t i) { return lives(i) && credits_[i].overlap && *credits_[i].overlap < least->value; },
        [&](std::size_t i) { drop(i); }, true);
    each(
        {.code = StepCode::overlap_unknown, .rule = overlap},
        [&](std::size_t i) { return least->value > 0 && lives(i) && !credits_[i].overlap; }, [](std::size_t) {});
  }
  each(
      {.code = StepCode::double_counted,
       .rule = {.source = RuleSource::policy, .constant = "credit.reuse", .value = rules_.reuse}},
      [&](std::size_t i) { return lives(i) && credits_[i].counted_for && rules_.reuse < 1; },
      [&](std::size_t i) {
        ledger_.lower.amounts[i] *= rules_.reuse;
        ledger_.upper.amounts[i] *= rules_.reuse;
      });
  const auto unmarked = [&](std::size_t i) { return lives(i) && !credits_[i].counted_for; };
  bool any = false;
  for (std::size_t i = 0; i < credits_.size(); ++i) any = any || unmarked(i);
  if (any && query_.complete && award_.type != nullptr && rules_.reuse < 1) {
    write({.code = StepCode::completed_award,
           .rule = {.source = RuleSource::policy, .constant = "credit.reuse", .value = rules_.reuse}},
          nothing_marked());
  }
  leave_out_duplicates();
}

void Reckoning::leave_out_old() {
  const auto& years = rules_.of(PracticeRuleKind::currency);
  const StepRule rule = rule_of(PracticeRuleKind::currency);
  if (!years) return write({.code = StepCode::too_old, .rule = rule}, nothing_marked());
  const auto old = [&](const Date& earned) { return query_.as_of > last_current_day(earned, years->value); };
  each(
      {.code = StepCode::too_old, .rule = rule},
      [&](std::size_t i) { return lives(i) && (!credits_[i].earned || old(credits_[i].earned->first_day())); },
      [&](std::size_t i) {
        ledger_.lower.amounts[i] = 0;
        if (credits_[i].earned && old(credits_[i].earned->last_day())) ledger_.upper.amounts[i] = 0;
      },
      true);
}

/// Of each piece listed more than once the one that is worth most.
void Reckoning::leave_out_duplicates() {
  const auto worth = [&](std::size_t i) {
    const auto& credit = credits_[i];
    return std::make_tuple(ledger_.upper.amounts[i], ledger_.lower.amounts[i],
                           credit.level ? static_cast<int>(credit.level->likeliest) : -1,
                           credit.level ? static_cast<int>(credit.level->lowest) : -1,
                           -static_cast<int>(credit.origin));
  };
  std::unordered_map<std::string_view, std::size_t> best;
  auto doubled = nothing_marked();
  for (std::size_t i = 0; i < credits_.size(); ++i) {
    if (!lives(i)) continue;
    const auto [held, is_new] = best.emplace(credits_[i].id, i);
    if (is_new) continue;
    const bool better = worth(held->second) < worth(i);
    doubled[better ? held->second : i] = true;
    if (better) held->second = i;
  }
  each(
      {.code = StepCode::duplicate}, [&](std::size_t i) { return doubled[i]; }, [&](std::size_t i) { drop(i); });
}

void Reckoning::round_down() {
  const auto& step = rules_.of(PracticeRuleKind::rounding);
  const StepRule rule = rule_of(PracticeRuleKind::rounding);
  if (!step) return write({.code = StepCode::rounding, .rule = rule}, nothing_marked());
  const auto down = [&](const Rational& amount) { return rounded_down(amount, step->value); };
  each(
      {.code = StepCode::rounding, .rule = rule},
      [&](std::size_t i) {
        const Rational& low = ledger_.lower.amounts[i];
        const Rational& high = ledger_.upper.amounts[i];
        return credits_[i].origin != Origin::study && (down(low) != low || down(high) != high);
      },
      [&](std::size_t i) {
        ledger_.lower.amounts[i] = down(ledger_.lower.amounts[i]);
        ledger_.upper.amounts[i] = down(ledger_.upper.amounts[i]);
      },
      true);
}

}  // namespace mizani::credit
