// SPDX-License-Identifier: MIT
// One row of a batch as named fields, whatever the form it came in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/document.h>

#include "frameworks/fault.h"
#include "tools/batch/record_reader.h"

namespace mizani::batch {

/// A row. Fields of JSON keep their kind; cells of CSV are texts, and a number may stand in either as a text. An empty
/// text is an absent field.
class Row {
 public:
  /// `where`: "file:line", for faults. `columns`: of CSV; nullptr for a line of JSON. Faults: "broken-json",
  /// "not-an-object", "invalid-utf8", "broken-csv", "columns-differ" (more cells than columns).
  static Expected<Row> read(std::string_view bytes, std::string where, const std::vector<std::string>* columns);

  /// Empty where the field is absent. Views live as long as the row.
  [[nodiscard]] std::string_view text(std::string_view name, Faults& faults) const;
  /// As `text`; fault "missing-field" where it is absent.
  [[nodiscard]] std::string_view needed_text(std::string_view name, Faults& faults) const;
  /// A JSON list of texts, or one text with an item a line or parted by "|".
  [[nodiscard]] std::vector<std::string_view> texts(std::string_view name, Faults& faults) const;
  /// A number above zero.
  [[nodiscard]] std::optional<double> positive(std::string_view name, Faults& faults) const;
  /// A number as it was written; fault "missing-field" where it is absent.
  [[nodiscard]] std::string written(std::string_view name, Faults& faults) const;
  /// What names the row: "id", a text or a number; empty where there is none.
  [[nodiscard]] std::string id() const;
  [[nodiscard]] const rapidjson::Document& object() const { return object_; }
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  [[nodiscard]] const std::string& where() const { return where_; }

 private:
  Row(std::string where, rapidjson::Document object) : where_(std::move(where)), object_(std::move(object)) {}
  [[nodiscard]] const rapidjson::Value* find(std::string_view name) const;
  void wrong(std::string_view name, std::string_view found, std::string_view expected, Faults& faults) const;

  std::string where_;
  rapidjson::Document object_;
};

/// Column names of a header: trimmed, lower case. Faults: "broken-csv", "duplicate-column".
Expected<std::vector<std::string>> csv_columns(std::string_view header, std::string_view where);

}  // namespace mizani::batch
