// SPDX-License-Identifier: MIT
// A compiled JSON Schema; known to schema.cpp and schema_compiler.cpp only.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "frameworks/fault.h"
#include "frameworks/load/format.h"
#include "frameworks/load/json_document.h"

namespace mizani::load {

enum TypeBit : unsigned {
  type_null = 1U,
  type_boolean = 2U,
  type_integer = 4U,
  type_number = 8U,
  type_string = 16U,
  type_array = 32U,
  type_object = 64U,
  type_any = 127U,
};

/// One schema, its references resolved. At most 64 named properties.
struct SchemaNode {
  struct Property {
    std::string name;
    const SchemaNode* node = nullptr;
    bool required = false;
  };

  unsigned types = type_any;
  bool has_enum = false;
  bool enum_null = false;
  std::vector<std::string> enum_words;
  std::vector<Property> properties;
  std::uint64_t required_mask = 0;
  bool additional_allowed = true;
  const SchemaNode* additional = nullptr;
  const SchemaNode* items = nullptr;
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::size_t min_length = 0;
  std::size_t min_items = 0;
  std::size_t min_properties = 0;
  Format format = Format::none;
};

/// Schema documents by file name -> nodes by file name. Nodes live in `arena`.
struct CompiledSchemas {
  std::deque<SchemaNode> arena;
  std::map<std::string, const SchemaNode*, std::less<>> roots;
};

/// Resolves references and rejects keywords the validator does not know, so that a schema promises nothing unchecked.
Expected<CompiledSchemas> compile_schemas(const std::map<std::string, rapidjson::Document>& documents);

}  // namespace mizani::load
