// SPDX-License-Identifier: MIT
// Criteria of referencing and of quality assurance.
#include "frameworks/load/decode.h"
#include "frameworks/load/decode_support.h"

namespace mizani::load {
namespace {

Criterion decode_criterion(const Value& value) {
  Criterion criterion;
  criterion.id = text(value, "id");
  criterion.kind = word_to<CriterionKind>(criterion_kind_words, view(*find(value, "kind")));
  if (const Value* number = find(value, "number")) criterion.number = number->GetInt();
  criterion.title = localized(value, "title");
  criterion.asks = localized(value, "asks");
  for (const auto& word : texts(value, "probes")) criterion.probes.push_back(word_to<Probe>(probe_words, word));
  criterion.suffices = find(value, "suffices")->GetBool();
  for (const auto& wanted : find(value, "to_supply")->GetArray()) criterion.to_supply.push_back(localized(wanted));
  criterion.provenance = provenance(value);
  return criterion;
}

}  // namespace

CriteriaSet decode_criteria(const Value& root, std::string file) {
  CriteriaSet set;
  set.id = CriteriaSetId{text(root, "id")};
  set.framework = FrameworkId{text(root, "framework")};
  set.purpose = word_to<CriteriaPurpose>(purpose_words, view(*find(root, "purpose")));
  set.name = localized(root, "name");
  set.note = text(root, "note");
  for (const auto& value : find(root, "criteria")->GetArray()) set.criteria.push_back(decode_criterion(value));
  set.sources = sources(root);
  set.file = std::move(file);
  return set;
}

}  // namespace mizani::load
