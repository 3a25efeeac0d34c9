// SPDX-License-Identifier: MIT
#include "frameworks/load/decode_support.h"

namespace mizani::load {
namespace {

Evidence evidence(const Value& object) {
  const Value* status = find(object, "status");
  return status == nullptr ? Evidence::unknown : parse_evidence(view(*status)).value_or(Evidence::unknown);
}

}  // namespace

const Value* find(const Value& object, std::string_view key) {
  for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member) {
    if (view(member->name) == key) return member->value.IsNull() ? nullptr : &member->value;
  }
  return nullptr;
}

std::string text(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  return found == nullptr ? std::string{} : std::string{view(*found)};
}

std::optional<std::string> optional_text(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  if (found == nullptr) return std::nullopt;
  return std::string{view(*found)};
}

std::vector<std::string> texts(const Value& object, std::string_view key) {
  std::vector<std::string> out;
  const Value* found = find(object, key);
  if (found == nullptr) return out;
  out.reserve(found->Size());
  for (const auto& item : found->GetArray()) out.emplace_back(view(item));
  return out;
}

std::optional<PartialDate> date(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  return found == nullptr ? std::nullopt : parse_partial_date(view(*found));
}

Validity validity(const Value& object) {
  return {.from = date(object, "valid_from"), .to = date(object, "valid_to")};
}

LocalizedText localized(const Value& texts) {
  std::map<std::string, std::string> by_language;
  for (const auto& member : texts.GetObject()) by_language.emplace(view(member.name), view(member.value));
  return LocalizedText{std::move(by_language)};
}

LocalizedText localized(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  return found == nullptr ? LocalizedText{} : localized(*found);
}

std::vector<SourceKey> source_keys(const Value& object, std::string_view key) {
  std::vector<SourceKey> keys;
  const Value* found = find(object, key);
  if (found == nullptr) return keys;
  keys.reserve(found->Size());
  for (const auto& item : found->GetArray()) keys.emplace_back(view(item));
  return keys;
}

Provenance provenance(const Value& object) {
  return {.evidence = evidence(object), .sources = source_keys(object, "sources"), .note = text(object, "note")};
}

Sources sources(const Value& object) {
  Sources out;
  const Value* block = find(object, "sources");
  if (block == nullptr) return out;
  for (const auto& member : block->GetObject()) {
    const Value* year = find(member.value, "year");
    out.emplace(SourceKey{view(member.name)},
                Source{.title = text(member.value, "title"),
                       .publisher = optional_text(member.value, "publisher"),
                       .year = year == nullptr ? std::nullopt : std::optional{year->GetInt()},
                       .url = optional_text(member.value, "url"),
                       .accessed = optional_text(member.value, "accessed")});
  }
  return out;
}

Fact<std::string> text_fact(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  if (found == nullptr) return {};
  return {.value = optional_text(*found, "value"), .provenance = provenance(*found)};
}

Fact<int> integer_fact(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  if (found == nullptr) return {};
  const Value* value = find(*found, "value");
  return {.value = value == nullptr ? std::nullopt : std::optional{value->GetInt()}, .provenance = provenance(*found)};
}

Fact<std::vector<std::string>> list_fact(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  if (found == nullptr) return {};
  Fact<std::vector<std::string>> fact{.value = std::nullopt, .provenance = provenance(*found)};
  if (find(*found, "value") != nullptr) fact.value = texts(*found, "value");
  return fact;
}

Fact<PartialDate> date_fact(const Value& object, std::string_view key) {
  const Value* found = find(object, key);
  if (found == nullptr) return {};
  return {.value = date(*found, "value"), .provenance = provenance(*found)};
}

}  // namespace mizani::load
