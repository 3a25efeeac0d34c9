// SPDX-License-Identifier: MIT
// How much work the credential stands for, and how that compares with what the target asks.
#include <algorithm>
#include <array>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"
#include "engine/credit/system_name.h"

namespace mizani::assess {
namespace {

constexpr auto check = CheckKind::workload;

struct Measured {
  std::optional<credit::Interval> hours;
  const credit::IndexedSystem* system = nullptr;
  std::optional<credit::Interval> amount;
};

Measured measure(Work& work, const CreditAmount& stated, const std::string& pointer) {
  Measured out;
  const auto system =
      credit::system_named(work.assessor.credits, work.assessor.catalogue, stated.system, work.query.decided);
  if (system) out.system = *system;
  const auto number = credit::parse_rational(stated.amount, pointer);
  if (out.system == nullptr || !number) {
    work.fault(
        {.code = out.system == nullptr ? "unknown-credit-system" : "bad-number",
         .where = pointer,
         .found = out.system == nullptr ? stated.system : stated.amount,
         .expected = out.system == nullptr ? "a credit system, framework or country of the data" : "an exact number"});
    out.system = nullptr;
    return out;
  }
  out.amount = credit::Interval::point(*number);
  if (out.system->hours_per_credit) out.hours = *out.amount * *out.system->hours_per_credit;
  return out;
}

credit::Interval whole(int number) {
  return credit::Interval::point(number);
}

void add_up_modules(Work& work) {
  Workload& workload = work.workload;
  credit::Interval sum = whole(0);
  std::size_t counted = 0;
  for (std::size_t i = 0; i < work.record.modules.size(); ++i) {
    const auto& module = work.record.modules[i];
    if (!module.passed) continue;
    const std::string pointer = "#/modules/" + std::to_string(i);
    std::optional<credit::Interval> hours;
    if (module.hours) hours = whole(*module.hours);
    if (!hours && module.credits) {
      const auto measured = measure(work, *module.credits, pointer + "/credits");
      hours = measured.hours;
      if (measured.system != nullptr) workload.system = measured.system;
    }
    if (!hours) continue;
    sum = {.lower = sum.lower + hours->lower, .upper = sum.upper + hours->upper};
    ++counted;
  }
  if (counted == 0) return;
  workload.hours = sum;
  workload.basis = {on_record("#/modules")};
}

credit::Rational exact_years(double years) {
  constexpr int finest = 100;
  return credit::Rational(static_cast<int>(years * finest + 0.5)) / finest;
}

/// From the length of the programme, by what a year is worth at home.
void read_years(Work& work) {
  const auto& record = work.record;
  if (work.workload.hours || !record.years || work.home.framework == nullptr || !work.home.framework->credit_system)
    return;
  const auto system = work.assessor.credits.resolve(work.home.framework->credit_system->str());
  if (!system || !(*system)->credits_per_year || !(*system)->hours_per_credit) return;
  work.workload.stated = credit::Interval::point(exact_years(*record.years)) * *(*system)->credits_per_year;
  work.workload.system = *system;
  work.workload.hours = *work.workload.stated * *(*system)->hours_per_credit;
  work.workload.basis = {on_record("#/years"),
                         on_credit_system(*(*system)->system, work.assessor.catalogue.credit_systems())};
}

void read_in_target(Work& work) {
  Target& target = work.target;
  Workload& workload = work.workload;
  const auto& id = target.framework->credit_system;
  const auto system = work.assessor.credits.resolve(id ? id->str() : "acts");
  if (!system) return;
  target.system = *system;
  const auto hours = work.assessor.credits.resolve("hours");
  if (workload.hours && hours) {
    const auto converted = credit::convert(work.assessor.credits, *workload.hours, **hours, *target.system);
    if (converted.by_hours) workload.credits = converted.by_hours->credits;
  }
  if (workload.stated && workload.system != nullptr) {
    const auto converted = credit::convert(work.assessor.credits, *workload.stated, *workload.system, *target.system);
    if (converted.by_hours) workload.credits = converted.by_hours->credits;
    if (converted.by_year) workload.credits_by_year = converted.by_year->credits;
  }
  if (!workload.credits && !workload.credits_by_year && work.record.years && target.system->credits_per_year) {
    // A year of full-time study is a year of full-time study; hours are not known.
    workload.credits_by_year =
        credit::Interval::point(exact_years(*work.record.years)) * *target.system->credits_per_year;
    workload.basis = {on_record("#/years")};
  }
}

double real(const credit::Rational& number) {
  return number.convert_to<double>();
}

/// A size that cannot be put into hours: by share of a year, or not at all.
void tell_without_hours(Work& work) {
  const Workload& workload = work.workload;
  if (workload.credits_by_year) {
    auto basis = workload.basis;
    basis.push_back(on_credit_system(*work.target.system->system, work.assessor.catalogue.credit_systems()));
    work.set(check, Result::met);
    work.add(check, Result::noted, "workload.by_year",
             {{"credits", amount(*workload.credits_by_year)}, {"system", names(work.target.system->system->name)}},
             std::move(basis));
    return;
  }
  const auto& record = work.record;
  std::vector<Basis> stated;
  if (record.credits) stated.push_back(on_record("#/credits"));
  if (record.years) stated.push_back(on_record("#/years"));
  if (!record.modules.empty()) stated.push_back(on_record("#/modules"));
  work.set(check, Result::unknown);
  if (stated.empty())
    work.add(check, Result::unknown, "workload.unknown", {},
             {on_record("#/hours"), on_record("#/credits"), on_record("#/years")});
  else
    work.add(check, Result::unknown, "workload.not_convertible", {{"to", short_name(*work.target.framework)}},
             std::move(stated));
}

}  // namespace

void measure_workload(Work& work) {
  const auto& record = work.record;
  Workload& workload = work.workload;
  if (record.credits) {
    const auto measured = measure(work, *record.credits, "#/credits");
    workload.stated = measured.amount;
    workload.system = measured.system;
    workload.hours = measured.hours;
    if (measured.system != nullptr)
      workload.basis = {on_record("#/credits"),
                        on_credit_system(*measured.system->system, work.assessor.catalogue.credit_systems())};
  }
  if (record.hours) {
    const auto stated = whole(*record.hours);
    // An issuer's credits and hours may differ by the width of the system, not by more than half again.
    if (workload.hours && (real(stated.upper) < real(workload.hours->lower) / 1.5 ||
                           real(stated.lower) > real(workload.hours->upper) * 1.5)) {
      work.contradictory = true;
      work.fault({.code = "size-contradicts",
                  .where = "#/hours",
                  .found = std::to_string(*record.hours) + " h",
                  .expected = credit::to_decimal(workload.hours->lower, 0) + "–" +
                              credit::to_decimal(workload.hours->upper, 0) + " h by its credits"});
    } else if (!workload.hours) {
      workload.hours = stated;
      workload.basis = {on_record("#/hours")};
    }
  }
  if (!workload.hours) add_up_modules(work);
}

void check_workload(Work& work) {
  read_years(work);
  read_in_target(work);
  const Workload& workload = work.workload;
  if (!workload.hours) {
    tell_without_hours(work);
    return;
  }
  work.small = real(workload.hours->upper) < work.assessor.policy.small_hours && work.home.type == nullptr;
  std::vector<Basis> basis = workload.basis;
  if (workload.credits) {
    basis.push_back(on_credit_system(*work.target.system->system, work.assessor.catalogue.credit_systems()));
    work.add(check, Result::noted, "workload.size",
             {{"hours", amount(*workload.hours)},
              {"credits", amount(*workload.credits)},
              {"system", names(work.target.system->system->name)}},
             std::move(basis));
  } else {
    work.add(check, Result::noted, "workload.hours", {{"hours", amount(*workload.hours)}}, std::move(basis));
  }
  if (work.small) {
    work.add(check, Result::noted, "workload.small", {{"most", number(work.assessor.policy.small_hours, 0)}},
             {on_policy("assess.small_hours", work.assessor.catalogue.policy())});
  }
  work.set(check, Result::met);
}

void compare_workload(Work& work) {
  const Target& target = work.target;
  const Workload& workload = work.workload;
  if (target.type == nullptr || work.small || !work.record.complete) return;
  const auto& policy = work.assessor.policy;
  if (!target.size || (!workload.credits && !workload.credits_by_year)) {
    if (work.result(check) != Result::unknown) work.set(check, Result::unknown);
    work.add(check, Result::unknown, "workload.not_compared", {{"type", names(target.type->title)}},
             {on_type(*target.type, *target.framework)});
    return;
  }
  const double size = *target.size;
  // The reading that is kinder to the holder counts: by hours or by share of a year.
  credit::Interval credits = workload.credits ? *workload.credits : *workload.credits_by_year;
  const bool by_year = workload.credits_by_year && credits.upper < workload.credits_by_year->upper;
  if (by_year) credits.upper = workload.credits_by_year->upper;
  const double sure = std::max(0.0, (size - real(credits.upper)) / size);
  const double possible = std::max(0.0, (size - real(credits.lower)) / size);
  Values values{{"credits", amount(credits)},
                {"size", number(size, 0)},
                {"type", names(target.type->title)},
                {"system", names(target.system->system->name)}};
  std::vector<Basis> basis{on_type(*target.type, *target.framework)};
  basis.insert(basis.end(), workload.basis.begin(), workload.basis.end());
  if (by_year) basis.push_back(on_credit_system(*workload.system->system, work.assessor.catalogue.credit_systems()));
  if (sure <= 0) {
    work.set(check, Result::met);
    work.add(check, Result::met, possible > 0 ? "workload.may_suffice" : "workload.suffices", std::move(values),
             std::move(basis));
    return;
  }
  basis.push_back(on_policy("assess.workload_substantial", work.assessor.catalogue.policy()));
  values.emplace_back("short", share(sure));
  const bool substantial = sure > policy.workload_substantial;
  work.set(check, substantial ? Result::not_met : Result::doubtful);
  const auto id = work.add(check, work.result(check), "workload.short", values, std::move(basis));
  Difference difference{.kind = DifferenceKind::workload,
                        .matter = substantial ? Matter::substantial : Matter::minor,
                        .size = size - real(credits.upper),
                        .unit = "credits",
                        .words = {.code = substantial ? "difference.workload" : "difference.workload_minor",
                                  .values = {{"credits", number(size - real(credits.upper), 0)},
                                             {"short", share(sure)},
                                             {"system", names(target.system->system->name)}},
                                  .findings = {id}},
                        .compensations = {}};
  difference.compensations.push_back(
      {.code = "compensation.bridging",
       .values = {{"credits", number(size - real(credits.upper), 0)}, {"system", names(target.system->system->name)}},
       .findings = {id}});
  difference.compensations.push_back({.code = "compensation.prior_learning", .values = {}, .findings = {id}});
  work.differences.push_back(std::move(difference));
}

}  // namespace mizani::assess
