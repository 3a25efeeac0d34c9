// SPDX-License-Identifier: MIT
#include "tools/interop/elm_credential.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <vector>

#include <unicode/uloc.h>

#include "engine/credit/rational.h"
#include "engine/text/document_builder.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/nearest.h"

namespace mizani::interop {
namespace {

using assess::CredentialRecord;
using load::Value;

/// JSON-LD writes one thing as itself and several as an array.
std::vector<const Value*> each(const Value* value) {
  std::vector<const Value*> out;
  if (value == nullptr) return out;
  if (value->IsArray()) {
    for (const auto& item : value->GetArray()) out.push_back(&item);
  } else {
    out.push_back(value);
  }
  return out;
}

/// The member's value, its first one where it has several; nullptr where the object is none or does not have it.
const Value* member(const Value* object, std::string_view key) {
  if (object == nullptr || !object->IsObject()) return nullptr;
  const auto values = each(load::find(*object, key));
  return values.empty() ? nullptr : values.front();
}

const Value* member(const Value* object, std::initializer_list<std::string_view> keys) {
  for (const auto key : keys) {
    object = member(object, key);
  }
  return object;
}

struct Worded {
  std::string text;
  std::string language;
};

/// A text by language, in English where there is one; a bare string has no language.
Worded worded(const Value* value) {
  if (value == nullptr) return {};
  if (value->IsString()) return {.text = std::string{load::view(*value)}, .language = ""};
  if (!value->IsObject()) return {};
  const Value* chosen = load::find(*value, "en");
  std::string language = "en";
  if (chosen == nullptr && value->MemberCount() > 0) {
    chosen = &value->MemberBegin()->value;
    language = std::string{load::view(value->MemberBegin()->name)};
  }
  const auto texts = each(chosen);
  if (texts.empty() || !texts.front()->IsString()) return {};
  return {.text = std::string{load::view(*texts.front())}, .language = std::move(language)};
}

std::string words(const Value* object, std::initializer_list<std::string_view> keys) {
  return worded(member(object, keys)).text;
}

std::optional<std::string> unless_empty(std::string text) {
  text = text::folded_white_space(text);
  return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

std::string id_of(const Value* object) {
  const Value* id = member(object, "id");
  return id != nullptr && id->IsString() ? std::string{load::view(*id)} : std::string{};
}

bool has_type(const Value* object, std::string_view type) {
  if (object == nullptr || !object->IsObject()) return false;
  const auto types = each(load::find(*object, "type"));
  return std::any_of(types.begin(), types.end(),
                     [&](const Value* one) { return one->IsString() && load::view(*one) == type; });
}

/// "GH" for the last part of "…/authority/country/GHA"; nothing where it is no country's code.
std::optional<CountryCode> country(const Value* organisation) {
  const Value* code = member(organisation, {"location", "address", "countryCode"});
  const std::string id = id_of(code);
  const auto slash = id.rfind('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::string three = id.substr(slash + 1);
  for (const char* const* two = uloc_getISOCountries(); *two != nullptr; ++two) {
    if (three == uloc_getISO3Country((std::string{"und_"} + *two).c_str())) return CountryCode{std::string{*two}};
  }
  return std::nullopt;
}

std::string name_of(const Value* organisation) {
  for (const auto* key : {"legalName", "prefLabel", "altLabel", "title"}) {
    if (auto name = words(organisation, {key}); !name.empty()) return name;
  }
  return {};
}

/// The day of a moment, as it is written: a zone is not converted.
std::optional<PartialDate> day(const Value* value) {
  constexpr std::size_t day_length = 10;
  if (value == nullptr || !value->IsString()) return std::nullopt;
  return parse_partial_date(load::view(*value).substr(0, day_length));
}

std::optional<PartialDate> first_day(const Value& root, std::initializer_list<std::string_view> keys) {
  for (const auto key : keys) {
    if (auto found = day(member(&root, key))) return found;
  }
  return std::nullopt;
}

/// Hours of "PT60H" or "PT90M"; nothing for days, months or years, which are no amount of work.
std::optional<double> hours_of(std::string_view duration) {
  constexpr double minutes_an_hour = 60;
  if (!duration.starts_with("PT")) return std::nullopt;
  duration.remove_prefix(2);
  double hours = 0;
  while (!duration.empty()) {
    double number = 0;
    const auto [end, error] = std::from_chars(duration.data(), duration.data() + duration.size(), number);
    const auto read = static_cast<std::size_t>(end - duration.data());
    if (error != std::errc{} || read >= duration.size() || number < 0) return std::nullopt;
    if (duration[read] == 'H')
      hours += number;
    else if (duration[read] == 'M')
      hours += number / minutes_an_hour;
    else
      return std::nullopt;
    duration.remove_prefix(read + 1);
  }
  return hours;
}

void read_workload(const Value* claim, const Value* spec, CredentialRecord& record) {
  constexpr double most_hours = 100000;
  for (const Value* duration : {member(spec, "volumeOfLearning"), member(claim, "workload"), member(spec, "workload"),
                                member(claim, {"influencedBy", "workload"})}) {
    if (duration == nullptr || !duration->IsString()) continue;
    const auto hours = hours_of(load::view(*duration));
    if (hours && *hours >= 1 && *hours <= most_hours) record.hours = static_cast<int>(std::lround(*hours));
    if (!hours || *hours != std::round(*hours) || !record.hours) record.workload = std::string{load::view(*duration)};
    if (record.hours) break;
  }
  const Value* credit = member(spec, "creditPoint");
  const Value* point = member(credit, "point");
  if (point == nullptr || !point->IsString()) return;
  std::string amount{load::view(*point)};
  const std::string system = words(credit, {"framework", "prefLabel"});
  if (!credit::parse_rational(amount, "") || system.empty()) return;
  const bool ects = lower_case(system).find("european credit transfer") != std::string::npos;
  record.credits = assess::CreditAmount{.amount = std::move(amount), .system = ects ? "ects" : system};
}

void read_level(const Value* spec, CredentialRecord& record, std::string& further) {
  const std::string eqf = id_of(member(spec, "eqfLevel"));
  const std::string national = words(spec, {"nqfLevel", "prefLabel"});
  const auto slash = eqf.rfind('/');
  if (slash != std::string::npos && slash + 1 < eqf.size()) {
    record.level = "eqf:" + eqf.substr(slash + 1);
    if (!national.empty()) further = "National level as stated: " + national;
  } else if (!national.empty()) {
    record.level = national;
  }
}

void read_assessment(const Value* claim, CredentialRecord& record) {
  std::string kinds;
  for (const Value* assessment : each(claim->IsObject() ? load::find(*claim, "provenBy") : nullptr)) {
    const Value* spec = member(assessment, "specifiedBy");
    std::string title = words(assessment, {"title"});
    const std::string type = words(spec, {"dcType", "prefLabel"});
    if (title.empty()) title = words(spec, {"title"});
    const std::string kind = title.empty() || type.empty() ? title + type : title + " (" + type + ')';
    if (!kind.empty()) kinds += (kinds.empty() ? "" : "; ") + kind;
    if (!record.grade) record.grade = unless_empty(words(assessment, {"grade", "noteLiteral"}));
    if (!record.supervision) record.supervision = unless_empty(words(assessment, {"idVerification", "prefLabel"}));
  }
  record.assessment = unless_empty(std::move(kinds));
}

void read_mode(const Value* claim, const Value* spec, CredentialRecord& record) {
  std::string mode = words(spec, {"mode", "prefLabel"});
  if (mode.empty()) mode = words(claim, {"influencedBy", "specifiedBy", "mode", "prefLabel"});
  record.participation = unless_empty(mode);
  const std::string low = lower_case(mode);
  if (low == "online") record.mode = assess::Mode::distance;
  if (low == "blended" || low == "hybrid") record.mode = assess::Mode::blended;
  if (low == "presential" || low == "on site" || low == "onsite") record.mode = assess::Mode::on_site;
}

/// "Institutional accreditation by the Example Agency".
std::string accreditation(const Value* holder) {
  const Value* found = member(holder, "accreditation");
  std::string title = words(found, {"title"});
  if (title.empty()) title = words(found, {"dcType", "prefLabel"});
  const std::string agent = name_of(member(found, "accreditingAgent"));
  if (agent.empty()) return title;
  return (title.empty() ? "Accredited" : title) + " by " + agent;
}

void read_outcomes(const Value* spec, CredentialRecord& record) {
  text::DocumentBuilder builder;
  std::string language;
  for (const Value* outcome :
       each(spec != nullptr && spec->IsObject() ? load::find(*spec, "learningOutcome") : nullptr)) {
    const auto title = worded(member(outcome, "title"));
    std::string statement = title.text;
    if (language.empty()) language = title.language;
    std::string skills;
    for (const Value* skill : each(outcome->IsObject() ? load::find(*outcome, "relatedESCOSkill") : nullptr)) {
      const std::string label = words(skill, {"prefLabel"});
      if (label.empty() || lower_case(label) == lower_case(statement)) continue;
      skills += (skills.empty() ? "" : "; ") + label;
    }
    if (!skills.empty()) statement += (statement.empty() ? "" : ": ") + skills;
    builder.statement(statement);
  }
  record.outcomes = std::move(builder).finish();
  if (language.empty()) return;
  record.outcomes.language = language;
  record.outcomes.language_reliable = true;
}

void read_further(const Value* claim, const Value* spec, CredentialRecord& record, std::string further) {
  const auto add = [&](const std::string& text) {
    if (!text.empty()) further += (further.empty() ? "" : "; ") + text;
  };
  for (const Value* holder : {spec, claim}) {
    add(words(holder, {"homepage", "contentURL"}));
    add(words(holder, {"supplementaryDocument", "contentURL"}));
  }
  record.further_information = unless_empty(std::move(further));

  const Value* partial = member(spec, "isPartialQualification");
  std::string stack = words(spec, {"entitlesTo", "title"});
  if (!stack.empty()) stack = "Entitles to: " + stack;
  const std::string whole = words(claim, {"isPartOf", "title"});
  if (!whole.empty()) stack += (stack.empty() ? "Part of: " : "; part of: ") + whole;
  if (stack.empty() && partial != nullptr && partial->IsBool())
    stack = partial->GetBool() ? "Part of a larger qualification" : "Stand-alone: not part of a larger qualification";
  record.stackability = unless_empty(std::move(stack));
}

const Value* chosen_claim(const Value* subject) {
  if (subject == nullptr || !subject->IsObject()) return nullptr;
  const auto claims = each(load::find(*subject, "hasClaim"));
  const auto achievement = std::find_if(claims.begin(), claims.end(),
                                        [](const Value* claim) { return has_type(claim, "LearningAchievement"); });
  if (achievement != claims.end()) return *achievement;
  return claims.empty() || !claims.front()->IsObject() ? nullptr : claims.front();
}

std::string learner_name(const Value* subject) {
  std::string name = words(subject, {"fullName"});
  if (!name.empty()) return name;
  const std::string given = words(subject, {"givenName"});
  const std::string family = words(subject, {"familyName"});
  return given.empty() || family.empty() ? given + family : given + ' ' + family;
}

}  // namespace

bool is_elm_credential(const rapidjson::Value& root) {
  if (!root.IsObject()) return false;
  if (has_type(&root, "EuropeanDigitalCredential")) return true;
  const auto contexts = each(load::find(root, "@context"));
  return std::any_of(contexts.begin(), contexts.end(), [](const Value* context) {
    return context->IsString() && load::view(*context).find("data.europa.eu/snb/model") != std::string_view::npos;
  });
}

Expected<assess::CredentialRecord> elm_credential(const rapidjson::Value& root, std::string_view where) {
  const Value* subject = member(&root, "credentialSubject");
  const Value* claim = chosen_claim(subject);
  if (claim == nullptr) {
    return failure({.code = "no-claim",
                    .where = located(where, "/credentialSubject/hasClaim"),
                    .found = "nothing",
                    .expected = "an achievement or an activity of the learner"});
  }
  const Value* spec = member(claim, "specifiedBy");
  std::string title = words(spec, {"title"});
  if (title.empty()) title = words(claim, {"title"});
  if (text::folded_white_space(title).empty()) {
    return failure({.code = "missing-field",
                    .where = located(where, "/credentialSubject/hasClaim/title"),
                    .found = "nothing",
                    .expected = "a title"});
  }
  CredentialRecord record;
  record.title = text::folded_white_space(title);
  const Value* issuer = member(&root, "issuer");
  const Value* body = member(claim, {"awardedBy", "awardingBody"});
  record.issuer = unless_empty(name_of(issuer));
  record.institution.name = unless_empty(name_of(body));
  record.country = country(issuer);
  if (!record.country) record.country = country(body);
  record.date = first_day(root, {"issuanceDate", "issued", "validFrom"});
  if (!record.date) record.date = day(member(claim, {"awardedBy", "awardingDate"}));
  record.expires = first_day(root, {"expirationDate", "validUntil"});
  record.started = day(member(claim, {"influencedBy", "temporal", "startDate"}));
  if (!record.started) record.started = day(member(claim, {"temporal", "startDate"}));
  record.learner = unless_empty(learner_name(subject));
  std::string further;
  read_level(spec, record, further);
  read_workload(claim, spec, record);
  read_outcomes(spec, record);
  read_assessment(claim, record);
  read_mode(claim, spec, record);
  record.prerequisites = unless_empty(words(spec, {"entryRequirement", "noteLiteral"}));
  std::string quality = accreditation(spec);
  if (quality.empty()) quality = accreditation(body);
  record.quality_assurance = unless_empty(std::move(quality));
  read_further(claim, spec, record, std::move(further));
  record.documents.push_back({.kind = assess::DocumentKind::diploma,
                              .seen = assess::Seen::digital,
                              .verification = assess::Verification::none,
                              .verdict = assess::Verdict::open,
                              .verified_on = std::nullopt,
                              .note = std::nullopt});
  return record;
}

}  // namespace mizani::interop
