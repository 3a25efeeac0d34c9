// SPDX-License-Identifier: MIT
// Whether the record can be true as it stands.
#include <algorithm>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"

namespace mizani::assess {
namespace {

int years_between(const PartialDate& from, const PartialDate& to) {
  return static_cast<int>(to.year) - static_cast<int>(from.year);
}

void check_dates(Work& work) {
  const auto& record = work.record;
  if (!record.date) return;
  const auto& award = *record.date;
  const auto impossible = [&](std::string code, std::string where, const PartialDate& other, std::string expected) {
    work.contradictory = true;
    work.fault({.code = std::move(code),
                .where = std::move(where),
                .found = award.str() + ", " + other.str(),
                .expected = std::move(expected)});
  };
  if (award.first_day() > work.query.decided) {
    work.contradictory = true;
    work.fault({.code = "award-in-future",
                .where = "#/date",
                .found = award.str(),
                .expected = "not after " + mizani::to_string(work.query.decided)});
  }
  if (const auto& founded = record.institution.founded; founded && award.last_day() < founded->first_day())
    impossible("award-before-institution", "#/institution/founded", *founded, "an award after the founding");
  if (const auto& closed = record.institution.closed; closed && closed->last_day() < award.first_day())
    impossible("award-after-closure", "#/institution/closed", *closed, "an award before the closing");
  if (record.started && award.last_day() < record.started->first_day())
    impossible("award-before-start", "#/started", *record.started, "an award after the start");
  for (std::size_t i = 0; i < record.modules.size(); ++i) {
    const auto& date = record.modules[i].date;
    if (record.complete && date && award.last_day() < date->first_day())
      impossible("module-after-award", "#/modules/" + std::to_string(i) + "/date", *date, "a module before the award");
  }
  for (std::size_t i = 0; i < record.documents.size(); ++i) {
    const auto& verified = record.documents[i].verified_on;
    if (verified && verified->last_day() < award.first_day())
      impossible("verified-before-award", "#/documents/" + std::to_string(i) + "/verified_on", *verified,
                 "a check after the award");
  }
}

/// Hours that no one can have worked in the years there were.
void check_pace(Work& work) {
  const auto& record = work.record;
  const auto& hours = work.workload.hours;
  std::optional<double> years = record.years;
  std::string where = "#/years";
  if (!years && record.started && record.date) {
    years = years_between(*record.started, *record.date) + 1;
    where = "#/started";
  }
  if (!hours || !years) return;
  const double least = hours->lower.convert_to<double>();
  if (least <= *years * work.assessor.policy.most_hours_a_year) return;
  work.contradictory = true;
  work.fault({.code = "impossible-workload",
              .where = where,
              .found = credit::to_decimal(hours->lower, 0) + " h",
              .expected = "at most " + std::to_string(static_cast<int>(work.assessor.policy.most_hours_a_year)) +
                          " h a year (assess.most_hours_a_year)"});
}

/// What is stated and what the modules add up to.
void check_modules(Work& work) {
  const auto& record = work.record;
  if (!record.credits || record.modules.empty()) return;
  credit::Rational sum = 0;
  for (const auto& module : record.modules) {
    if (!module.credits || module.credits->system != record.credits->system) return;
    const auto amount = credit::parse_rational(module.credits->amount, "modules");
    if (!amount) return;
    sum += *amount;
  }
  const auto stated = credit::parse_rational(record.credits->amount, "credits");
  if (!stated || *stated >= sum) return;
  work.fault({.code = "modules-exceed-credits",
              .where = "#/credits",
              .found = credit::to_string(*stated) + ", " + credit::to_string(sum),
              .expected = "modules that add up to no more than the whole"});
}

/// What lies on the desk, field by field: the ground of every sentence that only repeats the record.
void present(Work& work) {
  const auto& record = work.record;
  std::vector<Basis> basis{on_record("#/title")};
  const auto stated = [&](bool known, const char* pointer) {
    if (known) basis.push_back(on_record(pointer));
  };
  stated(record.title_original.has_value(), "#/title_original");
  if (record.awarding_body()) basis.push_back(on_record(record.institution.name ? "#/institution/name" : "#/issuer"));
  stated(record.country.has_value(), "#/country");
  stated(record.date.has_value(), "#/date");
  stated(record.holder.has_value(), "#/holder");
  Values fields{{"n", count(basis.size())}};
  work.add(CheckKind::record, Result::noted, "record.presented", std::move(fields), std::move(basis));
}

}  // namespace

void check_record(Work& work) {
  const auto& record = work.record;
  present(work);
  check_dates(work);
  check_pace(work);
  check_modules(work);
  const auto missing = [&](bool known, const char* field) {
    if (known) return;
    work.add(CheckKind::record, Result::unknown, "record.missing", {{"field", key(std::string{"field."} + field)}},
             {on_record(std::string{"#/"} + field)});
    work.faults.push_back(
        {.code = "missing-field", .where = std::string{"#/"} + field, .found = "nothing", .expected = field});
  };
  missing(record.country.has_value(), "country");
  missing(record.date.has_value(), "date");
  missing(record.hours || record.credits || record.years || !record.modules.empty(), "credits");
  missing(record.outcomes.statement_count() > 0, "outcomes");
  missing(!record.documents.empty(), "documents");
  if (work.faults.empty()) {
    work.add(CheckKind::record, Result::met, "record.sound", {}, {on_record("#")});
    work.set(CheckKind::record, Result::met);
  } else {
    const bool contradicts = std::any_of(work.findings.begin(), work.findings.end(), [](const Finding& f) {
      return f.check == CheckKind::record && f.result == Result::doubtful;
    });
    work.set(CheckKind::record, contradicts ? Result::doubtful : Result::unknown);
  }
}

}  // namespace mizani::assess
