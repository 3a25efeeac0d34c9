// SPDX-License-Identifier: MIT
#include "tools/interop/descriptor_csv.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <csv.h>

#include "engine/text/document_builder.h"
#include "engine/text/heading.h"
#include "engine/text/text_reader.h"
#include "engine/text/utf8.h"
#include "frameworks/nearest.h"

namespace mizani::interop {
namespace {

struct Record {
  std::vector<std::string> cells;
  std::size_t line = 0;  ///< on which it begins, from 1
};

/// libcsv's parser as a value.
class CsvParser {
 public:
  explicit CsvParser(unsigned char delimiter) {
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser_, delimiter);
  }
  ~CsvParser() { csv_free(&parser_); }
  CsvParser(const CsvParser&) = delete;
  CsvParser& operator=(const CsvParser&) = delete;
  CsvParser(CsvParser&&) = delete;
  CsvParser& operator=(CsvParser&&) = delete;

  /// All records, or nothing where the quoting is broken. The parser knows no lines, so it is fed one at a time.
  std::optional<std::vector<Record>> parse(std::string_view bytes) {
    for (std::size_t line = 1; !bytes.empty(); ++line) {
      const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
      const auto feed = bytes.substr(0, end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1));
      if (!in_record_) record_line_ = line;
      in_record_ = in_record_ || !text::trimmed(feed).empty();
      if (csv_parse(&parser_, feed.data(), feed.size(), on_field, on_record, this) != feed.size()) return std::nullopt;
      bytes.remove_prefix(feed.size());
    }
    if (csv_fini(&parser_, on_field, on_record, this) != 0) return std::nullopt;
    return std::move(records_);
  }
  /// Of the record that was read last, or broke.
  [[nodiscard]] std::size_t line() const { return record_line_; }

 private:
  static void on_field(void* data, std::size_t length, void* self) {
    static_cast<CsvParser*>(self)->cells_.emplace_back(static_cast<const char*>(data), length);
  }
  static void on_record(int /*end*/, void* self) {
    auto& parser = *static_cast<CsvParser*>(self);
    parser.records_.push_back({.cells = std::exchange(parser.cells_, {}), .line = parser.record_line_});
    parser.in_record_ = false;
  }

  csv_parser parser_{};
  std::vector<std::string> cells_;
  std::vector<Record> records_;
  std::size_t record_line_ = 1;
  bool in_record_ = false;
};

std::optional<text::Domain> domain_of(std::string_view words) {
  static constexpr std::array<std::pair<std::string_view, text::Domain>, 6> stems{
      {{"knowledge", text::Domain::knowledge},
       {"skill", text::Domain::skills},
       {"autonomy", text::Domain::autonomy},
       {"responsib", text::Domain::autonomy},
       {"competen", text::Domain::autonomy},
       {"attitude", text::Domain::autonomy}}};
  const std::string lower = lower_case(words);
  for (const auto& [stem, domain] : stems) {
    if (lower.find(stem) != std::string::npos) return domain;
  }
  return std::nullopt;
}

/// Some spreadsheets quote a whole record a second time, so that it arrives as one field: it is read once more. Such a
/// record quotes nothing inside, so its last cell may hold delimiters.
Record unwrapped(Record record, std::size_t columns, unsigned char delimiter) {
  if (record.cells.size() != 1 || columns < 2) return record;
  const std::string whole = record.cells.front();
  auto inner = CsvParser{delimiter}.parse(whole);
  if (inner && inner->size() == 1) record.cells = std::move(inner->front().cells);
  if (record.cells.size() <= columns || whole.find('"') != std::string::npos) return record;
  record.cells.resize(columns - 1);
  std::size_t last = 0;
  for (std::size_t i = 1; i < columns; ++i) last = whole.find(static_cast<char>(delimiter), last) + 1;
  record.cells.push_back(whole.substr(last));
  return record;
}

std::string place(std::string_view where, std::size_t line) {
  return std::string{where} + ':' + std::to_string(line);
}

/// The level's code: "5" for "5", "Level 5" and "NQF Level Five".
std::string level_code(const std::string& cell) {
  return text::level_of_heading(cell).value_or(cell);
}

struct Columns {
  std::size_t level = 0;
  std::size_t domain = 0;
  std::size_t descriptor = 0;
};

Expected<Columns> columns_of(const Record& heading, std::string_view where) {
  Faults faults;
  const auto column = [&](const std::string& name) {
    const auto found = std::find_if(heading.cells.begin(), heading.cells.end(), [&](const std::string& cell) {
      return lower_case(text::folded_white_space(cell)) == name;
    });
    if (found == heading.cells.end()) {
      faults.push_back({.code = "missing-column",
                        .where = place(where, heading.line),
                        .found = "no column " + name,
                        .expected = "the columns Level, Domain and Descriptor"});
    }
    return static_cast<std::size_t>(found - heading.cells.begin());
  };
  const Columns columns{.level = column("level"), .domain = column("domain"), .descriptor = column("descriptor")};
  if (!faults.empty()) return failure(std::move(faults));
  return columns;
}

std::string_view first_line(std::string_view bytes) {
  return bytes.substr(0, bytes.find_first_of("\r\n"));
}

unsigned char delimiter_of(std::string_view heading) {
  const bool semicolons =
      std::count(heading.begin(), heading.end(), ';') > std::count(heading.begin(), heading.end(), ',');
  return semicolons ? ';' : ',';
}

}  // namespace

bool has_descriptor_columns(std::string_view bytes) {
  const auto heading = first_line(bytes);
  const auto records = CsvParser{delimiter_of(heading)}.parse(heading);
  return records && !records->empty() && columns_of(records->front(), "").has_value();
}

Expected<text::Document> read_descriptor_csv(std::string_view bytes, std::string_view where) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  const auto delimiter = delimiter_of(first_line(*checked));
  CsvParser parser{delimiter};
  const auto records = parser.parse(*checked);
  if (!records) {
    return failure({.code = "broken-csv",
                    .where = place(where, parser.line()),
                    .found = "a quote out of place",
                    .expected = "RFC 4180 quoting"});
  }
  if (records->empty())
    return failure({.code = "empty-text",
                    .where = std::string{where},
                    .found = "no record",
                    .expected = "Level,Domain,Descriptor"});
  const auto columns = columns_of(records->front(), where);
  if (!columns) return failure(columns.error());

  Faults faults;
  std::vector<std::string> levels;
  std::map<std::string, std::vector<std::pair<std::string, text::Domain>>> by_level;
  for (std::size_t i = 1; i < records->size(); ++i) {
    const std::size_t width = records->front().cells.size();
    const Record record = unwrapped((*records)[i], width, delimiter);
    const std::string here = place(where, record.line);
    const auto cell = [&](std::size_t column) {
      return column < record.cells.size() ? text::folded_white_space(record.cells[column]) : std::string{};
    };
    const auto is_extra = [](const std::string& extra) { return !text::trimmed(extra).empty(); };
    if (record.cells.size() > width &&
        std::any_of(record.cells.begin() + static_cast<std::ptrdiff_t>(width), record.cells.end(), is_extra)) {
      faults.push_back({.code = "extra-cell",
                        .where = here,
                        .found = std::to_string(record.cells.size()) + " cells",
                        .expected = std::to_string(width) + " as in the heading; text with a delimiter needs quotes"});
      continue;
    }
    const std::string level = level_code(cell(columns->level));
    const std::string descriptor = cell(columns->descriptor);
    if (level.empty() || descriptor.empty()) {
      faults.push_back({.code = "missing-cell",
                        .where = here,
                        .found = level.empty() ? "no level" : "no descriptor",
                        .expected = "text in each column"});
      continue;
    }
    const auto domain = domain_of(cell(columns->domain));
    if (!domain) {
      faults.push_back({.code = "unknown-word",
                        .where = here,
                        .found = '"' + cell(columns->domain) + '"',
                        .expected = "a domain: knowledge, skills, or autonomy and responsibility"});
      continue;
    }
    if (!by_level.contains(level)) levels.push_back(level);
    by_level[level].emplace_back(descriptor, *domain);
  }
  if (!faults.empty()) return failure(std::move(faults));
  text::DocumentBuilder builder;
  for (const auto& level : levels) {
    builder.heading("Level " + level, level);
    for (const auto& [descriptor, domain] : by_level[level]) builder.statement(descriptor, domain);
  }
  text::Document document = std::move(builder).finish();
  if (document.statement_count() > 0) return document;
  return failure({.code = "empty-text",
                  .where = std::string{where},
                  .found = "no descriptor",
                  .expected = "at least one record below the heading"});
}

}  // namespace mizani::interop
