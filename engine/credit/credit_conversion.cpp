// SPDX-License-Identifier: MIT
#include "engine/credit/credit_conversion.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "frameworks/nearest.h"

namespace mizani::credit {
namespace {

std::optional<Interval> bounds(const Fact<ExactRange>& fact, const std::string& where, Faults& faults) {
  if (!fact.value) return std::nullopt;
  const auto lower = parse_rational(fact.value->min, where);
  const auto upper = parse_rational(fact.value->max, where);
  for (const auto* bound : {&lower, &upper}) {
    if (!*bound) faults.insert(faults.end(), bound->error().begin(), bound->error().end());
  }
  if (!lower || !upper) return std::nullopt;
  if (*lower > *upper) {
    faults.push_back({.code = "range-reversed",
                      .where = where,
                      .found = fact.value->min + " above " + fact.value->max,
                      .expected = "min at most max"});
  } else if (*lower == 0) {
    faults.push_back({.code = "not-positive", .where = where, .found = fact.value->min, .expected = "more than zero"});
  }
  return Interval{.lower = *lower, .upper = *upper};
}

/// An hour is an hour: the unit itself needs nobody's word.
Evidence hours_evidence(const CreditSystem& system) {
  return system.unit == CreditUnit::hours ? Evidence::published : system.hours_per_credit.provenance.evidence;
}

std::string unknown(std::string_view what, const CreditSystem& system) {
  return std::string{what} + " of " + system.id.str() + " not recorded";
}

}  // namespace

Expected<CreditIndex> CreditIndex::build(const CreditSystems& systems) {
  CreditIndex index;
  index.systems_ = &systems;
  Faults faults;
  for (const auto& system : systems.systems) {
    const std::string where = "credit-systems.json#/systems/" + system.id.str();
    const auto add_name = [&](const std::string& name) {
      const auto [place, is_new] = index.by_name_.emplace(lower_case(name), index.indexed_.size());
      if (!is_new && place->second != index.indexed_.size()) {
        faults.push_back(
            {.code = "duplicate-id", .where = where, .found = name, .expected = "a name no other system has"});
      }
    };
    add_name(system.id.str());
    std::for_each(system.aliases.begin(), system.aliases.end(), add_name);
    index.indexed_.push_back(
        {.system = &system,
         .hours_per_credit = bounds(system.hours_per_credit, where + "/hours_per_credit", faults),
         .credits_per_year = bounds(system.credits_per_year, where + "/credits_per_year", faults)});
  }
  for (const auto& convention : systems.conventions) {
    const auto ratio = parse_rational(convention.to_per_from, "credit-systems.json#/conventions");
    if (!ratio)
      faults.insert(faults.end(), ratio.error().begin(), ratio.error().end());
    else if (*ratio == 0) {
      faults.push_back({.code = "not-positive",
                        .where = "credit-systems.json#/conventions",
                        .found = convention.to_per_from,
                        .expected = "more than zero"});
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  return index;
}

Expected<const IndexedSystem*> CreditIndex::resolve(std::string_view name) const {
  if (const auto found = by_name_.find(lower_case(name)); found != by_name_.end()) return &indexed_[found->second];
  std::vector<std::string> ids;
  std::transform(indexed_.begin(), indexed_.end(), std::back_inserter(ids),
                 [](const IndexedSystem& s) { return s.system->id.str(); });
  const std::size_t count = ids.size();
  return failure({.code = "unknown-credit-system",
                  .where = "credit system",
                  .found = std::string{name},
                  .expected = "one of " + nearest_names(name, std::move(ids), count)});
}

CreditConversion convert(const CreditIndex& index, const Interval& amount, const IndexedSystem& from,
                         const IndexedSystem& to) {
  CreditConversion out{.from = from.system,
                       .to = to.system,
                       .amount = amount,
                       .hours = std::nullopt,
                       .by_hours = std::nullopt,
                       .by_year = std::nullopt,
                       .by_convention = {},
                       .readings_agree = std::nullopt,
                       .missing = {},
                       .units_differ = from.system->unit != to.system->unit && from.system->unit != CreditUnit::hours &&
                                       to.system->unit != CreditUnit::hours};
  if (from.hours_per_credit)
    out.hours = amount * *from.hours_per_credit;
  else
    out.missing.push_back(unknown("hours per credit", *from.system));
  if (!to.hours_per_credit) out.missing.push_back(unknown("hours per credit", *to.system));

  if (from.system == to.system) {
    out.by_hours = CreditReading{.credits = amount, .rests_on = Evidence::published};
  } else if (out.hours && to.hours_per_credit) {
    out.by_hours = CreditReading{.credits = *out.hours / *to.hours_per_credit,
                                 .rests_on = weaker(hours_evidence(*from.system), hours_evidence(*to.system))};
  }
  if (from.credits_per_year && to.credits_per_year) {
    out.by_year = CreditReading{.credits = amount / *from.credits_per_year * *to.credits_per_year,
                                .rests_on = weaker(from.system->credits_per_year.provenance.evidence,
                                                   to.system->credits_per_year.provenance.evidence)};
    if (from.system == to.system) out.by_year->credits = amount;
  }
  for (const auto& convention : index.systems().conventions) {
    const bool straight = convention.from == from.system->id && convention.to == to.system->id;
    const bool reversed = convention.from == to.system->id && convention.to == from.system->id;
    if (!straight && !reversed) continue;
    const Rational ratio = *parse_rational(convention.to_per_from, "");
    const Rational to_per_from = straight ? ratio : 1 / ratio;
    out.by_convention.push_back(
        {.credits = amount * Interval::point(to_per_from), .to_per_from = to_per_from, .convention = &convention});
  }
  if (out.by_hours && out.by_year) out.readings_agree = out.by_hours->credits.contains(out.by_year->credits);
  return out;
}

std::optional<Interval> best_reading(const CreditConversion& conversion) {
  if (conversion.by_hours) return conversion.by_hours->credits;
  if (conversion.by_year) return conversion.by_year->credits;
  if (!conversion.by_convention.empty()) return conversion.by_convention.front().credits;
  return std::nullopt;
}

}  // namespace mizani::credit
