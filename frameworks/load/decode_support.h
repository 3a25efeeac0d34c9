// SPDX-License-Identifier: MIT
// Small readers shared by the decoders. They run after schema validation: types and required fields are known to be
// right, so they report nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/document.h>

#include "frameworks/model/date.h"
#include "frameworks/model/source.h"

namespace mizani::load {

using rapidjson::Value;

inline std::string_view view(const Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

/// The member's value, or nullptr where it is missing or null. Linear in the members of the object.
const Value* find(const Value& object, std::string_view key);

std::string text(const Value& object, std::string_view key);  ///< empty where missing or null
std::optional<std::string> optional_text(const Value& object, std::string_view key);
std::vector<std::string> texts(const Value& object, std::string_view key);
std::optional<PartialDate> date(const Value& object, std::string_view key);
Validity validity(const Value& object);       ///< valid_from, valid_to
LocalizedText localized(const Value& texts);  ///< an object of texts by language
LocalizedText localized(const Value& object, std::string_view key);
Provenance provenance(const Value& object);  ///< status, sources, note
Sources sources(const Value& object);        ///< the file's "sources" block
std::vector<SourceKey> source_keys(const Value& object, std::string_view key);

/// Position of `word` in `words`, as the enum whose values run in that order.
template <class Enum, class Words>
Enum word_to(const Words& words, std::string_view word) {
  unsigned char i = 0;
  for (const auto& candidate : words) {
    if (candidate == word) break;
    ++i;
  }
  return static_cast<Enum>(i);
}

Fact<std::string> text_fact(const Value& object, std::string_view key);
Fact<int> integer_fact(const Value& object, std::string_view key);
Fact<std::vector<std::string>> list_fact(const Value& object, std::string_view key);
Fact<PartialDate> date_fact(const Value& object, std::string_view key);

/// A fact whose value is one of `words`, as the enum whose values run in that order.
template <class Enum, class Words>
Fact<Enum> word_fact(const Value& object, std::string_view key, const Words& words) {
  Fact<Enum> fact;
  const Value* found = find(object, key);
  if (found == nullptr) return fact;
  fact.provenance = provenance(*found);
  if (const Value* value = find(*found, "value")) fact.value = word_to<Enum>(words, view(*value));
  return fact;
}

}  // namespace mizani::load
