// SPDX-License-Identifier: MIT
#include "tools/render/coverage_view.h"
#include "tools/render/json_writer.h"

namespace mizani::render {
namespace {

void counts_field(JsonWriter& json, std::string_view name, const EvidenceCounts& counts) {
  json.object_field(name, [&] {
    for (std::size_t i = 0; i < counts.size(); ++i) json.field(to_string(static_cast<Evidence>(i)), counts[i]);
  });
}

}  // namespace

std::string coverage_json(const Catalogue& catalogue, std::span<const Coverage> entries) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/framework-coverage/1");
    json.field("edition", to_string(catalogue.edition()));
    json.array_field("frameworks", [&] {
      for (const auto& entry : entries) {
        json.object([&] {
          json.field("id", entry.framework->id.str());
          json.field("levels", entry.levels);
          json.optional_field("levels_stated", entry.levels_stated);
          json.field("levels_with_types", entry.levels_with_types);
          json.field("levels_with_descriptors", entry.levels_with_descriptors);
          json.field("types", entry.types);
          json.field("types_with_level", entry.types_with_level);
          json.field("types_with_size", entry.types_with_size);
          json.field("descriptors", entry.descriptors);
          json.field("dated", entry.dated);
          json.field("credit_hours_known", entry.credit_hours);
          counts_field(json, "facts", entry.facts);
          counts_field(json, "table_rows", entry.table_rows);
          json.field("tables_unread", entry.tables_unread);
          json.texts_field("unknown", entry.unknown);
        });
      }
    });
    const CoverageTotals sums = totals(entries);
    json.object_field("totals", [&] {
      json.field("frameworks", sums.frameworks);
      json.field("frameworks_with_levels", sums.frameworks_with_levels);
      json.field("levels", sums.levels);
      json.field("types", sums.types);
      json.field("types_with_level", sums.types_with_level);
      json.field("types_with_size", sums.types_with_size);
      json.field("frameworks_with_descriptors", sums.frameworks_with_descriptors);
      json.field("descriptors", sums.descriptors);
      json.field("dated", sums.dated);
      json.field("credit_hours_known", sums.credit_hours);
      counts_field(json, "facts", sums.facts);
    });
    const TableCounts tables = count_tables(catalogue);
    json.object_field("tables", [&] {
      json.field("read", tables.read);
      json.field("unread", tables.unread);
      counts_field(json, "rows", tables.rows);
    });
  });
  return json.str();
}

}  // namespace mizani::render
