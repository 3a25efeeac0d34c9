// SPDX-License-Identifier: MIT
#include "engine/micro/size_reading.h"

#include <algorithm>
#include <array>

#include "engine/credit/system_name.h"

namespace mizani::micro {
namespace {

const credit::IndexedSystem* resolved(const credit::CreditIndex& credits, std::string_view name) {
  const auto found = credits.resolve(name);
  return found ? *found : nullptr;
}

Pace pace_of(const credit::Interval& hours_per_outcome, const MicroPolicy& policy) {
  if (hours_per_outcome.upper.convert_to<double>() < policy.hours_per_outcome_least) return Pace::too_few_hours;
  if (hours_per_outcome.lower.convert_to<double>() > policy.hours_per_outcome_most) return Pace::too_many_hours;
  return Pace::plausible;
}

}  // namespace

std::string_view to_string(Pace pace) {
  static constexpr std::array<std::string_view, 4> words{"plausible", "too-few-hours", "too-many-hours", "unknown"};
  return words.at(static_cast<std::size_t>(pace));
}

StatedSize stated_size(const assess::CredentialRecord& record, const Catalogue& catalogue,
                       const credit::CreditIndex& credits, const Date& day) {
  if (record.hours) {
    return {.system = resolved(credits, "hours"), .amount = credit::Interval::point(credit::Rational{*record.hours})};
  }
  if (!record.credits) return {};
  const auto amount = credit::parse_rational(record.credits->amount, "/credits/amount");
  const auto system = credit::system_named(credits, catalogue, record.credits->system, day);
  if (!amount || !system || *amount == 0) return {};
  return {.system = *system, .amount = credit::Interval::point(*amount)};
}

SizeReading read_size(const assess::CredentialRecord& record, const Catalogue& catalogue,
                      const credit::CreditIndex& credits, const MicroPolicy& policy, const Date& on) {
  SizeReading out;
  out.outcomes = record.outcomes.statement_count();
  const Date day = record.date ? record.date->last_day() : on;
  const auto& country = record.country ? record.country : record.institution.country;
  if (country) {
    const auto home = credit::system_named(credits, catalogue, country->str(), day);
    if (home) out.home = *home;
  }
  const StatedSize stated = stated_size(record, catalogue, credits, day);
  if (stated.system == nullptr) return out;
  if (record.hours) {
    out.hours = stated.amount;
  } else if (stated.system->hours_per_credit) {
    out.hours = stated.amount * *stated.system->hours_per_credit;
    out.from_credits = true;
  }
  std::vector<const credit::IndexedSystem*> wanted{resolved(credits, "acts"), resolved(credits, "ects"), out.home};
  for (auto to = wanted.begin(); to != wanted.end(); ++to) {
    if (*to != nullptr && std::find(wanted.begin(), to, *to) == to)
      out.credits.push_back(credit::convert(credits, stated.amount, *stated.system, **to));
  }
  if (!out.hours || out.outcomes == 0) return out;
  const credit::Rational outcomes{static_cast<std::uint64_t>(out.outcomes)};
  out.hours_per_outcome = credit::Interval{.lower = out.hours->lower / outcomes, .upper = out.hours->upper / outcomes};
  out.pace = pace_of(*out.hours_per_outcome, policy);
  return out;
}

}  // namespace mizani::micro
