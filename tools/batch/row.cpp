// SPDX-License-Identifier: MIT
#include "tools/batch/row.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <csv.h>
#include <fmt/format.h>

#include "engine/text/utf8.h"
#include "frameworks/load/json_document.h"
#include "tools/interop/malformed_text.h"

namespace mizani::batch {
namespace {

/// The cells of one record. Faults: "broken-csv".
Expected<std::vector<std::string>> cells_of(std::string_view record, std::string_view where) {
  std::vector<std::string> cells;
  csv_parser parser{};
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  const auto on_cell = [](void* data, std::size_t length, void* out) {
    static_cast<std::vector<std::string>*>(out)->emplace_back(static_cast<const char*>(data), length);
  };
  const bool whole = csv_parse(&parser, record.data(), record.size(), on_cell, nullptr, &cells) == record.size() &&
                     csv_fini(&parser, on_cell, nullptr, &cells) == 0;
  csv_free(&parser);
  if (whole) return cells;
  return failure({.code = "broken-csv",
                  .where = std::string{where},
                  .found = "quotes that do not close, or stand inside a cell",
                  .expected = "a record as RFC 4180 has it"});
}

Expected<rapidjson::Document> object_of(std::string_view bytes, const std::string& where) {
  auto parsed = load::parse_json(bytes, where);
  if (!parsed) return parsed;
  if (!parsed->IsObject()) {
    return failure(
        {.code = "not-an-object", .where = where, .found = "another kind of value", .expected = "{\"field\": …}"});
  }
  Faults faults;
  interop::find_malformed_texts(*parsed, where, "#", faults);
  if (!faults.empty()) return failure(std::move(faults));
  return parsed;
}

Expected<rapidjson::Document> object_of(std::string_view bytes, const std::string& where,
                                        const std::vector<std::string>& columns) {
  if (const auto at = text::first_invalid_byte(bytes)) {
    return failure({.code = "invalid-utf8",
                    .where = where,
                    .found = fmt::format("byte {} of the row", *at + 1),
                    .expected = "UTF-8 text"});
  }
  const auto cells = cells_of(bytes, where);
  if (!cells) return failure(cells.error());
  if (cells->size() > columns.size()) {
    return failure({.code = "columns-differ",
                    .where = where,
                    .found = fmt::format("{} cells", cells->size()),
                    .expected = fmt::format("at most the {} of the header", columns.size())});
  }
  rapidjson::Document out{rapidjson::kObjectType};
  auto& memory = out.GetAllocator();
  for (std::size_t i = 0; i < cells->size(); ++i) {
    const auto& cell = (*cells)[i];
    if (cell.empty()) continue;
    out.AddMember(rapidjson::Value{columns[i], memory}, rapidjson::Value{cell, memory}, memory);
  }
  return out;
}

std::string_view view(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

}  // namespace

Expected<Row> Row::read(std::string_view bytes, std::string where, const std::vector<std::string>* columns) {
  auto object = columns == nullptr ? object_of(bytes, where) : object_of(bytes, where, *columns);
  if (!object) return failure(std::move(object.error()));
  return Row{std::move(where), std::move(*object)};
}

const rapidjson::Value* Row::find(std::string_view name) const {
  const auto found = object_.FindMember(rapidjson::Value{rapidjson::StringRef(name.data(), name.size())});
  if (found == object_.MemberEnd() || found->value.IsNull()) return nullptr;
  return found->value.IsString() && found->value.GetStringLength() == 0 ? nullptr : &found->value;
}

void Row::wrong(std::string_view name, std::string_view found, std::string_view expected, Faults& faults) const {
  faults.push_back({.code = "wrong-value",
                    .where = fmt::format("{}#/{}", where_, name),
                    .found = std::string{found},
                    .expected = std::string{expected}});
}

std::string_view Row::text(std::string_view name, Faults& faults) const {
  const auto* value = find(name);
  if (value == nullptr) return {};
  if (value->IsString()) return view(*value);
  wrong(name, "another kind of value", "a text", faults);
  return {};
}

std::string_view Row::needed_text(std::string_view name, Faults& faults) const {
  if (find(name) == nullptr) {
    faults.push_back({.code = "missing-field",
                      .where = fmt::format("{}#/{}", where_, name),
                      .found = "nothing",
                      .expected = fmt::format("\"{}\"", name)});
    return {};
  }
  return text(name, faults);
}

std::vector<std::string_view> Row::texts(std::string_view name, Faults& faults) const {
  std::vector<std::string_view> out;
  const auto* value = find(name);
  if (value == nullptr) return out;
  const auto add = [&](std::string_view item) {
    if (const auto kept = text::trimmed(item); !kept.empty()) out.push_back(kept);
  };
  if (value->IsString()) {
    const auto all = view(*value);
    for (std::size_t at = 0; at <= all.size();) {
      const auto end = std::min(all.find_first_of("|\n", at), all.size());
      add(all.substr(at, end - at));
      at = end + 1;
    }
  } else if (value->IsArray()) {
    for (const auto& item : value->GetArray()) {
      if (item.IsString())
        add(view(item));
      else
        wrong(name, "an item that is no text", "a list of texts", faults);
    }
  } else {
    wrong(name, "another kind of value", "a list of texts, or a text with an item a line", faults);
  }
  return out;
}

std::optional<double> Row::positive(std::string_view name, Faults& faults) const {
  const auto* value = find(name);
  if (value == nullptr) return std::nullopt;
  double number = 0;
  if (value->IsNumber()) {
    number = value->GetDouble();
  } else if (value->IsString()) {
    const std::string digits{view(*value)};
    char* end = nullptr;
    number = std::strtod(digits.c_str(), &end);
    if (end != digits.c_str() + digits.size()) number = 0;
  }
  if (std::isfinite(number) && number > 0) return number;
  wrong(name, value->IsString() ? view(*value) : "no such number", "a number above zero", faults);
  return std::nullopt;
}

std::string Row::written(std::string_view name, Faults& faults) const {
  const auto* value = find(name);
  if (value != nullptr && value->IsNumber())
    return value->IsInt64() ? std::to_string(value->GetInt64()) : fmt::format("{}", value->GetDouble());
  return std::string{needed_text(name, faults)};
}

std::string Row::id() const {
  const auto* value = find("id");
  if (value == nullptr || !(value->IsNumber() || value->IsString())) return {};
  Faults none;
  return written("id", none);
}

Expected<std::vector<std::string>> csv_columns(std::string_view header, std::string_view where) {
  auto cells = cells_of(header, where);
  if (!cells) return cells;
  std::set<std::string> seen;
  Faults faults;
  for (auto& cell : *cells) {
    cell = std::string{text::trimmed(cell)};
    std::transform(cell.begin(), cell.end(), cell.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!cell.empty() && !seen.insert(cell).second) {
      faults.push_back({.code = "duplicate-column",
                        .where = std::string{where},
                        .found = cell + " twice",
                        .expected = "each column once"});
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  return cells;
}

}  // namespace mizani::batch
