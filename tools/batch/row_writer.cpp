// SPDX-License-Identifier: MIT
#include "tools/batch/row_writer.h"

#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace mizani::batch {
namespace {

void append_cell(std::string_view value, std::string& out) {
  if (value.find_first_of("\",\r\n") == std::string_view::npos) {
    out += value;
    return;
  }
  out += '"';
  for (const char c : value) {
    out += c;
    if (c == '"') out += c;
  }
  out += '"';
}

}  // namespace

void append_json_text(std::string_view value, std::string& out) {
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto c = static_cast<unsigned char>(value[i]);
    constexpr unsigned char first_printable = 0x20;
    if (c >= first_printable && c != '"' && c != '\\') continue;
    out += value.substr(plain, i - plain);
    plain = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    }
  }
  out += value.substr(plain);
  out += '"';
}

void RowWriter::begin() {
  begun_ = out_.size();
  first_ = true;
  if (form_ == RowForm::jsonl) out_ += '{';
}

void RowWriter::end() {
  out_ += form_ == RowForm::jsonl ? "}\n" : "\n";
}

void RowWriter::cancel() {
  out_.resize(begun_);
}

void RowWriter::key(std::string_view name) {
  if (!first_) out_ += ',';
  first_ = false;
  if (form_ == RowForm::csv) return;
  out_ += '"';
  out_ += name;
  out_ += "\":";
}

void RowWriter::quoted(std::string_view value) {
  if (form_ == RowForm::jsonl)
    append_json_text(value, out_);
  else
    append_cell(value, out_);
}

void RowWriter::text(std::string_view name, std::string_view value) {
  key(name);
  quoted(value);
}

void RowWriter::optional_text(std::string_view name, std::string_view value) {
  if (value.empty())
    null(name);
  else
    text(name, value);
}

void RowWriter::texts(std::string_view name, std::span<const std::string_view> values) {
  key(name);
  if (form_ == RowForm::csv) {
    std::string cell;
    for (const auto value : values) {
      if (!cell.empty()) cell += '|';
      cell += value;
    }
    append_cell(cell, out_);
    return;
  }
  out_ += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out_ += ',';
    append_json_text(values[i], out_);
  }
  out_ += ']';
}

/// Whole numbers are written by themselves: formatting a double is the dearest part of a row.
void RowWriter::digits(double value, int decimals) {
  constexpr double most = 1e15;
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const double scaled = std::round(value * scale);
  if (!(std::abs(scaled) < most)) {
    fmt::format_to(std::back_inserter(out_), "{}", value);
    return;
  }
  auto whole = static_cast<std::uint64_t>(std::abs(scaled));
  if (whole == 0) {
    out_ += '0';
    return;
  }
  while (decimals > 0 && whole % 10 == 0) {
    whole /= 10;
    --decimals;
  }
  if (scaled < 0) out_ += '-';
  const fmt::format_int digits{whole};
  const std::string_view text{digits.data(), digits.size()};
  const auto places = static_cast<std::size_t>(decimals);
  if (places == 0) {
    out_ += text;
  } else if (text.size() > places) {
    out_ += text.substr(0, text.size() - places);
    out_ += '.';
    out_ += text.substr(text.size() - places);
  } else {
    out_ += "0.";
    out_.append(places - text.size(), '0');
    out_ += text;
  }
}

void RowWriter::number(std::string_view name, double value, int decimals) {
  key(name);
  digits(value, decimals);
}

void RowWriter::number(std::string_view name, const std::optional<double>& value, int decimals) {
  if (value)
    number(name, *value, decimals);
  else
    null(name);
}

void RowWriter::integer(std::string_view name, std::uint64_t value) {
  key(name);
  const fmt::format_int digits{value};
  out_.append(digits.data(), digits.size());
}

void RowWriter::flag(std::string_view name, bool value) {
  key(name);
  out_ += value ? "true" : "false";
}

void RowWriter::null(std::string_view name) {
  key(name);
  if (form_ == RowForm::jsonl) out_ += "null";
}

std::string csv_header(std::span<const std::string_view> columns) {
  std::string out;
  for (const auto column : columns) {
    if (!out.empty()) out += ',';
    append_cell(column, out);
  }
  return out + '\n';
}

}  // namespace mizani::batch
