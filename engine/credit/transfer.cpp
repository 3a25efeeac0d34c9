// SPDX-License-Identifier: MIT
#include "engine/credit/transfer.h"

#include "engine/credit/transfer_reckoning.h"

namespace mizani::credit {

void Reckoning::write(TransferStep step, const std::vector<bool>& marked) {
  step.before = running_;
  step.after = ledger_.sum();
  running_ = step.after;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (!marked[i]) continue;
    step.credits.push_back(i);
    out_.entries[i].reasons.push_back(step.code);
  }
  out_.steps.push_back(std::move(step));
}

StepRule Reckoning::rule_of(PracticeRuleKind kind, std::string_view constant) const {
  const auto& rule = rules_.of(kind);
  if (!rule) return {.source = RuleSource::none};
  return {.source = rule->written != nullptr || constant.empty() ? RuleSource::receiver : RuleSource::policy,
          .written = rule->written,
          .constant = rule->written != nullptr ? std::string_view{} : constant,
          .value = rule->value};
}

StepRule Reckoning::size_rule() const {
  const auto& type = award_.type;
  const bool of_type = type != nullptr && std::any_of(type->min_credits.begin(), type->min_credits.end(),
                                                      [&](int size) { return award_.size == size; });
  return {.source = of_type ? RuleSource::type : RuleSource::request, .value = award_.size};
}

std::optional<std::size_t> Reckoning::level_of(const CreditRule& rule) const {
  if (!rule.level_code) return award_.level;
  return award_.framework->place_of(*rule.level_code);
}

Transfer Reckoning::run() {
  out_.entries.resize(credits_.size());
  convert_all();
  leave_out_unusable();
  round_down();
  place_on_levels();
  apply_ceilings();
  apply_levels();
  take([](std::size_t, int) { return true; }, {.code = StepCode::size, .rule = size_rule(), .limit = award_.size});
  conclude();
  return std::move(out_);
}

void Reckoning::conclude() {
  out_.total = ledger_.sum();
  out_.remaining = {.lower = award_.size - out_.total.upper, .upper = award_.size - out_.total.lower};
  out_.completion = out_.total / Interval::point(award_.size);
  for (std::size_t i = 0; i < credits_.size(); ++i) {
    auto& entry = out_.entries[i];
    const Rational& low = ledger_.lower.amounts[i];
    const Rational& high = ledger_.upper.amounts[i];
    entry.counted = {.lower = std::min(low, high), .upper = std::max(low, high)};
    if (entry.counted.upper == 0)
      entry.counts = Counts::not_at_all;
    else if (entry.counted == entry.converted)
      entry.counts = Counts::in_full;
    else
      entry.counts = low == 0 && high == entry.converted->upper ? Counts::open : Counts::in_part;
  }
  add_up_levels();
  list_requirements();
  if (const auto& rule = rules_.of(PracticeRuleKind::partial_study); rule && rule->value == 0 && !query_.complete)
    write({.code = StepCode::partial_study, .rule = rule_of(PracticeRuleKind::partial_study)}, nothing_marked());
  write({.code = StepCode::remaining, .rule = size_rule()}, nothing_marked());
  out_.steps.back().after = out_.remaining;
}

void Reckoning::add_up_levels() {
  const std::size_t levels = award_.framework->levels.size();
  std::vector<Rational> lower(levels + 1);  // the last: at a level not known
  std::vector<Rational> upper(levels + 1);
  std::vector<bool> seen(levels + 1, false);
  for (std::size_t i = 0; i < credits_.size(); ++i) {
    const auto& entry = out_.entries[i];
    if (entry.counted.upper == 0) continue;
    lower[entry.lowest.value_or(levels)] += ledger_.lower.amounts[i];
    upper[entry.level.value_or(levels)] += ledger_.upper.amounts[i];
    seen[entry.level.value_or(levels)] = seen[entry.lowest.value_or(levels)] = true;
  }
  Interval above = Interval::point(0);
  for (std::size_t n = 0; n <= levels; ++n) {
    const std::size_t at = n < levels ? levels - 1 - n : levels;
    if (!seen[at]) continue;
    above = {.lower = above.lower + lower[at], .upper = above.upper + upper[at]};
    out_.levels.push_back(
        {.level = at < levels ? std::optional{at} : std::nullopt,
         .credits = {.lower = std::min(lower[at], upper[at]), .upper = std::max(lower[at], upper[at])},
         .at_or_above = above});
  }
}

void Reckoning::list_requirements() {
  require(StepCode::size, size_rule(), std::nullopt, award_.size, [](std::size_t, int) { return true; });
  if (award_.type != nullptr) list_requirements_of_type();
  if (const auto& rule = rules_.of(PracticeRuleKind::residency)) {
    require(StepCode::residency, rule_of(PracticeRuleKind::residency), std::nullopt, rule->value * award_.size,
            [&](std::size_t i, int) { return credits_[i].origin == Origin::study; });
  }
}

void Reckoning::list_requirements_of_type() {
  for (const auto& rule : award_.type->credit_rules) {
    const StepRule named{.source = RuleSource::type, .of_type = &rule, .value = rule.credits};
    const auto level = level_of(rule);
    switch (rule.kind) {
      case CreditRule::Kind::min_at_level:
      case CreditRule::Kind::min_at_or_above: {
        const int place = level ? static_cast<int>(*level) : -1;
        require(StepCode::level_minimum, named, level, rule.credits,
                [place](std::size_t, int rank) { return rank >= place; });
        break;
      }
      case CreditRule::Kind::increment_over_prior_award:
        require(StepCode::increment_over_prior_award, named, std::nullopt, rule.credits,
                [&](std::size_t i, int) { return !credits_[i].counted_for.has_value(); });
        break;
      case CreditRule::Kind::min_research: {
        require(StepCode::research_minimum, named, std::nullopt, rule.credits, [](std::size_t, int) { return true; });
        auto& research = out_.requirements.back();
        research.have.lower = 0;  // nothing says which credit is research
        research.missing.upper = rule.credits;
        write({.code = StepCode::research_minimum, .rule = named}, nothing_marked());
        break;
      }
      case CreditRule::Kind::max_from_level: break;
    }
  }
}

Expected<Transfer> transfer(const CreditIndex& index, const TransferQuery& query) {
  if (auto faults = broken(query); !faults.empty()) return failure(std::move(faults));
  return Reckoning{index, query}.run();
}

}  // namespace mizani::credit
