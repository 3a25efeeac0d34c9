// SPDX-License-Identifier: MIT
// Countries, credit systems, instruments and policy.
#include <array>

#include "frameworks/load/decode.h"
#include "frameworks/load/decode_support.h"

namespace mizani::load {
namespace {

using namespace std::string_view_literals;

constexpr std::array unit_words{"workload"sv, "contact"sv, "semester-hours"sv, "hours"sv};
constexpr std::array kind_words{"convention"sv, "protocol"sv, "agreement"sv, "declaration"sv, "network"sv};
constexpr std::array region_words{"northern"sv, "western"sv, "central"sv, "eastern"sv, "southern"sv};
constexpr std::array sector_words{"he"sv, "tvet"sv, "school"sv};
constexpr std::array consent_words{"ratified"sv, "acceded"sv, "accepted"sv, "approved"sv,  "party"sv,
                                   "member"sv,   "signed"sv,  "attended"sv, "withdrawn"sv, "unknown"sv};

bool flag(const Value& object, std::string_view key, bool otherwise) {
  const Value* found = find(object, key);
  return found == nullptr ? otherwise : found->GetBool();
}

Fact<ExactRange> range_fact(const Value& object, std::string_view key) {
  const Value& found = *find(object, key);
  Fact<ExactRange> fact{.value = std::nullopt, .provenance = provenance(found)};
  const auto min = optional_text(found, "min");
  const auto max = optional_text(found, "max");
  if (min && max) fact.value = ExactRange{.min = *min, .max = *max};
  return fact;
}

InstrumentParty decode_party(const Value& value) {
  return {.country = CountryCode{text(value, "country")},
          .consent = word_to<Consent>(consent_words, view(*find(value, "consent"))),
          .date = date(value, "date"),
          .in_force_from = date(value, "in_force_from"),
          .disputed = flag(value, "disputed", false),
          .provenance = provenance(value)};
}

InstrumentDuty decode_duty(const Value& value) {
  return {.duty = text(value, "duty"),
          .article = optional_text(value, "article"),
          .text = localized(value, "text"),
          .provenance = provenance(value)};
}

}  // namespace

CreditSystems decode_credit_systems(const Value& root) {
  CreditSystems out;
  for (const auto& value : find(root, "systems")->GetArray()) {
    out.systems.push_back({.id = CreditSystemId{text(value, "id")},
                           .name = localized(value, "name"),
                           .aliases = texts(value, "aliases"),
                           .unit = word_to<CreditUnit>(unit_words, view(*find(value, "unit"))),
                           .hours_per_credit = range_fact(value, "hours_per_credit"),
                           .credits_per_year = range_fact(value, "credits_per_year"),
                           .level_use = text_fact(value, "level_use"),
                           .rounding = text_fact(value, "rounding"),
                           .note = text(value, "note")});
  }
  for (const auto& value : find(root, "conventions")->GetArray()) {
    out.conventions.push_back({.from = CreditSystemId{text(value, "from")},
                               .to = CreditSystemId{text(value, "to")},
                               .to_per_from = text(value, "to_per_from"),
                               .provenance = provenance(value)});
  }
  out.sources = sources(root);
  return out;
}

std::vector<Country> decode_countries(const Value& root) {
  std::vector<Country> countries;
  for (const auto& value : find(root, "countries")->GetArray()) {
    Country country{.code = CountryCode{text(value, "code")},
                    .part_of = std::nullopt,
                    .name = localized(value, "name"),
                    .au_member = flag(value, "au_member", false),
                    .communities = texts(value, "communities"),
                    .au_region = std::nullopt};
    if (const Value* state = find(value, "part_of")) country.part_of = CountryCode{view(*state)};
    if (const Value* region = find(value, "au_region"))
      country.au_region = word_to<AuRegion>(region_words, view(*region));
    countries.push_back(std::move(country));
  }
  return countries;
}

RecognitionInstrument decode_instrument(const Value& root, std::string file) {
  RecognitionInstrument instrument;
  instrument.id = InstrumentId{text(root, "id")};
  instrument.name = localized(root, "name");
  instrument.aliases = texts(root, "aliases");
  instrument.kind = word_to<InstrumentKind>(kind_words, view(*find(root, "kind")));
  instrument.binding = flag(root, "binding", true);
  const Value& sectors = *find(root, "sectors");
  instrument.sectors.provenance = provenance(sectors);
  if (find(sectors, "value") != nullptr) {
    instrument.sectors.value.emplace();
    for (const auto& word : texts(sectors, "value"))
      instrument.sectors.value->push_back(word_to<Sector>(sector_words, word));
  }
  instrument.depositary = text_fact(root, "depositary");
  instrument.adopted = date_fact(root, "adopted");
  instrument.in_force_from = date_fact(root, "in_force_from");
  instrument.in_force_to = date_fact(root, "in_force_to");
  for (const auto& value : find(root, "parties")->GetArray()) instrument.parties.push_back(decode_party(value));
  instrument.parties_complete = flag(root, "parties_complete", false);
  for (const auto& value : find(root, "duties")->GetArray()) instrument.duties.push_back(decode_duty(value));
  for (auto& id : texts(root, "frameworks")) instrument.frameworks.emplace_back(std::move(id));
  instrument.notes = texts(root, "notes");
  instrument.sources = sources(root);
  instrument.file = std::move(file);
  return instrument;
}

PolicyFile decode_policy(const Value& root) {
  PolicyFile out;
  if (const auto edition = optional_text(root, "edition")) out.edition = parse_date(*edition);
  for (const auto& member : find(root, "constants")->GetObject()) {
    out.policy.set(std::string{view(member.name)},
                   {.value = find(member.value, "value")->GetDouble(), .reason = text(member.value, "reason")});
  }
  return out;
}

}  // namespace mizani::load
