// SPDX-License-Identifier: MIT
#include "tools/render/document/json_writer.h"

#include <set>

#include "tools/render/json_writer.h"

namespace mizani::render::document {
namespace {

std::string words(const Text& text) {
  return clean(text.plain());
}

void text_field(JsonWriter& json, std::string_view name, const Text& text) {
  json.field(name, words(text));
}

/// "sources": the numbers cited anywhere in the text; left out where there are none.
void sources_field(JsonWriter& json, const Text& text) {
  std::set<std::size_t> numbers;
  for (const auto& span : text.spans()) numbers.insert(span.sources.begin(), span.sources.end());
  if (numbers.empty()) return;
  json.array_field("sources", [&] {
    for (const auto number : numbers) json.value(number);
  });
}

void cell(JsonWriter& json, const Cell& of) {
  const bool percent = of.kind == Cell::Kind::percent;
  json.object([&] {
    if (of.value)
      json.field(percent ? "share" : "number", *of.value);
    else
      text_field(json, of.kind == Cell::Kind::level ? "level" : "text", of.text);
    sources_field(json, of.text);
    if (of.strong) json.field("strong", true);
  });
}

void rows_field(JsonWriter& json, std::string_view name, const std::vector<Row>& rows) {
  json.array_field(name, [&] {
    for (const auto& row : rows)
      json.array([&] {
        for (const auto& of : row) cell(json, of);
      });
  });
}

void block(JsonWriter& json, const Paragraph& paragraph) {
  json.field("kind", "paragraph");
  text_field(json, "text", paragraph.text);
  sources_field(json, paragraph.text);
}

void block(JsonWriter& json, const List& list) {
  json.field("kind", "list");
  json.array_field("items", [&] {
    for (const auto& item : list.items)
      json.object([&] {
        text_field(json, "text", item);
        sources_field(json, item);
      });
  });
}

void block(JsonWriter& json, const Table& table) {
  json.field("kind", "table");
  json.field("anchor", table.anchor);
  text_field(json, "caption", table.caption);
  rows_field(json, "header", table.header);
  rows_field(json, "rows", table.rows);
  text_field(json, "basis", table.basis);
  sources_field(json, table.basis);
}

void block(JsonWriter& json, const Figure& figure) {
  json.field("kind", "figure");
  text_field(json, "caption", figure.caption);
  text_field(json, "alternative", figure.alternative);
  json.field("svg", figure.svg);
}

}  // namespace

std::string json(const Document& document, std::string_view schema) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", schema);
    json.field("language", document.language);
    json.field("direction", document.right_to_left ? "rtl" : "ltr");
    text_field(json, "title", document.title);
    text_field(json, "subtitle", document.subtitle);
    json.array_field("sections", [&] {
      for (const auto& section : document.sections)
        json.object([&] {
          json.field("anchor", section.anchor);
          text_field(json, "heading", section.heading);
          json.field("level", section.level);
          json.array_field("blocks", [&] {
            for (const auto& of : section.blocks)
              json.object([&] { std::visit([&](const auto& any) { block(json, any); }, of); });
          });
        });
    });
    json.array_field("sources", [&] {
      for (std::size_t i = 0; i < document.sources.size(); ++i)
        json.object([&] {
          json.field("number", i + 1);
          text_field(json, "text", document.sources[i].text);
        });
    });
  });
  return json.str();
}

}  // namespace mizani::render::document
