// SPDX-License-Identifier: MIT
#include "tools/render/assessment/finding_json.h"

namespace mizani::render::assessment {
namespace {

using assess::Value;

void names(JsonWriter& json, const Value& of) {
  json.object_field("names", [&] {
    for (const auto& [language, name] : of.names) json.field(language, name);
  });
}

void value(JsonWriter& json, const Value& of) {
  json.object([&] {
    json.field("kind", assess::to_string(of.kind));
    switch (of.kind) {
      case Value::Kind::words:
        if (!of.id.empty()) json.field("id", of.id);
        json.field("text", of.text);
        break;
      case Value::Kind::date:
      case Value::Kind::key: json.field("text", of.text); break;
      case Value::Kind::names:
        if (!of.id.empty()) json.field("id", of.id);
        names(json, of);
        break;
      case Value::Kind::number:
        json.field("number", of.number);
        json.field("decimals", of.decimals);
        break;
      case Value::Kind::share:
      case Value::Kind::count: json.field("number", of.number); break;
      case Value::Kind::level:
        json.field("text", of.text);
        json.field("id", of.id);
        names(json, of);
        break;
      case Value::Kind::amount:
        json.field("text", of.text);
        json.field("upper", of.upper);
        break;
      case Value::Kind::list:
        json.array_field("list", [&] {
          for (const auto& item : of.list) value(json, item);
        });
        break;
    }
  });
}

}  // namespace

void values_field(JsonWriter& json, std::string_view name, const assess::Values& of) {
  json.object_field(name, [&] {
    for (const auto& [key, content] : of) {
      json.key(key);
      value(json, content);
    }
  });
}

void faults_field(JsonWriter& json, const Faults& faults) {
  json.array_field("faults", [&] {
    for (const auto& fault : faults) {
      json.object([&] {
        json.field("code", fault.code);
        json.field("where", fault.where);
        json.field("found", fault.found);
        json.field("expected", fault.expected);
      });
    }
  });
}

void basis_value(JsonWriter& json, const assess::Basis& of) {
  json.object([&] {
    json.field("kind", assess::to_string(of.kind));
    json.field("where", of.where);
    json.field("evidence", to_string(of.evidence));
    json.field("note", of.note);
    json.array_field("citations", [&] {
      for (const auto& citation : of.citations) {
        json.object([&] {
          json.field("title", citation.title);
          json.optional_field("publisher", citation.publisher);
          json.optional_field("year", citation.year);
          json.optional_field("url", citation.url);
        });
      }
    });
  });
}

}  // namespace mizani::render::assessment
