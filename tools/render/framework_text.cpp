// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/framework_view.h"
#include "tools/render/provenance.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string years(const Validity& validity) {
  if (!validity.from && !validity.to) return "dates unknown";
  return (validity.from ? validity.from->str() : "?") + " to " + (validity.to ? validity.to->str() : "now");
}

std::string fact_line(std::string_view name, const std::optional<std::string>& value, const Provenance& provenance) {
  if (!value) return fmt::format("  {:<18} unknown\n", name);
  return fmt::format("  {:<18} {} [{}]\n", name, *value, to_string(provenance.evidence));
}

std::string edge_words(const LevelEdge& edge, bool outward) {
  const LevelRef& other = outward ? edge.to : edge.from;
  std::string text = other.id().str();
  if (edge.row->relation != Relation::equal || !outward) {
    text += outward ? fmt::format(" ({})", to_string(edge.row->relation))
                    : fmt::format(" (it is {} here)", to_string(edge.row->relation));
  }
  if (edge.row->match == Match::partial) text += ", partial";
  return text + fmt::format(" [{}]", to_string(edge.row->provenance.evidence));
}

std::string levels_part(const LevelGraph& graph, const Framework& framework, const EdgeFilter& filter) {
  std::string out = fmt::format("\nLevels ({}), highest first\n", framework.levels.size());
  for (auto level = framework.levels.rbegin(); level != framework.levels.rend(); ++level) {
    const LevelId id{.framework = framework.id, .code = level->code};
    out += fmt::format("  {}", level->code);
    if (!level->name.empty()) out += ' ' + level->name.in("en");
    if (level->broader) out += fmt::format(" (part of {})", *level->broader);
    out += '\n';
    std::vector<std::string> types;
    for (const auto& type : framework.qualification_types) {
      if (std::find(type.level_codes.begin(), type.level_codes.end(), level->code) == type.level_codes.end()) continue;
      std::string words = type.title.in("en");
      if (!type.min_credits.empty()) words += fmt::format(" ({} credits)", fmt::join(type.min_credits, " or "));
      types.push_back(words + fmt::format(" [{}]", to_string(type.provenance.evidence)));
    }
    if (!types.empty()) out += wrapped("types: " + joined(types), page, "      ");
    for (const auto& descriptor : level->descriptors) {
      out += wrapped(fmt::format("{}: {}", to_string(descriptor.domain), descriptor.text.in("en")), page, "      ");
    }
    std::vector<std::string> edges;
    for (const auto& edge : graph.alignments_from(id, filter)) edges.push_back(edge_words(edge, true));
    for (const auto& edge : graph.alignments_into(id, filter)) edges.push_back(edge_words(edge, false));
    if (!edges.empty()) out += wrapped("meets: " + joined(edges), page, "      ");
  }
  return out;
}

}  // namespace

std::string framework_list_text(const Catalogue& catalogue, std::span<const Framework* const> frameworks) {
  std::vector<std::vector<std::string>> rows{{"id", "levels", "types", "country", "in force", "stage", "name"}};
  for (const Framework* framework : frameworks) {
    const Country* country = framework->country ? catalogue.country(*framework->country) : nullptr;
    rows.push_back({framework->id.str(), framework->levels.empty() ? "?" : std::to_string(framework->levels.size()),
                    std::to_string(framework->qualification_types.size()),
                    country != nullptr ? country->name.in("en") : std::string{to_string(framework->kind)},
                    years(framework->validity),
                    framework->stage.value ? std::string{to_string(*framework->stage.value)} : "?",
                    framework->name.in("en")});
  }
  return text_table(rows) +
         fmt::format("{} frameworks, data of {}\n", frameworks.size(), to_string(catalogue.edition()));
}

std::string framework_text(const Catalogue& catalogue, const LevelGraph& graph, const Framework& framework,
                           const EdgeFilter& filter) {
  std::string out = fmt::format("{}  {}", framework.id.str(), framework.name.in("en"));
  if (framework.acronym) out += fmt::format(" ({})", *framework.acronym);
  out += '\n';
  const Country* country = framework.country ? catalogue.country(*framework.country) : nullptr;
  out += fmt::format("  {:<18} {}\n", "country",
                     country != nullptr ? country->name.in("en") : std::string{to_string(framework.kind)});
  out += fmt::format("  {:<18} {}\n", "in force", years(framework.validity));
  if (framework.supersedes) out += fmt::format("  {:<18} {}\n", "supersedes", framework.supersedes->str());
  out += fact_line("authority", framework.authority.value, framework.authority.provenance);
  out += fact_line("legal basis", framework.legal_basis.value, framework.legal_basis.provenance);
  const auto& stage = framework.stage;
  out += fact_line("stage", stage.value ? std::optional<std::string>{to_string(*stage.value)} : std::nullopt,
                   stage.provenance);
  const auto& scope = framework.scope;
  out += fact_line("scope", scope.value ? std::optional<std::string>{to_string(*scope.value)} : std::nullopt,
                   scope.provenance);
  out += fact_line("prior learning", framework.rpl.value, framework.rpl.provenance);
  out += fact_line("micro-credentials", framework.micro_credentials.value, framework.micro_credentials.provenance);
  out += fmt::format("  {:<18} {}\n", "credit system",
                     framework.credit_system ? framework.credit_system->str() : "unknown");
  out += levels_part(graph, framework, filter);
  std::vector<std::string> unplaced;
  for (const auto& type : framework.qualification_types) {
    if (type.level_codes.empty()) unplaced.push_back(type.title.in("en"));
  }
  if (!unplaced.empty()) out += "\nTypes without a recorded level\n" + wrapped(joined(unplaced), page, "  ");

  out += "\nTables\n";
  for (const auto& table : catalogue.referencings()) {
    if (table.from != framework.id && table.to != framework.id) continue;
    out += fmt::format("  {} [{}, {}] {}{}\n", table.id.str(), to_string(table.evidence), to_string(table.kind),
                       table.report.title, table.table_read ? "" : " (the report is known, its table was not read)");
  }
  for (const auto& note : framework.contested) out += wrapped("contested: " + note, page, "  ");
  for (const auto& note : framework.notes) out += wrapped("note: " + note, page, "  ");
  out += "\nSources\n";
  for (const auto& [key, source] : framework.sources) out += fmt::format("  {}\n", citation(source));
  return out;
}

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
      "countries\n",
      world.frameworks.size(), levels, types, world.referencings.size(), rows, world.credit_systems.systems.size(),
      world.instruments.size(), world.countries.size());
  return out + fmt::format("{} errors, {} warnings\n", errors, findings.size() - errors);
}

}  // namespace mizani::render
