// SPDX-License-Identifier: MIT
#include "tools/render/check_view.h"

#include <algorithm>

#include <fmt/format.h>

#include "tools/render/json_writer.h"

namespace mizani::render {

std::string check_text(const World& world, const std::vector<Finding>& findings) {
  std::string out;
  std::size_t errors = 0;
  for (const auto& finding : findings) {
    errors += finding.severity == Severity::error ? 1 : 0;
    out += fmt::format("{}: {}\n", finding.severity == Severity::error ? "error" : "warning", describe(finding.fault));
  }
  std::size_t levels = 0;
  std::size_t types = 0;
  std::size_t rows = 0;
  for (const auto& framework : world.frameworks) {
    levels += framework.levels.size();
    types += framework.qualification_types.size();
  }
  for (const auto& table : world.referencings) rows += table.rows.size();
  out += fmt::format(
      "{} frameworks, {} levels, {} qualification types, {} tables with {} rows, {} credit systems, {} instruments, {} "
      "sets of criteria, {} profiles of micro-credentials, {} countries\n",
      world.frameworks.size(), levels, types, world.referencings.size(), rows, world.credit_systems.systems.size(),
      world.instruments.size(), world.criteria.size(), world.micro_profiles.size(), world.countries.size());
  return out + fmt::format("{} errors, {} warnings\n", errors, findings.size() - errors);
}

std::string check_json(const World& world, const std::vector<Finding>& findings) {
  JsonWriter json;
  const auto errors = static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; }));
  json.object([&] {
    json.field("schema", "mizani/framework-check/1");
    json.field("frameworks", world.frameworks.size());
    json.field("tables", world.referencings.size());
    json.field("errors", errors);
    json.field("warnings", findings.size() - errors);
    json.array_field("findings", [&] {
      for (const auto& finding : findings) {
        json.object([&] {
          json.field("severity", finding.severity == Severity::error ? "error" : "warning");
          json.field("code", finding.fault.code);
          json.field("where", finding.fault.where);
          json.field("found", finding.fault.found);
          json.field("expected", finding.fault.expected);
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render
