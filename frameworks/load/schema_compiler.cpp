// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <rapidjson/pointer.h>

#include "frameworks/load/schema_node.h"

namespace mizani::load {
namespace {

using rapidjson::Value;

std::string_view view(const Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

class Compiler {
 public:
  explicit Compiler(const std::map<std::string, rapidjson::Document>& documents) : documents_(documents) {}

  Expected<CompiledSchemas> run() {
    for (const auto& [file, document] : documents_) out_.roots.emplace(file, compile(file, "", document));
    if (!faults_.empty()) return failure(std::move(faults_));
    return std::move(out_);
  }

 private:
  const SchemaNode* compile(const std::string& file, const std::string& pointer, const Value& schema) {
    if (const auto known = memo_.find({file, pointer}); known != memo_.end()) return known->second;
    if (!schema.IsObject()) return complain(file, pointer, "a schema that is no object", "an object");
    if (const auto ref = schema.FindMember("$ref"); ref != schema.MemberEnd() && ref->value.IsString()) {
      return follow(file, pointer, view(ref->value));
    }
    SchemaNode& node = out_.arena.emplace_back();
    memo_.emplace(std::pair{file, pointer}, &node);
    for (const auto& member : schema.GetObject()) keyword(node, file, pointer, view(member.name), member.value);
    if (const auto required = schema.FindMember("required"); required != schema.MemberEnd()) {
      require(node, file, pointer, required->value);
    }
    return &node;
  }

  const SchemaNode* follow(const std::string& file, const std::string& pointer, std::string_view ref) {
    const auto hash = ref.find('#');
    const std::string target_file = hash == 0 ? file : std::string{ref.substr(0, hash)};
    const std::string target = hash == std::string_view::npos ? "" : std::string{ref.substr(hash + 1)};
    const auto document = documents_.find(target_file);
    const Value* schema =
        document == documents_.end() ? nullptr : rapidjson::Pointer(target.data(), target.size()).Get(document->second);
    if (schema == nullptr) return complain(file, pointer, "$ref " + std::string{ref}, "a schema that exists");
    return compile(target_file, target, *schema);
  }

  void keyword(SchemaNode& node, const std::string& file, const std::string& pointer, std::string_view key,
               const Value& value) {
    static constexpr std::array<std::string_view, 8> silent{"$schema", "id",          "title",    "description",
                                                            "default", "definitions", "required", "examples"};
    if (std::find(silent.begin(), silent.end(), key) != silent.end()) return;
    const std::string here = pointer + '/' + std::string{key};
    if (key == "type")
      node.types = types(file, here, value);
    else if (key == "enum")
      enumerate(node, file, here, value);
    else if (key == "properties") {
      for (const auto& property : value.GetObject()) {
        const std::string name{view(property.name)};
        node.properties.push_back({.name = name,
                                   .node = compile(file, std::string{here}.append("/").append(name), property.value),
                                   .required = false});
      }
    } else if (key == "additionalProperties") {
      if (value.IsBool())
        node.additional_allowed = value.GetBool();
      else
        node.additional = compile(file, here, value);
    } else if (key == "items")
      node.items = compile(file, here, value);
    else if (key == "minimum")
      node.minimum = value.GetDouble();
    else if (key == "maximum")
      node.maximum = value.GetDouble();
    else if (key == "minLength")
      node.min_length = value.GetUint();
    else if (key == "minItems")
      node.min_items = value.GetUint();
    else if (key == "minProperties")
      node.min_properties = value.GetUint();
    else if (key == "format") {
      if (const auto format = parse_format(view(value)))
        node.format = *format;
      else
        complain(file, here, std::string{view(value)}, "a format the loader knows");
    } else
      complain(file, here, "keyword " + std::string{key}, "a keyword the loader checks");
  }

  void enumerate(SchemaNode& node, const std::string& file, const std::string& pointer, const Value& value) {
    node.has_enum = true;
    for (const auto& item : value.GetArray()) {
      if (item.IsNull())
        node.enum_null = true;
      else if (item.IsString())
        node.enum_words.emplace_back(view(item));
      else
        complain(file, pointer, "an enum of other things", "words and null");
    }
  }

  void require(SchemaNode& node, const std::string& file, const std::string& pointer, const Value& names) {
    for (const auto& name : names.GetArray()) {
      const auto found = std::find_if(node.properties.begin(), node.properties.end(),
                                      [&](const SchemaNode::Property& p) { return p.name == view(name); });
      if (found == node.properties.end() || node.properties.size() > 64) {
        complain(file, pointer + "/required", std::string{view(name)}, "one of at most 64 properties");
        continue;
      }
      found->required = true;
      node.required_mask |= std::uint64_t{1} << static_cast<unsigned>(found - node.properties.begin());
    }
  }

  unsigned types(const std::string& file, const std::string& pointer, const Value& value) {
    static constexpr std::array<std::pair<std::string_view, unsigned>, 7> words{{{"null", type_null},
                                                                                 {"boolean", type_boolean},
                                                                                 {"integer", type_integer},
                                                                                 {"number", type_number | type_integer},
                                                                                 {"string", type_string},
                                                                                 {"array", type_array},
                                                                                 {"object", type_object}}};
    unsigned bits = 0;
    const auto add = [&](std::string_view word) {
      const auto* const found =
          std::find_if(words.begin(), words.end(), [&](const auto& w) { return w.first == word; });
      if (found == words.end())
        complain(file, pointer, std::string{word}, "a JSON type");
      else
        bits |= found->second;
    };
    if (value.IsString())
      add(view(value));
    else
      for (const auto& word : value.GetArray()) add(view(word));
    return bits;
  }

  const SchemaNode* complain(const std::string& file, const std::string& pointer, std::string found,
                             std::string expected) {
    faults_.push_back({.code = "bad-schema",
                       .where = file + '#' + pointer,
                       .found = std::move(found),
                       .expected = std::move(expected)});
    return nullptr;
  }

  const std::map<std::string, rapidjson::Document>& documents_;
  CompiledSchemas out_;
  std::map<std::pair<std::string, std::string>, const SchemaNode*> memo_;
  Faults faults_;
};

}  // namespace

Expected<CompiledSchemas> compile_schemas(const std::map<std::string, rapidjson::Document>& documents) {
  return Compiler{documents}.run();
}

}  // namespace mizani::load
