// SPDX-License-Identifier: MIT
#include "tools/interop/labelled_row.h"

#include <cmath>
#include <utility>

#include "engine/text/utf8.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::interop {
namespace {

using load::Value;

/// Takes fields of one row and notes what is wrong with them.
class RowFields {
 public:
  RowFields(const Value& row, const std::string& where) : row_(&row), where_(&where) {}

  std::string text(const char* key, bool required) {
    const Value* value = load::find(*row_, key);
    if (value == nullptr) {
      if (required) missing(key);
      return {};
    }
    if (value->IsString()) return std::string{load::view(*value)};
    fault("wrong-type", key, "no text", "text");
    return {};
  }

  std::string level_code() {
    const Value* value = load::find(*row_, "level");
    if (value != nullptr && value->IsNumber()) {
      const double number = value->GetDouble();
      constexpr double most = 1e6;
      if (number == std::floor(number) && std::abs(number) <= most) return std::to_string(std::lround(number));
    }
    if (value != nullptr && !value->IsString()) {
      fault("wrong-type", "level", "neither text nor a whole number", "a level code");
      return {};
    }
    return text("level", true);
  }

  std::vector<std::string> labels() {
    const Value* value = load::find(*row_, "labels");
    if (value == nullptr && load::find(*row_, "level") != nullptr) return {text("level", true)};
    std::vector<std::string> out;
    if (value == nullptr) {
      missing("labels");
    } else if (!value->IsArray()) {
      fault("wrong-type", "labels", "no list", "a list of cognitive processes");
    } else {
      for (const auto& label : value->GetArray()) {
        if (label.IsString())
          out.emplace_back(load::view(label));
        else
          fault("wrong-type", "labels", "an entry that is no text", "names of cognitive processes");
      }
      if (value->Empty()) fault("too-few", "labels", "an empty list", "at least one cognitive process");
    }
    return out;
  }

  std::optional<double> number(const char* key) const {
    const Value* value = load::find(*row_, key);
    if (value == nullptr || !value->IsNumber()) return std::nullopt;
    return value->GetDouble();
  }

  std::string text_if_any(const char* key) const {
    const Value* value = load::find(*row_, key);
    return value != nullptr && value->IsString() ? std::string{load::view(*value)} : std::string{};
  }

  void fault(const char* code, const char* key, const char* found, const char* expected) {
    faults_.push_back(
        {.code = code, .where = located(*where_, std::string{"/"} + key), .found = found, .expected = expected});
  }

  [[nodiscard]] Faults& faults() { return faults_; }

 private:
  void missing(const char* key) {
    faults_.push_back(
        {.code = "missing-field", .where = *where_, .found = {}, .expected = '"' + std::string{key} + '"'});
  }

  const Value* row_;
  const std::string* where_;
  Faults faults_;
};

}  // namespace

Expected<LabelledRow> read_labelled_row(std::string_view line, LabelKind kind, const std::string& where) {
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
  if (!row->IsObject())
    return failure({.code = "wrong-type", .where = where, .found = "no object", .expected = "one JSON object a line"});
  RowFields fields{*row, where};
  LabelledRow out{.title = fields.text("title", false),
                  .text = fields.text("text", true),
                  .framework = {},
                  .level = {},
                  .labels = {},
                  .credits = fields.number("credits"),
                  .hours = fields.number("hours"),
                  .country = fields.text_if_any("country")};
  if (fields.faults().empty() && !text::has_letter(out.text))
    fields.fault("empty-text", "text", "no word", "a text with learning outcomes");
  if (kind == LabelKind::level) {
    out.framework = fields.text("framework", true);
    out.level = fields.level_code();
  } else {
    out.labels = fields.labels();
  }
  if (!fields.faults().empty()) return failure(std::move(fields.faults()));
  return out;
}

}  // namespace mizani::interop
