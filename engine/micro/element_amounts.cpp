// SPDX-License-Identifier: MIT
// How much, and how high: workload and level as stated.
#include <utility>

#include "engine/credit/system_name.h"
#include "engine/micro/element_readers.h"

namespace mizani::micro {
namespace {

Date day_of(const CredentialRecord& record, const CheckContext& context) {
  return record.date ? record.date->last_day() : context.on;
}

std::string in_words(const credit::Interval& interval) {
  const auto lower = credit::to_decimal(interval.lower, 2);
  return interval.is_point() ? lower : lower + " to " + credit::to_decimal(interval.upper, 2);
}

/// Credits that hours cannot bear, or that are of no use.
void check_credits(const CredentialRecord& record, const CheckContext& context, ElementReading& out) {
  const auto& [amount, system_name] = *record.credits;
  const auto parsed = credit::parse_rational(amount, "/credits/amount");
  const std::string stated = amount + ' ' + system_name;
  if (!parsed) return;  // the schema refuses it
  if (*parsed == 0) {
    out.add({.code = "zero-credits",
             .pointer = "/credits/amount",
             .found = stated,
             .against = "",
             .weighs = ElementState::contradictory});
    return;
  }
  const auto system = credit::system_named(context.credits, context.catalogue, system_name, day_of(record, context));
  if (!system) {
    out.add({.code = "unknown-system",
             .pointer = "/credits/system",
             .found = system_name,
             .against = system.error().front().expected,
             .weighs = ElementState::vague});
    return;
  }
  const auto& per_credit = (*system)->hours_per_credit;
  if (!record.hours || !per_credit) return;
  const auto& rounding = context.policy.credit_rounding;
  const credit::Rational least = *parsed > rounding ? credit::Rational{*parsed - rounding} : credit::Rational{0};
  const auto hours = credit::Interval{.lower = least, .upper = *parsed + rounding} * *per_credit;
  const credit::Rational stated_hours{*record.hours};
  if (stated_hours < hours.lower || hours.upper < stated_hours)
    out.add({.code = "hours-against-credits",
             .pointer = "/hours",
             .found = std::to_string(*record.hours) + " hours",
             .against = stated + ", which are " + in_words(credit::Interval::point(*parsed) * *per_credit) + " hours",
             .weighs = ElementState::contradictory});
}

}  // namespace

ElementReading read_workload(const CredentialRecord& record, const CheckContext& context) {
  std::string found;
  if (record.hours) found = std::to_string(*record.hours) + " hours";
  if (record.credits)
    found += (found.empty() ? "" : "; ") + record.credits->amount + " credits (" + record.credits->system + ')';
  if (found.empty() && record.workload) {
    auto out = reading_of(MicroElement::workload, "/workload", *record.workload);
    const auto words = context.words.find(TextKind::workload, *record.workload);
    std::string which = words.vague.empty() ? *record.workload : words.vague.front();
    out.add({.code = "no-amount",
             .pointer = "/workload",
             .found = std::move(which),
             .against = "",
             .weighs = ElementState::vague});
    return out;
  }
  auto out = reading_of(MicroElement::workload, record.hours ? "/hours" : "/credits", std::move(found));
  if (record.hours && record.credits) out.pointers.emplace_back("/credits");
  if (record.credits) check_credits(record, context, out);
  if (record.hours && !record.credits)
    out.add({.code = "hours-only", .pointer = "/hours", .found = out.found, .against = ""});
  return out;
}

ElementReading read_level(const CredentialRecord& record, const CheckContext& context) {
  if (!record.level) {
    return reading_of(MicroElement::level, record.cycle ? "/cycle" : "/level", record.cycle.value_or(""));
  }
  auto out = reading_of(MicroElement::level, "/level", *record.level);
  const auto flaw = [&](std::string code, std::string against, ElementState weighs) {
    out.add({.code = std::move(code),
             .pointer = "/level",
             .found = *record.level,
             .against = std::move(against),
             .weighs = weighs});
  };
  const auto parts = LevelId::parse(*record.level);
  if (!parts) {
    flaw("level-without-framework", "", ElementState::vague);
    return out;
  }
  const auto framework = context.catalogue.resolve_framework(parts->framework.str(), day_of(record, context));
  if (!framework) {
    flaw("unknown-framework", framework.error().front().expected, ElementState::vague);
    return out;
  }
  if ((*framework)->level(parts->code) == nullptr)
    flaw("no-such-level", (*framework)->id.str(), ElementState::contradictory);
  return out;
}

}  // namespace mizani::micro
