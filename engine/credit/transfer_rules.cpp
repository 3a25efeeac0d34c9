// SPDX-License-Identifier: MIT
#include "engine/credit/transfer_rules.h"

#include <utility>

namespace mizani::credit {
namespace {

bool least_is_strictest(PracticeRuleKind kind) {
  return kind != PracticeRuleKind::residency && kind != PracticeRuleKind::overlap && kind != PracticeRuleKind::rounding;
}

}  // namespace

Faults broken(const TransferRules& rules) {
  Faults faults;
  for (std::size_t i = 0; i < rules.by_kind.size(); ++i) {
    const auto& rule = rules.by_kind.at(i);
    if (!rule) continue;
    const auto kind = static_cast<PracticeRuleKind>(i);
    const auto wanted = wanted_value(kind, rule->value.convert_to<double>());
    if (wanted.empty()) continue;
    const std::string name = rule->written != nullptr ? rule->written->id : std::string{mizani::to_string(kind)};
    faults.push_back(
        {.code = "out-of-range",
         .where = rules.practice != nullptr ? located(rules.practice->file, "/rules/" + name) : "rules/" + name,
         .found = to_string(rule->value),
         .expected = std::string{wanted}});
  }
  if (rules.reuse < 0 || rules.reuse > 1) {
    faults.push_back({.code = "out-of-range",
                      .where = "credit.reuse",
                      .found = to_string(rules.reuse),
                      .expected = "a share from 0 to 1"});
  }
  return faults;
}

Expected<TransferRules> transfer_rules(const RecognitionPractice* practice, std::optional<Sector> sector,
                                       const TransferPolicy& policy) {
  TransferRules out{.by_kind = {}, .reuse = policy.reuse, .practice = practice};
  Faults faults;
  if (practice != nullptr) {
    for (const auto& rule : practice->rules) {
      if (!covers(rule.sectors, sector)) continue;
      const auto value = parse_rational(rule.value, located(practice->file, "/rules/" + rule.id));
      if (!value) {
        faults.insert(faults.end(), value.error().begin(), value.error().end());
        continue;
      }
      auto& held = out.of(rule.kind);
      const bool stricter = !held || (least_is_strictest(rule.kind) ? *value < held->value : *value > held->value);
      if (stricter) held = TransferRule{.value = *value, .written = &rule};
    }
  }
  auto& overlap = out.of(PracticeRuleKind::overlap);
  if (!overlap) overlap = TransferRule{.value = policy.overlap, .written = nullptr};
  const auto wrong = broken(out);
  faults.insert(faults.end(), wrong.begin(), wrong.end());
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

}  // namespace mizani::credit
