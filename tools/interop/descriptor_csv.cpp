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
#include "engine/text/text_reader.h"
#include "frameworks/nearest.h"

namespace mizani::interop {
namespace {

using Record = std::vector<std::string>;

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

  /// All records, or nothing where the quoting is broken.
  std::optional<std::vector<Record>> parse(std::string_view bytes) {
    const bool read = csv_parse(&parser_, bytes.data(), bytes.size(), on_field, on_record, this) == bytes.size();
    if (!read || csv_fini(&parser_, on_field, on_record, this) != 0) return std::nullopt;
    return std::move(records_);
  }
  [[nodiscard]] std::size_t records_read() const { return records_.size(); }

 private:
  static void on_field(void* data, std::size_t length, void* self) {
    static_cast<CsvParser*>(self)->current_.emplace_back(static_cast<const char*>(data), length);
  }
  static void on_record(int /*end*/, void* self) {
    auto& parser = *static_cast<CsvParser*>(self);
    parser.records_.push_back(std::exchange(parser.current_, {}));
  }

  csv_parser parser_{};
  Record current_;
  std::vector<Record> records_;
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

/// Some spreadsheets quote a whole record a second time, so that it arrives as one field: it is read once more.
Record unwrapped(Record record, std::size_t columns, unsigned char delimiter) {
  if (record.size() != 1 || columns < 2) return record;
  auto inner = CsvParser{delimiter}.parse(record.front());
  return inner && inner->size() == 1 ? std::move(inner->front()) : record;
}

struct Columns {
  std::size_t level = 0;
  std::size_t domain = 0;
  std::size_t descriptor = 0;
};

Expected<Columns> columns_of(const Record& heading, std::string_view where) {
  Faults faults;
  const auto column = [&](const std::string& name) {
    const auto found = std::find_if(heading.begin(), heading.end(), [&](const std::string& cell) {
      return lower_case(text::folded_white_space(cell)) == name;
    });
    if (found == heading.end()) {
      faults.push_back({.code = "missing-column",
                        .where = std::string{where} + ": record 1",
                        .found = "no column " + name,
                        .expected = "the columns Level, Domain and Descriptor"});
    }
    return static_cast<std::size_t>(found - heading.begin());
  };
  const Columns columns{.level = column("level"), .domain = column("domain"), .descriptor = column("descriptor")};
  if (!faults.empty()) return failure(std::move(faults));
  return columns;
}

}  // namespace

Expected<text::Document> read_descriptor_csv(std::string_view bytes, std::string_view where) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  const auto first_line = checked->substr(0, checked->find('\n'));
  const bool semicolons =
      std::count(first_line.begin(), first_line.end(), ';') > std::count(first_line.begin(), first_line.end(), ',');
  const auto delimiter = static_cast<unsigned char>(semicolons ? ';' : ',');
  CsvParser parser{delimiter};
  const auto records = parser.parse(*checked);
  if (!records) {
    return failure({.code = "broken-csv",
                    .where = std::string{where} + ": record " + std::to_string(parser.records_read() + 1),
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
    const Record record = unwrapped((*records)[i], records->front().size(), delimiter);
    const std::string here = std::string{where} + ": record " + std::to_string(i + 1);
    const auto cell = [&](std::size_t column) {
      return column < record.size() ? text::folded_white_space(record[column]) : std::string{};
    };
    const std::string level = cell(columns->level);
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
