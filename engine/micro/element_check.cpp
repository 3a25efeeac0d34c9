// SPDX-License-Identifier: MIT
#include "engine/micro/element_check.h"

#include <algorithm>
#include <utility>

#include "engine/credit/system_name.h"
#include "engine/micro/element_readers.h"
#include "frameworks/nearest.h"

namespace mizani::micro {
namespace {

Date day_of_award(const CredentialRecord& record, const CheckContext& context) {
  return record.date ? record.date->last_day() : context.on;
}

/// The record's size in a system: its hours, else its credits. Nothing where neither leads there.
std::optional<credit::Interval> size_in(const CreditSystemId& wanted, const CredentialRecord& record,
                                        const CheckContext& context) {
  const auto to = context.credits.resolve(wanted.str());
  if (!to) return std::nullopt;
  const auto converted = [&](const credit::Rational& amount, const credit::IndexedSystem& from) {
    std::optional<credit::Interval> out;
    if (&from == *to) return std::optional{credit::Interval::point(amount)};
    const auto answer = credit::convert(context.credits, credit::Interval::point(amount), from, **to);
    if (answer.by_hours) out = answer.by_hours->credits;
    return out;
  };
  if (record.credits) {
    const auto amount = credit::parse_rational(record.credits->amount, "/credits/amount");
    const auto from =
        credit::system_named(context.credits, context.catalogue, record.credits->system, day_of_award(record, context));
    if (amount && from && (*from == *to || !record.hours)) return converted(*amount, **from);
  }
  if (!record.hours) return std::nullopt;
  const auto hours = context.credits.resolve("hours");
  return hours ? converted(credit::Rational{*record.hours}, **hours) : std::nullopt;
}

SizeFinding size_finding(const SizeLimit& limit, const CredentialRecord& record, const CheckContext& context) {
  SizeFinding out{.limit = &limit, .size = size_in(limit.system, record, context)};
  if (!out.size) return out;
  const auto bound = [](const std::optional<std::string>& text) {
    std::optional<credit::Rational> value;
    if (!text) return value;
    if (auto parsed = credit::parse_rational(*text, "")) value = std::move(*parsed);
    return value;
  };
  const auto least = bound(limit.least);
  const auto most = bound(limit.most);
  if (least && out.size->upper < *least)
    out.verdict = SizeFinding::Verdict::below;
  else if (most && *most < out.size->lower)
    out.verdict = SizeFinding::Verdict::above;
  else if ((!least || *least <= out.size->lower) && (!most || out.size->upper <= *most))
    out.verdict = SizeFinding::Verdict::within;
  return out;
}

std::string in_words(const SizeLimit& limit) {
  if (!limit.least) return "at most " + limit.most.value_or("any number of") + ' ' + limit.system.str();
  if (!limit.most) return "at least " + *limit.least + ' ' + limit.system.str();
  return *limit.least + " to " + *limit.most + ' ' + limit.system.str();
}

/// A size outside the profile's limits is a flaw of the workload.
void add_size_flaws(ElementReading& workload, const std::vector<SizeFinding>& sizes) {
  for (const auto& size : sizes) {
    const bool below = size.verdict == SizeFinding::Verdict::below;
    if (!below && size.verdict != SizeFinding::Verdict::above) continue;
    const auto& amount = below ? size.size->upper : size.size->lower;
    std::string pointer = workload.pointers.front();
    workload.add({.code = below ? "too-small" : "too-large",
                  .pointer = std::move(pointer),
                  .found = credit::to_decimal(amount, 2) + ' ' + size.limit->system.str(),
                  .against = in_words(*size.limit),
                  .weighs = ElementState::contradictory});
  }
}

/// Where only presence is certified there is nothing to supervise or to grade.
void leave_out_what_assessment_would_need(ElementReadings& readings) {
  const auto& assessment = readings.at(static_cast<std::size_t>(MicroElement::assessment));
  if (assessment.state != ElementState::missing || assessment.flaws.empty()) return;
  for (const auto element : {MicroElement::supervision, MicroElement::grade}) {
    auto& reading = readings.at(static_cast<std::size_t>(element));
    if (reading.state == ElementState::missing) reading.state = ElementState::not_applicable;
  }
}

bool clear(const ElementFinding& finding) {
  return finding.asked->requirement != Requirement::must || finding.reading.state == ElementState::present ||
         finding.reading.state == ElementState::not_applicable;
}

}  // namespace

std::string_view to_string(SizeFinding::Verdict verdict) {
  static constexpr std::array<std::string_view, 4> words{"within", "below", "above", "unknown"};
  return words.at(static_cast<std::size_t>(verdict));
}

ElementReadings read_elements(const CredentialRecord& record, const CheckContext& context) {
  ElementReadings out{
      read_learner(record),
      read_title(record, context),
      read_issuer_country(record),
      read_awarding_body(record),
      read_date(record, context),
      read_outcomes(record, context),
      read_workload(record, context),
      read_level(record, context),
      read_assessment(record, context),
      read_participation(record, context),
      read_quality_assurance(record, context),
      read_prerequisites(record),
      read_supervision(record, context),
      reading_of(MicroElement::grade, "/grade", record.grade.value_or("")),
      read_stackability(record, context),
      reading_of(MicroElement::further_information, "/further_information", record.further_information.value_or("")),
      read_validity(record, context)};
  leave_out_what_assessment_would_need(out);
  return out;
}

ProfileCheck check_profile(const ElementReadings& readings, const CredentialRecord& record, const MicroProfile& profile,
                           const CheckContext& context) {
  ProfileCheck out{.profile = &profile, .elements = {}, .sizes = {}, .beside = {}, .score = {}, .complete = false};
  const Date day = day_of_award(record, context);
  for (const auto& limit : profile.sizes) {
    if (limit.validity.holds(day)) out.sizes.push_back(size_finding(limit, record, context));
  }
  std::array<bool, micro_elements> asked{};
  std::vector<ScoredElement> scored;
  for (const auto& element : profile.elements) {
    const auto place = static_cast<std::size_t>(element.element);
    asked.at(place) = true;
    ElementFinding finding{.asked = &element, .reading = readings.at(place)};
    if (element.where_applicable && finding.reading.state == ElementState::missing)
      finding.reading.state = ElementState::not_applicable;
    if (element.element == MicroElement::workload) add_size_flaws(finding.reading, out.sizes);
    scored.push_back({.element = element.element, .requirement = element.requirement, .state = finding.reading.state});
    out.elements.push_back(std::move(finding));
  }
  for (std::size_t i = 0; i < micro_elements; ++i) {
    const auto& reading = readings.at(i);
    if (!asked.at(i) && (reading.state == ElementState::vague || reading.state == ElementState::contradictory))
      out.beside.push_back(reading);
  }
  out.score = quality_score(scored, context.policy);
  out.complete = std::all_of(out.elements.begin(), out.elements.end(), clear);
  return out;
}

Expected<const MicroProfile*> profile_named(const Catalogue& catalogue, const std::string& name) {
  std::vector<std::string> ids;
  for (const auto& profile : catalogue.micro_profiles()) {
    if (profile.id.str() == lower_case(name)) return &profile;
    ids.push_back(profile.id.str());
  }
  const auto count = ids.size();
  return failure({.code = "unknown-profile",
                  .where = name,
                  .found = "no profile of that id",
                  .expected = "one of " + nearest_names(name, std::move(ids), count)});
}

}  // namespace mizani::micro
