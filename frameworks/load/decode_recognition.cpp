// SPDX-License-Identifier: MIT
// How countries recognise foreign credentials.
#include <algorithm>
#include <array>
#include <iterator>

#include "frameworks/load/decode.h"
#include "frameworks/load/decode_support.h"

namespace mizani::load {
namespace {

using namespace std::string_view_literals;

constexpr std::array sector_words{"he"sv, "tvet"sv, "school"sv};

/// The member's words as the enum whose values run in the order of `words`.
template <class Enum, class Words>
std::vector<Enum> listed(const Value& object, std::string_view key, const Words& words) {
  std::vector<Enum> out;
  const auto found = texts(object, key);
  std::transform(found.begin(), found.end(), std::back_inserter(out),
                 [&](const std::string& word) { return word_to<Enum>(words, word); });
  return out;
}

RecognitionAuthority decode_authority(const Value& value) {
  return {.name = localized(value, "name"),
          .acronym = optional_text(value, "acronym"),
          .roles = listed<AuthorityRole>(value, "roles", authority_role_words),
          .sectors = listed<Sector>(value, "sectors", sector_words),
          .url = optional_text(value, "url"),
          .provenance = provenance(value)};
}

TimeLimit decode_time_limit(const Value& value) {
  return {.days = find(value, "days")->GetInt(),
          .unit = word_to<DayUnit>(day_unit_words, view(*find(value, "unit"))),
          .applies_to = word_to<Credentials>(credentials_words, view(*find(value, "applies_to"))),
          .force = word_to<LimitForce>(limit_force_words, view(*find(value, "force"))),
          .sectors = listed<Sector>(value, "sectors", sector_words),
          .provenance = provenance(value)};
}

Appeal decode_appeal(const Value& value) {
  Appeal appeal{.way = localized(value, "way"), .days = std::nullopt, .provenance = provenance(value)};
  if (const Value* days = find(value, "days")) appeal.days = days->GetInt();
  return appeal;
}

PracticeRule decode_rule(const Value& value) {
  return {.id = text(value, "id"),
          .kind = word_to<PracticeRuleKind>(practice_rule_words, view(*find(value, "kind"))),
          .value = text(value, "value"),
          .sectors = listed<Sector>(value, "sectors", sector_words),
          .text = localized(value, "text"),
          .provenance = provenance(value)};
}

}  // namespace

RecognitionPractice decode_recognition(const Value& root, std::string file) {
  RecognitionPractice practice;
  practice.country = CountryCode{text(root, "country")};
  practice.id = text(root, "id");
  for (const auto& value : find(root, "authorities")->GetArray())
    practice.authorities.push_back(decode_authority(value));
  practice.legal_basis = text_fact(root, "legal_basis");
  for (const auto& value : find(root, "time_limits")->GetArray())
    practice.time_limits.push_back(decode_time_limit(value));
  practice.appeal = decode_appeal(*find(root, "appeal"));
  for (const auto& value : find(root, "rules")->GetArray()) practice.rules.push_back(decode_rule(value));
  practice.notes = texts(root, "notes");
  practice.sources = sources(root);
  practice.file = std::move(file);
  return practice;
}

}  // namespace mizani::load
