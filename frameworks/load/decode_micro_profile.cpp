// SPDX-License-Identifier: MIT
// What standards and national rules ask of a micro-credential.
#include "frameworks/load/decode.h"
#include "frameworks/load/decode_support.h"

namespace mizani::load {
namespace {

ProfileElement decode_element(const Value& value) {
  ProfileElement out;
  out.element = word_to<MicroElement>(micro_element_words, view(*find(value, "element")));
  out.requirement = word_to<Requirement>(requirement_words, view(*find(value, "requirement")));
  if (const Value* applicable = find(value, "where_applicable")) out.where_applicable = applicable->GetBool();
  out.asks = localized(value, "asks");
  out.provenance = provenance(value);
  return out;
}

SizeLimit decode_size(const Value& value) {
  return {.system = CreditSystemId{text(value, "system")},
          .least = optional_text(value, "min"),
          .most = optional_text(value, "max"),
          .validity = validity(value),
          .provenance = provenance(value)};
}

}  // namespace

MicroProfile decode_micro_profile(const Value& root, std::string file) {
  MicroProfile profile;
  profile.id = MicroProfileId{text(root, "id")};
  profile.name = localized(root, "name");
  profile.issuer = text(root, "issuer");
  profile.year = find(root, "year")->GetInt();
  profile.note = text(root, "note");
  for (const auto& value : find(root, "elements")->GetArray()) profile.elements.push_back(decode_element(value));
  for (const auto& value : find(root, "sizes")->GetArray()) profile.sizes.push_back(decode_size(value));
  for (const auto& value : find(root, "beyond")->GetArray()) profile.beyond.push_back(localized(value));
  profile.sources = sources(root);
  profile.file = std::move(file);
  return profile;
}

}  // namespace mizani::load
