// SPDX-License-Identifier: MIT
#include "tools/interop/tag_row.h"

#include <utility>

#include "engine/text/document_builder.h"
#include "engine/text/utf8.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::interop {
namespace {

std::optional<std::vector<std::string>> codes(const load::Value& row, const char* key) {
  if (!row.HasMember(key)) return std::nullopt;
  return load::texts(row, key);
}

std::optional<std::optional<std::string>> code(const load::Value& row, const char* key) {
  if (!row.HasMember(key)) return std::nullopt;
  return load::optional_text(row, key);
}

}  // namespace

Expected<TagRow> read_tag_row(std::string_view line, const std::string& where, const load::SchemaSet& schemas) {
  if (const auto offset = text::first_invalid_byte(line)) {
    return failure({.code = "invalid-utf8",
                    .where = where,
                    .found = "a malformed sequence at byte " + std::to_string(*offset),
                    .expected = "UTF-8 text"});
  }
  const auto row = load::parse_json(line, "");
  if (!row) {
    Fault fault = row.error().front();
    constexpr std::size_t first_line = 2;  // ":1" of ":1:COLUMN"
    fault.where = where + fault.where.substr(first_line);
    return failure(std::move(fault));
  }
  Faults faults;
  schemas.validate("tag-row.json", *row, where, faults);
  if (!faults.empty()) return failure(std::move(faults));
  TagRow out{.id = load::text(*row, "id"),
             .split = load::text(*row, "split"),
             .record = {},
             .digital = codes(*row, "digital"),
             .green = codes(*row, "green"),
             .field = code(*row, "field"),
             .occupation = code(*row, "occupation"),
             .proficiency = load::optional_text(*row, "proficiency")};
  out.record.title = load::text(*row, "title");
  text::DocumentBuilder builder;
  for (const auto& outcome : load::texts(*row, "outcomes")) builder.statement(outcome);
  out.record.outcomes = std::move(builder).finish();
  if (!text::has_letter(out.record.title) && !text::has_letter(out.record.outcomes.text)) {
    return failure(
        {.code = "empty-text", .where = where, .found = "no word", .expected = "a title or outcomes with words"});
  }
  return out;
}

}  // namespace mizani::interop
