// SPDX-License-Identifier: MIT
// Who, what, from whom, when: the elements by which a record is told from another.
#include "engine/micro/element_readers.h"

#include <utility>

namespace mizani::micro {

ElementReading reading_of(MicroElement element, std::string pointer, std::string found) {
  const auto state = found.empty() ? ElementState::missing : ElementState::present;
  ElementReading out{.element = element, .state = state, .pointers = {}, .found = std::move(found), .flaws = {}};
  out.pointers.push_back(std::move(pointer));
  return out;
}

ElementReading read_learner(const CredentialRecord& record) {
  if (record.learner) return reading_of(MicroElement::learner, "/learner", *record.learner);
  auto out = reading_of(MicroElement::learner, record.holder ? "/holder" : "/learner", record.holder.value_or(""));
  if (record.holder) out.add({.code = "reference-only", .pointer = "/holder", .found = *record.holder, .against = ""});
  return out;
}

ElementReading read_title(const CredentialRecord& record, const CheckContext& context) {
  auto out = reading_of(MicroElement::title, "/title", record.title);
  if (context.words.find(TextKind::title, record.title).nothing_else)
    out.add({.code = "generic-title",
             .pointer = "/title",
             .found = record.title,
             .against = "",
             .weighs = ElementState::vague});
  return out;
}

ElementReading read_issuer_country(const CredentialRecord& record) {
  const auto& country = record.country ? record.country : record.institution.country;
  return reading_of(MicroElement::issuer_country, record.country || !country ? "/country" : "/institution/country",
                    country ? country->str() : "");
}

ElementReading read_awarding_body(const CredentialRecord& record) {
  auto out = reading_of(MicroElement::awarding_body, record.institution.name ? "/institution/name" : "/issuer",
                        record.awarding_body().value_or(""));
  if (record.institution.approval.approval == assess::Approval::not_recognised)
    out.add({.code = "body-not-recognised",
             .pointer = "/institution/approval",
             .found = out.found,
             .against = record.institution.approval.by.value_or(""),
             .weighs = ElementState::contradictory});
  return out;
}

ElementReading read_date(const CredentialRecord& record, const CheckContext& context) {
  auto out = reading_of(MicroElement::date, "/date", record.date ? record.date->str() : "");
  if (!record.date) return out;
  const auto clash = [&](std::string code, const std::string& against) {
    out.add({.code = std::move(code),
             .pointer = "/date",
             .found = record.date->str(),
             .against = against,
             .weighs = ElementState::contradictory});
  };
  const auto& institution = record.institution;
  if (institution.founded && record.date->last_day() < institution.founded->first_day())
    clash("before-founding", institution.founded->str());
  if (institution.closed && institution.closed->last_day() < record.date->first_day())
    clash("after-closing", institution.closed->str());
  if (record.started && record.date->last_day() < record.started->first_day())
    clash("before-start", record.started->str());
  if (context.on < record.date->first_day()) clash("in-the-future", mizani::to_string(context.on));
  if (!record.date->day)
    out.add({.code = "not-to-the-day", .pointer = "/date", .found = record.date->str(), .against = ""});
  return out;
}

ElementReading read_validity(const CredentialRecord& record, const CheckContext& context) {
  auto out = reading_of(MicroElement::validity, "/expires", record.expires ? record.expires->str() : "");
  if (!record.expires) return out;
  const auto clash = [&](std::string code, const std::string& against) {
    out.add({.code = std::move(code),
             .pointer = "/expires",
             .found = record.expires->str(),
             .against = against,
             .weighs = ElementState::contradictory});
  };
  if (record.date && record.expires->last_day() < record.date->first_day())
    clash("expires-before-award", record.date->str());
  else if (record.expires->last_day() < context.on)
    clash("expired", mizani::to_string(context.on));
  return out;
}

ElementReading read_prerequisites(const CredentialRecord& record) {
  if (record.prerequisites) return reading_of(MicroElement::prerequisites, "/prerequisites", *record.prerequisites);
  const auto& entry = record.entry;
  if (entry.text) return reading_of(MicroElement::prerequisites, "/entry/text", *entry.text);
  if (entry.level) return reading_of(MicroElement::prerequisites, "/entry/level", *entry.level);
  return reading_of(MicroElement::prerequisites, "/prerequisites", "");
}

}  // namespace mizani::micro
