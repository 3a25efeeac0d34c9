// SPDX-License-Identifier: MIT
#include "frameworks/load/schema.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "frameworks/load/schema_node.h"

namespace mizani::load {
namespace {

using rapidjson::Value;

std::string_view view(const Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

unsigned type_of(const Value& value) {
  switch (value.GetType()) {
    case rapidjson::kNullType: return type_null;
    case rapidjson::kFalseType:
    case rapidjson::kTrueType: return type_boolean;
    case rapidjson::kObjectType: return type_object;
    case rapidjson::kArrayType: return type_array;
    case rapidjson::kStringType: return type_string;
    case rapidjson::kNumberType: return value.IsInt64() ? type_integer : type_number;
  }
  return 0;
}

std::string type_words(unsigned bits) {
  if ((bits & type_number) != 0) bits &= ~static_cast<unsigned>(type_integer);
  static constexpr std::array<std::pair<unsigned, std::string_view>, 7> words{{{type_null, "null"},
                                                                               {type_boolean, "true or false"},
                                                                               {type_integer, "a whole number"},
                                                                               {type_number, "a number"},
                                                                               {type_string, "text"},
                                                                               {type_array, "a list"},
                                                                               {type_object, "an object"}}};
  std::string text;
  for (const auto& [bit, word] : words) {
    if ((bits & bit) == 0) continue;
    if (!text.empty()) text += " or ";
    text += word;
  }
  return text;
}

std::string shown(const Value& value) {
  constexpr std::size_t longest = 60;
  if (value.IsString()) {
    const auto text = view(value);
    return '"' + std::string{text.substr(0, longest)} + (text.size() > longest ? "…\"" : "\"");
  }
  if (value.IsInt64()) return std::to_string(value.GetInt64());
  if (value.IsNumber()) return std::to_string(value.GetDouble());
  return type_words(type_of(value));
}

std::string join(const std::vector<std::string>& words, bool with_null) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  if (with_null) text += text.empty() ? "null" : ", null";
  return text;
}

/// One step of a JSON pointer; steps form a list on the stack, turned into text only for a fault.
struct Step {
  const Step* parent;
  std::string_view key;
  std::size_t index;

  [[nodiscard]] std::string pointer() const {
    if (parent == nullptr) return "";
    std::string text = parent->pointer() + '/';
    if (key.data() == nullptr) return text + std::to_string(index);
    for (const char c : key) {
      if (c == '~')
        text += "~0";
      else if (c == '/')
        text += "~1";
      else
        text += c;
    }
    return text;
  }
};

class Validation {
 public:
  Validation(std::string_view file, Faults& faults) : file_(file), faults_(faults) {}

  void check(const SchemaNode& node, const Value& value, const Step& at) {
    const unsigned type = type_of(value);
    if ((node.types & type) == 0) {
      add("wrong-type", at, shown(value), type_words(node.types));
      return;
    }
    if (node.has_enum && !enumerated(node, value)) {
      add("unknown-word", at, shown(value), "one of " + join(node.enum_words, node.enum_null));
      return;
    }
    switch (type) {
      case type_string: check_text(node, value, at); break;
      case type_integer:
      case type_number: check_number(node, value, at); break;
      case type_array: check_list(node, value, at); break;
      case type_object: check_object(node, value, at); break;
      default: break;
    }
  }

 private:
  static bool enumerated(const SchemaNode& node, const Value& value) {
    if (value.IsNull()) return node.enum_null;
    if (!value.IsString()) return false;
    const auto text = view(value);
    return std::any_of(node.enum_words.begin(), node.enum_words.end(),
                       [&](const std::string& word) { return word == text; });
  }

  void check_text(const SchemaNode& node, const Value& value, const Step& at) {
    if (value.GetStringLength() < node.min_length)
      add("empty-text", at, "no text", "text");
    else if (node.format != Format::none && !matches(node.format, view(value))) {
      add("bad-format", at, shown(value), std::string{expectation(node.format)});
    }
  }

  void check_number(const SchemaNode& node, const Value& value, const Step& at) {
    const double number = value.GetDouble();
    if (node.minimum && number < *node.minimum)
      add("out-of-range", at, shown(value), "at least " + std::to_string(*node.minimum));
    if (node.maximum && number > *node.maximum)
      add("out-of-range", at, shown(value), "at most " + std::to_string(*node.maximum));
  }

  void check_list(const SchemaNode& node, const Value& value, const Step& at) {
    if (value.Size() < node.min_items) {
      add("too-few", at, std::to_string(value.Size()) + " entries", "at least " + std::to_string(node.min_items));
    }
    if (node.items == nullptr) return;
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
      check(*node.items, value[i], {.parent = &at, .key = {}, .index = i});
  }

  void check_object(const SchemaNode& node, const Value& value, const Step& at) {
    if (value.MemberCount() < node.min_properties) add("too-few", at, "no entry", "at least one");
    std::uint64_t seen = 0;
    std::size_t next = 0;  // files keep the schema's order, so the search starts where the last one ended
    std::set<std::string_view> others;
    for (const auto& member : value.GetObject()) {
      const auto name = view(member.name);
      const Step here{.parent = &at, .key = name, .index = 0};
      const std::size_t found = find(node, name, next);
      if (found < node.properties.size()) {
        const auto bit = std::uint64_t{1} << found;
        if ((seen & bit) != 0) add("duplicate-field", here, "a second \"" + std::string{name} + '"', "each field once");
        seen |= bit;
        next = found + 1;
        if (node.properties[found].node != nullptr) check(*node.properties[found].node, member.value, here);
        continue;
      }
      if (value.MemberCount() > 1 && !others.insert(name).second) {
        add("duplicate-field", here, "a second \"" + std::string{name} + '"', "each field once");
      }
      if (node.additional != nullptr)
        check(*node.additional, member.value, here);
      else if (!node.additional_allowed)
        add("unknown-field", here, '"' + std::string{name} + '"', "one of the schema's fields");
    }
    for (std::uint64_t missing = node.required_mask & ~seen, i = 0; missing != 0; missing >>= 1U, ++i) {
      if ((missing & 1U) == 0) continue;
      const auto& name = node.properties[i].name;
      add("missing-field", {.parent = &at, .key = name, .index = 0}, "nothing", '"' + name + '"');
    }
  }

  static std::size_t find(const SchemaNode& node, std::string_view name, std::size_t start) {
    const std::size_t count = node.properties.size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = start + i < count ? start + i : start + i - count;
      if (node.properties[at].name == name) return at;
    }
    return count;
  }

  void add(std::string code, const Step& at, std::string found, std::string expected) {
    faults_.push_back({.code = std::move(code),
                       .where = located(file_, at.pointer()),
                       .found = std::move(found),
                       .expected = std::move(expected)});
  }

  std::string_view file_;
  Faults& faults_;
};

}  // namespace

struct SchemaSet::Parts {
  CompiledSchemas schemas;
};

SchemaSet::SchemaSet(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}

Expected<SchemaSet> SchemaSet::load(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::directory_iterator files{folder, error};
  if (error) {
    return failure({.code = "unreadable-folder",
                    .where = folder.string(),
                    .found = error.message(),
                    .expected = "the folder of data schemas"});
  }
  Faults faults;
  std::map<std::string, rapidjson::Document> documents;
  for (const auto& entry : files) {
    if (entry.path().extension() != ".json") continue;
    auto document = read_bytes(entry.path()).and_then([&](const std::string& bytes) {
      return parse_json(bytes, entry.path().string());
    });
    if (document)
      documents.emplace(entry.path().filename().string(), std::move(*document));
    else
      faults.insert(faults.end(), document.error().begin(), document.error().end());
  }
  if (!faults.empty()) return failure(std::move(faults));
  auto compiled = compile_schemas(documents);
  if (!compiled) return failure(std::move(compiled.error()));
  return SchemaSet{std::make_shared<const Parts>(Parts{.schemas = std::move(*compiled)})};
}

void SchemaSet::validate(std::string_view name, const Value& value, std::string_view file, Faults& faults) const {
  const auto root = parts_->schemas.roots.find(name);
  if (root == parts_->schemas.roots.end() || root->second == nullptr) {
    faults.push_back({.code = "missing-schema",
                      .where = std::string{file},
                      .found = "no schema " + std::string{name},
                      .expected = "a schema in data/schema"});
    return;
  }
  Validation{file, faults}.check(*root->second, value, {.parent = nullptr, .key = {}, .index = 0});
}

bool SchemaSet::knows(std::string_view name) const {
  return parts_->schemas.roots.contains(name);
}

}  // namespace mizani::load
