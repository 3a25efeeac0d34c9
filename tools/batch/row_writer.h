// SPDX-License-Identifier: MIT
// Answers of a batch, one a line: JSON objects or records of CSV, with the same columns.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tools/batch/record_reader.h"

namespace mizani::batch {

/// Appends rows to a text. Columns come in the same order in every row; in CSV an absent value is an empty cell and a
/// list stands in one cell, its items parted by "|".
class RowWriter {
 public:
  RowWriter(RowForm form, std::string& out) : form_(form), out_(out) {}

  void begin();
  void text(std::string_view name, std::string_view value);
  void optional_text(std::string_view name, std::string_view value);  ///< empty: absent
  void texts(std::string_view name, std::span<const std::string_view> values);
  /// With so many decimals at most, and as few as tell it.
  void number(std::string_view name, double value, int decimals);
  void number(std::string_view name, const std::optional<double>& value, int decimals);
  void integer(std::string_view name, std::uint64_t value);
  void flag(std::string_view name, bool value);
  void null(std::string_view name);
  void end();
  /// Drops what was written since begin.
  void cancel();

 private:
  void key(std::string_view name);
  void quoted(std::string_view value);
  void digits(double value, int decimals);

  RowForm form_;
  std::string& out_;
  std::size_t begun_ = 0;
  bool first_ = true;
};

/// The header of CSV with its line break.
std::string csv_header(std::span<const std::string_view> columns);

/// A JSON text in quotes, with what must be escaped escaped.
void append_json_text(std::string_view value, std::string& out);

}  // namespace mizani::batch
