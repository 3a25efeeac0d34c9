// SPDX-License-Identifier: MIT
#include <array>

#include "frameworks/load/decode.h"
#include "frameworks/load/decode_support.h"

namespace mizani::load {
namespace {

using namespace std::string_view_literals;

constexpr std::array kind_words{"national"sv, "regional"sv,       "continental"sv,
                                "meta"sv,     "classification"sv, "degree-structure"sv};
constexpr std::array stage_words{"none"sv, "early"sv, "developing"sv, "in place"sv, "revised"sv, "superseded"sv};
constexpr std::array scope_words{"comprehensive"sv, "tvet"sv, "higher-education"sv, "general"sv, "partial"sv};
constexpr std::array domain_words{"knowledge"sv, "skills"sv, "autonomy"sv, "overall"sv};
constexpr std::array track_words{"general"sv, "tvet"sv, "higher-education"sv, "occupational"sv, "professional"sv};
constexpr std::array rule_words{"min-at-level"sv, "min-at-or-above"sv, "max-from-level"sv,
                                "increment-over-prior-award"sv, "min-research"sv};

template <class T>
std::vector<T> each(const Value& object, std::string_view key, T (*decode)(const Value&)) {
  std::vector<T> out;
  const Value* list = find(object, key);
  if (list == nullptr) return out;
  out.reserve(list->Size());
  for (const auto& item : list->GetArray()) out.push_back(decode(item));
  return out;
}

LevelDescriptor decode_descriptor(const Value& value) {
  return {.domain = word_to<DescriptorDomain>(domain_words, view(*find(value, "domain"))),
          .text = localized(value, "text"),
          .provenance = provenance(value)};
}

Level decode_level(const Value& value) {
  return {.code = text(value, "code"),
          .rank = find(value, "rank")->GetInt(),
          .name = localized(value, "name"),
          .broader = optional_text(value, "broader"),
          .descriptors = each(value, "descriptors", decode_descriptor),
          .note = text(value, "note")};
}

FrameworkDomain decode_domain(const Value& value) {
  FrameworkDomain domain{.name = localized(value, "name"), .acqf = {}, .provenance = provenance(value)};
  for (const auto& word : find(value, "acqf")->GetArray())
    domain.acqf.push_back(word_to<DescriptorDomain>(domain_words, view(word)));
  return domain;
}

SubFramework decode_sub_framework(const Value& value) {
  return {.id = SubFrameworkId{text(value, "id")},
          .name = localized(value, "name"),
          .acronym = optional_text(value, "acronym"),
          .level_codes = texts(value, "levels"),
          .provenance = provenance(value)};
}

QualityBody decode_quality_body(const Value& value) {
  return {.name = localized(value, "name"),
          .acronym = optional_text(value, "acronym"),
          .role = text(value, "role"),
          .provenance = provenance(value)};
}

CreditRule decode_credit_rule(const Value& value) {
  return {.kind = word_to<CreditRule::Kind>(rule_words, view(*find(value, "rule"))),
          .level_code = optional_text(value, "level"),
          .credits = find(value, "credits")->GetInt(),
          .note = text(value, "note")};
}

QualificationType decode_type(const Value& value) {
  QualificationType type{.id = QualificationTypeId{text(value, "id")},
                         .title = localized(value, "title"),
                         .level_codes = texts(value, "levels"),
                         .sub_framework = std::nullopt,
                         .track = std::nullopt,
                         .min_credits = {},
                         .credit_rules = each(value, "credit_rules", decode_credit_rule),
                         .duration_years = std::nullopt,
                         .provenance = provenance(value)};
  if (const Value* sub = find(value, "sub_framework")) type.sub_framework = SubFrameworkId{view(*sub)};
  if (const Value* track = find(value, "track")) type.track = word_to<Track>(track_words, view(*track));
  for (const auto& size : find(value, "min_credits")->GetArray()) type.min_credits.push_back(size.GetInt());
  if (const Value* years = find(value, "duration_years")) {
    type.duration_years = YearRange{.min = find(*years, "min")->GetDouble(), .max = find(*years, "max")->GetDouble()};
  }
  return type;
}

}  // namespace

Framework decode_framework(const Value& root, std::string file) {
  Framework framework;
  framework.id = FrameworkId{text(root, "id")};
  framework.kind = word_to<FrameworkKind>(kind_words, view(*find(root, "kind")));
  if (const Value* country = find(root, "country")) framework.country = CountryCode{view(*country)};
  if (const Value* members = find(root, "members")) {
    for (const auto& code : texts(*members, "countries")) framework.members.emplace_back(code);
    framework.member_sources = source_keys(*members, "sources");
  }
  framework.name = localized(root, "name");
  framework.acronym = optional_text(root, "acronym");
  framework.aliases = texts(root, "aliases");
  framework.version = optional_text(root, "version");
  framework.validity = validity(root);
  if (const Value* older = find(root, "supersedes")) framework.supersedes = FrameworkId{view(*older)};
  framework.authority = text_fact(root, "authority");
  framework.legal_basis = text_fact(root, "legal_basis");
  framework.stage = word_fact<FrameworkStage>(root, "stage", stage_words);
  framework.scope = word_fact<FrameworkScope>(root, "scope", scope_words);
  framework.levels_stated = integer_fact(root, "levels_stated");
  if (const Value* system = find(root, "credit_system")) framework.credit_system = CreditSystemId{view(*system)};
  framework.domains = each(root, "domains", decode_domain);
  framework.sub_frameworks = each(root, "sub_frameworks", decode_sub_framework);
  framework.levels = each(root, "levels", decode_level);
  framework.qualification_types = each(root, "qualification_types", decode_type);
  framework.rpl = text_fact(root, "rpl");
  framework.micro_credentials = text_fact(root, "micro_credentials");
  framework.languages = list_fact(root, "languages");
  framework.quality_bodies = each(root, "quality_bodies", decode_quality_body);
  framework.notes = texts(root, "notes");
  framework.contested = texts(root, "contested");
  framework.sources = sources(root);
  framework.file = std::move(file);
  return framework;
}

}  // namespace mizani::load
