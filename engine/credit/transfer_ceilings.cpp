// SPDX-License-Identifier: MIT
// What bounds the whole: shares of the award, and room at its levels.
#include "engine/credit/transfer_reckoning.h"

namespace mizani::credit {

void Reckoning::place_on_levels() {
  const int top = static_cast<int>(award_.level.value_or(award_.framework->levels.size() - 1));
  const auto counting = [&](std::size_t own) { return award_.level ? std::min(own, *award_.level) : own; };
  for (std::size_t i = 0; i < credits_.size(); ++i) {
    const auto& level = credits_[i].level;
    if (!level) {
      ledger_.upper.ranks[i] = top;
      continue;
    }
    auto& entry = out_.entries[i];
    entry.level = counting(level->likeliest);
    entry.lowest = counting(level->lowest);
    ledger_.upper.ranks[i] = static_cast<int>(*entry.level);
    ledger_.lower.ranks[i] = static_cast<int>(*entry.lowest);
  }
  each(
      {.code = StepCode::level_above_used_lower, .level = award_.level},
      [&](std::size_t i) {
        const auto& level = credits_[i].level;
        return lives(i) && level && award_.level && level->likeliest > *award_.level;
      },
      [](std::size_t) {});
  each(
      {.code = StepCode::level_unknown}, [&](std::size_t i) { return lives(i) && !credits_[i].level; },
      [](std::size_t) {});
  put_in_order(ledger_.lower);
  put_in_order(ledger_.upper);
}

void Reckoning::put_in_order(LedgerEnd& end) const {
  const auto newest = [](const EarnedCredit& credit) { return credit.earned ? credit.earned->last_day() : Date{}; };
  end.order.resize(credits_.size());
  std::iota(end.order.begin(), end.order.end(), std::size_t{0});
  std::sort(end.order.begin(), end.order.end(), [&](std::size_t a, std::size_t b) {
    const auto& x = credits_[a];
    const auto& y = credits_[b];
    if (end.ranks[a] != end.ranks[b]) return end.ranks[a] > end.ranks[b];
    if (x.origin != y.origin) return x.origin < y.origin;
    if (newest(x) != newest(y)) return newest(x) > newest(y);
    if (x.id != y.id) return x.id < y.id;
    return end.amounts[a] > end.amounts[b];
  });
}

void Reckoning::apply_ceilings() {
  if (award_.type != nullptr) {
    for (const auto& rule : award_.type->credit_rules) {
      if (rule.kind != CreditRule::Kind::increment_over_prior_award) continue;
      take([&](std::size_t i, int) { return credits_[i].counted_for.has_value(); },
           {.code = StepCode::increment_over_prior_award,
            .rule = {.source = RuleSource::type, .of_type = &rule, .value = rule.credits},
            .limit = award_.size - rule.credits});
    }
  }
  const auto prior = [&](std::size_t i, int) { return credits_[i].origin == Origin::prior_learning; };
  const auto transferred = [&](std::size_t i, int) { return credits_[i].origin == Origin::transfer; };
  const auto either = [&](std::size_t i, int) { return credits_[i].origin != Origin::study; };
  share_of_award(PracticeRuleKind::prior_learning_ceiling, StepCode::prior_learning_ceiling, prior);
  share_of_award(PracticeRuleKind::transfer_ceiling, StepCode::transfer_ceiling, transferred);
  share_of_award(PracticeRuleKind::combined_ceiling, StepCode::combined_ceiling, either);
  share_of_award(PracticeRuleKind::residency, StepCode::residency, either);
}

/// Room below a level, innermost first: credit that counts below `under` at most `limit`.
void Reckoning::apply_levels() {
  if (award_.type == nullptr) return;
  struct Room {
    int under = 0;
    TransferStep step;
  };
  std::vector<Room> rooms;
  for (const auto& rule : award_.type->credit_rules) {
    const auto level = level_of(rule);
    if (!level) continue;
    const StepRule named{.source = RuleSource::type, .of_type = &rule, .value = rule.credits};
    const int place = static_cast<int>(*level);
    if (rule.kind == CreditRule::Kind::max_from_level) {
      rooms.push_back(
          {.under = place + 1,
           .step = {.code = StepCode::level_maximum, .rule = named, .level = level, .limit = rule.credits}});
    } else if (rule.kind == CreditRule::Kind::min_at_level || rule.kind == CreditRule::Kind::min_at_or_above) {
      const Rational room = award_.size - rule.credits;
      rooms.push_back({.under = place,
                       .step = {.code = room > 0 ? StepCode::level_minimum : StepCode::below_minimum_level,
                                .rule = named,
                                .level = level,
                                .limit = room}});
    }
  }
  std::stable_sort(rooms.begin(), rooms.end(), [](const Room& a, const Room& b) { return a.under < b.under; });
  for (auto& room : rooms) {
    const int under = room.under;
    take([under](std::size_t, int rank) { return rank < under; }, std::move(room.step));
  }
}

}  // namespace mizani::credit
