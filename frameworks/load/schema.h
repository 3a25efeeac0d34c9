// SPDX-License-Identifier: MIT
// JSON Schema (draft 4, the part the data schemas use) that reports every fault of a file at once.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include "frameworks/fault.h"

namespace mizani::load {

struct SchemaNode;

/// The schemas of a folder, compiled. RapidJSON's own validator stops at the first fault and is several times slower
/// than the parse, so the loader has this one; a test holds the two against each other on every data file and on
/// mutated ones. Understood: type, enum (strings and null), required, properties, additionalProperties, items,
/// minimum, maximum, minLength, minProperties, $ref ("file.json#/definitions/x" or local) and the custom formats
/// date, day, framework-id, level-code, slug, country, rational. Immutable once built; cheap to copy; safe to share.
class SchemaSet {
 public:
  /// Compiles every *.json of `folder`. Faults: unreadable or broken schema files, an unknown $ref or keyword.
  static Expected<SchemaSet> load(const std::filesystem::path& folder);

  /// Adds to `faults` whatever in `value` breaks the schema `name` ("framework.json"): one fault each with `where` =
  /// file#/json/pointer. Duplicate keys of an object are faults too. Linear in the size of the tree.
  void validate(std::string_view name, const rapidjson::Value& value, std::string_view file, Faults& faults) const;
  [[nodiscard]] bool knows(std::string_view name) const;

 private:
  struct Parts;
  explicit SchemaSet(std::shared_ptr<const Parts> parts);
  std::shared_ptr<const Parts> parts_;
};

}  // namespace mizani::load
