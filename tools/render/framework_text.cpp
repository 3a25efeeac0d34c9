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

/// "[published: ke-act, ke-inst]": how a fact is known, with the keys of the list of sources.
std::string standing(const Provenance& provenance) {
  std::string keys;
  for (const auto& key : provenance.sources) keys += (keys.empty() ? ": " : ", ") + key.str();
  return fmt::format("[{}{}]", to_string(provenance.evidence), keys);
}

/// A name and what is known, the text hanging beside the name.
std::string line(std::string_view name, std::string_view words) {
  constexpr std::size_t text_begins = 21;
  const std::string text = wrapped(words, page, std::string(text_begins, ' '));
  return fmt::format("  {:<{}}{}", name, text_begins - 2, std::string_view{text}.substr(text_begins));
}

std::string fact_line(std::string_view name, const std::optional<std::string>& value, const Provenance& provenance) {
  if (!value) return line(name, "unknown");
  const std::string note = provenance.note.empty() ? "" : " (" + provenance.note + ')';
  return line(name, *value + ' ' + standing(provenance) + note);
}

template <class Word>
std::optional<std::string> word(const std::optional<Word>& value) {
  return value ? std::optional<std::string>{to_string(*value)} : std::nullopt;
}

std::string credit_line(const Catalogue& catalogue, const Framework& framework) {
  if (!framework.credit_system) return line("credits", "unknown");
  std::string words = framework.credit_system->str();
  const auto& systems = catalogue.credit_systems().systems;
  const auto system = std::find_if(systems.begin(), systems.end(),
                                   [&](const CreditSystem& s) { return s.id == *framework.credit_system; });
  if (system == systems.end()) return line("credits", words);
  const auto add = [&](std::string_view what, const Fact<ExactRange>& fact) {
    if (!fact.value) {
      words += fmt::format("; {} unknown", what);
      return;
    }
    const auto& [least, most] = *fact.value;
    words += fmt::format("; {} {} [{}]", what, least == most ? least : least + " to " + most,
                         to_string(fact.provenance.evidence));
  };
  add("hours a credit", system->hours_per_credit);
  add("credits a year", system->credits_per_year);
  return line("credits", words);
}

std::string facts_part(const Catalogue& catalogue, const Framework& framework) {
  std::string out;
  const Country* country = framework.country ? catalogue.country(*framework.country) : nullptr;
  out += line("country", country != nullptr ? country->name.in("en") : std::string{to_string(framework.kind)});
  if (!framework.members.empty()) {
    std::vector<std::string> members;
    std::transform(framework.members.begin(), framework.members.end(), std::back_inserter(members),
                   [](const CountryCode& code) { return code.str(); });
    out += line("members", joined(members));
  }
  out += line("in force", years(framework.validity));
  if (framework.version) out += line("version", *framework.version);
  if (framework.supersedes) out += line("supersedes", framework.supersedes->str());
  out += fact_line("authority", framework.authority.value, framework.authority.provenance);
  out += fact_line("legal basis", framework.legal_basis.value, framework.legal_basis.provenance);
  out += fact_line("stage", word(framework.stage.value), framework.stage.provenance);
  out += fact_line("scope", word(framework.scope.value), framework.scope.provenance);
  const auto& stated = framework.levels_stated;
  out += fact_line("levels stated", stated.value ? std::optional{std::to_string(*stated.value)} : std::nullopt,
                   stated.provenance);
  for (const auto& domain : framework.domains) {
    std::vector<std::string> acqf;
    std::transform(domain.acqf.begin(), domain.acqf.end(), std::back_inserter(acqf),
                   [](DescriptorDomain d) { return std::string{to_string(d)}; });
    out +=
        line("domain", fmt::format("{}: ACQF {} {}", domain.name.in("en"), joined(acqf), standing(domain.provenance)));
  }
  out += credit_line(catalogue, framework);
  for (const auto& body : framework.quality_bodies) {
    out += line("quality body",
                fmt::format("{}{}: {} {}", body.name.in("en"), body.acronym ? " (" + *body.acronym + ')' : "",
                            body.role, standing(body.provenance)));
  }
  out += fact_line("prior learning", framework.rpl.value, framework.rpl.provenance);
  out += fact_line("micro-credentials", framework.micro_credentials.value, framework.micro_credentials.provenance);
  const auto& languages = framework.languages;
  out += fact_line("languages", languages.value ? std::optional{joined(*languages.value)} : std::nullopt,
                   languages.provenance);
  return out;
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
  for (const auto& [language, name] : framework.name.all()) {
    if (name != framework.name.in("en")) out += line("name (" + language + ')', name);
  }
  out += facts_part(catalogue, framework);
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
  for (const auto& [key, source] : framework.sources) out += wrapped(key.str() + ": " + citation(source), page, "  ");
  return out;
}

}  // namespace mizani::render
