// SPDX-License-Identifier: MIT
#include <optional>

#include <fmt/format.h>

#include "tools/render/batch/batch_view.h"
#include "tools/render/json_writer.h"

namespace mizani::render::batch {

std::string batch_json(const BatchReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/batch-summary/1");
    json.field("command", report.command);
    json.field("input", report.input);
    json.field("output", report.output);
    json.optional_field("rejects_file", report.rejects.empty() ? std::nullopt : std::optional{report.rejects});
    json.field("data", report.data);
    json.field("version", report.version);
    json.field("rows", std::size_t{report.totals.rows});
    json.field("answered", std::size_t{report.totals.rows - report.totals.rejects});
    json.field("rejects", std::size_t{report.totals.rejects});
    json.object_field("counts", [&] {
      for (const auto& [kind, counts] : report.totals.tally.kinds()) {
        json.object_field(kind, [&] {
          for (const auto& [value, times] : counts) json.field(value, std::size_t{times});
        });
      }
    });
  });
  return json.str();
}

std::string batch_line(const BatchReport& report) {
  auto out = fmt::format("{} rows", report.totals.rows);
  if (report.resumed_at > 0) out += fmt::format(" ({} of them by an earlier run)", report.resumed_at);
  out += fmt::format(", {} rejected", report.totals.rejects);
  if (report.totals.rejects > 0 && !report.rejects.empty()) out += " into " + report.rejects;
  return out;
}

}  // namespace mizani::render::batch
