// SPDX-License-Identifier: MIT
#include "engine/micro/rpl_rules.h"

#include <algorithm>
#include <chrono>

#include "engine/credit/currency.h"

namespace mizani::micro {
namespace {

using assess::Verification;
using std::chrono::sys_days;

double years_between(const Date& from, const Date& to) {
  constexpr double days_a_year = 365.2425;
  return static_cast<double>((sys_days{to} - sys_days{from}).count()) / days_a_year;
}

RuleVerdict verdict_of_age(const Date& end, const Date& decided, const CurrencyRule& rule) {
  if (decided <= credit::last_current_day(end, rule.years)) return RuleVerdict::met;
  if (!rule.strict && decided <= credit::last_current_day(end, rule.partly)) return RuleVerdict::in_part;
  return RuleVerdict::not_met;
}

RuleJudgement confirmed(const EvidenceItem& item) {
  switch (item.verification) {
    case Verification::issuer: return {RuleVerdict::met, {{.code = "confirmed-by-issuer"}}};
    case Verification::registry: return {RuleVerdict::met, {{.code = "found-in-registry"}}};
    case Verification::seal: return {RuleVerdict::met, {{.code = "seal-holds"}}};
    case Verification::visual: return {RuleVerdict::in_part, {{.code = "looked-at"}}};
    case Verification::none: break;
  }
  if (directness_of(item) == Directness::own_word) return {RuleVerdict::cannot_tell, {{.code = "own-word"}}};
  if (has_third_party(item)) return {RuleVerdict::in_part, {{.code = "named-not-confirmed"}}};
  return {RuleVerdict::cannot_tell, {{.code = "nobody-named"}}};
}

}  // namespace

void RuleJudgement::hold(RuleVerdict at_most, RuleReason reason) {
  verdict = std::min(verdict, at_most);
  reasons.push_back(reason);
}

RuleJudgement judge_valid(double similarity, double covered, double partly, const ItemLevel& level) {
  RuleJudgement out{RuleVerdict::met, {}};
  if (similarity >= covered)
    out.hold(RuleVerdict::met, {.code = "bears-on-it", .found = similarity, .limit = covered});
  else if (similarity >= partly)
    out.hold(RuleVerdict::in_part, {.code = "bears-on-part", .found = similarity, .limit = covered});
  else
    out.hold(RuleVerdict::not_met, {.code = "bears-on-something-else", .found = similarity, .limit = partly});
  switch (level.bearing) {
    case LevelBearing::not_asked: break;
    case LevelBearing::borne:
      out.hold(RuleVerdict::met,
               {.code = level.stated ? "level-stated" : "level-borne", .found = level.probability, .limit = {}});
      break;
    case LevelBearing::open:
      out.hold(RuleVerdict::met, {.code = "level-open", .found = level.probability, .limit = {}});
      break;
    case LevelBearing::not_read: out.hold(RuleVerdict::met, {.code = "level-not-read"}); break;
    case LevelBearing::below:
      out.hold(RuleVerdict::not_met, {.code = "level-below", .found = level.probability, .limit = {}});
      break;
  }
  return out;
}

RuleJudgement judge_authentic(const EvidenceItem& item, std::span<const Contradiction> contradictions) {
  auto out = confirmed(item);
  if (item.relation == Relation::family) out.hold(RuleVerdict::in_part, {.code = "family"});
  for (const auto& known : contradictions) {
    const RuleReason reason{.code = to_string(known.code), .found = known.found, .limit = known.limit};
    if (known.sets_aside())
      out.hold(RuleVerdict::not_met, reason);
    else if (known.code == ContradictionCode::hours_a_week)
      out.hold(RuleVerdict::in_part, reason);
  }
  return out;
}

RuleJudgement judge_current(const EvidenceItem& item, const Date& decided, const CurrencyRule& rule) {
  const double limit = rule.years.convert_to<double>();
  if (item.expires && item.expires->last_day() < decided) {
    return {RuleVerdict::not_met,
            {{.code = "expired", .found = years_between(item.expires->last_day(), decided), .limit = {}}}};
  }
  const auto& end = item.to ? item.to : item.date;
  if (!end && !item.from) return {RuleVerdict::cannot_tell, {{.code = "no-date"}}};
  const Date first = std::min((end ? end : item.from)->first_day(), decided);
  const Date last = end ? std::min(end->last_day(), decided) : decided;
  const auto verdict = verdict_of_age(first, decided, rule);
  const bool open = verdict != verdict_of_age(last, decided, rule);
  const double age = years_between(first, decided);
  if (!end && open) return {RuleVerdict::cannot_tell, {{.code = "end-not-known", .found = age, .limit = limit}}};
  RuleJudgement out{
      verdict, {{.code = verdict == RuleVerdict::met ? "age-within" : "age-beyond", .found = age, .limit = limit}}};
  if (open) out.hold(verdict, {.code = "date-known-in-part"});
  if (rule.strict) out.hold(verdict, {.code = "receivers-rule", .found = {}, .limit = limit});
  return out;
}

bool judged_by_others(const EvidenceItem& item) {
  return (item.kind == EvidenceKind::test || item.kind == EvidenceKind::certificate) && item.passed == true &&
         has_third_party(item);
}

RuleJudgement judge_sufficient(const EvidenceItem& item, const RuleJudgement& authentic, std::optional<double> hours,
                               std::optional<double> needed) {
  if (directness_of(item) == Directness::own_word) return {RuleVerdict::not_met, {{.code = "own-word"}}};
  if (judged_by_others(item) && authentic.verdict == RuleVerdict::met)
    return {RuleVerdict::met, {{.code = "judged-by-others"}}};
  RuleJudgement out{RuleVerdict::in_part, {{.code = "one-occasion"}}};
  if (!needed) return out;
  if (!hours)
    out.reasons.push_back({.code = "hours-not-known", .found = {}, .limit = needed});
  else
    out.reasons.push_back({.code = *hours < *needed ? "hours-short" : "hours-enough", .found = hours, .limit = needed});
  return out;
}

}  // namespace mizani::micro
