// SPDX-License-Identifier: MIT
#include "tools/render/framework_view.h"
#include "tools/render/json_writer.h"
#include "tools/render/provenance.h"

namespace mizani::render {
namespace {

void localized_field(JsonWriter& json, std::string_view name, const LocalizedText& text) {
  json.object_field(name, [&] {
    for (const auto& [language, words] : text.all()) json.field(language, words);
  });
}

void date_field(JsonWriter& json, std::string_view name, const std::optional<PartialDate>& date) {
  json.key(name);
  if (date)
    json.value(date->str());
  else
    json.null();
}

void identity(JsonWriter& json, const Framework& framework) {
  json.field("id", framework.id.str());
  json.field("kind", to_string(framework.kind));
  json.key("country");
  if (framework.country)
    json.value(framework.country->str());
  else
    json.null();
  localized_field(json, "name", framework.name);
  json.optional_field("acronym", framework.acronym);
  json.texts_field("aliases", framework.aliases);
  date_field(json, "valid_from", framework.validity.from);
  date_field(json, "valid_to", framework.validity.to);
}

template <class Enum>
std::optional<std::string> word(const std::optional<Enum>& value) {
  return value ? std::optional<std::string>{to_string(*value)} : std::nullopt;
}

void edge(JsonWriter& json, const LevelEdge& e, bool outward) {
  json.object([&] {
    json.field("level", (outward ? e.to : e.from).id().str());
    json.field("direction", outward ? "from" : "into");
    json.field("relation", to_string(e.row->relation));
    json.field("match", to_string(e.row->match));
    json.field("evidence", to_string(e.row->provenance.evidence));
    json.field("table", e.table->id.str());
  });
}

void level(JsonWriter& json, const LevelGraph& graph, const Framework& framework, const Level& of,
           const EdgeFilter& filter) {
  const LevelId id{.framework = framework.id, .code = of.code};
  json.object([&] {
    json.field("level", id.str());
    json.field("code", of.code);
    json.field("rank", of.rank);
    json.optional_field("broader", of.broader);
    if (!of.name.empty()) localized_field(json, "name", of.name);
    json.array_field("descriptors", [&] {
      for (const auto& descriptor : of.descriptors) {
        json.object([&] {
          json.field("domain", to_string(descriptor.domain));
          localized_field(json, "text", descriptor.text);
          json.field("status", to_string(descriptor.provenance.evidence));
          sources_field(json, descriptor.provenance.sources, framework.sources);
        });
      }
    });
    json.array_field("alignments", [&] {
      for (const auto& e : graph.alignments_from(id, filter)) edge(json, e, true);
      for (const auto& e : graph.alignments_into(id, filter)) edge(json, e, false);
    });
  });
}

void type(JsonWriter& json, const Framework& framework, const QualificationType& of) {
  json.object([&] {
    json.field("id", of.id.str());
    localized_field(json, "title", of.title);
    json.texts_field("levels", of.level_codes);
    json.key("track");
    if (of.track)
      json.value(to_string(*of.track));
    else
      json.null();
    json.array_field("min_credits", [&] {
      for (const int size : of.min_credits) json.value(size);
    });
    json.field("status", to_string(of.provenance.evidence));
    sources_field(json, of.provenance.sources, framework.sources);
    if (!of.provenance.note.empty()) json.field("note", of.provenance.note);
  });
}

void domain(JsonWriter& json, const Framework& framework, const FrameworkDomain& of) {
  json.object([&] {
    localized_field(json, "name", of.name);
    json.array_field("acqf", [&] {
      for (const auto acqf : of.acqf) json.value(to_string(acqf));
    });
    json.field("status", to_string(of.provenance.evidence));
    sources_field(json, of.provenance.sources, framework.sources);
  });
}

void quality_body(JsonWriter& json, const Framework& framework, const QualityBody& of) {
  json.object([&] {
    localized_field(json, "name", of.name);
    json.optional_field("acronym", of.acronym);
    json.field("role", of.role);
    json.field("status", to_string(of.provenance.evidence));
    sources_field(json, of.provenance.sources, framework.sources);
  });
}

}  // namespace

std::string framework_list_json(std::span<const Framework* const> frameworks) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/framework-list/1");
    json.array_field("frameworks", [&] {
      for (const Framework* framework : frameworks) {
        json.object([&] {
          identity(json, *framework);
          json.field("levels", framework->levels.size());
          json.field("qualification_types", framework->qualification_types.size());
          json.optional_field("stage", word(framework->stage.value));
          json.optional_field("scope", word(framework->scope.value));
        });
      }
    });
  });
  return json.str();
}

std::string framework_json(const Catalogue& catalogue, const LevelGraph& graph, const Framework& framework,
                           const EdgeFilter& filter) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/framework-show/1");
    identity(json, framework);
    json.optional_field("version", framework.version);
    json.array_field("members", [&] {
      for (const auto& member : framework.members) json.value(member.str());
    });
    json.key("supersedes");
    if (framework.supersedes)
      json.value(framework.supersedes->str());
    else
      json.null();
    fact_field(json, "authority", framework.authority.value, framework.authority.provenance, framework.sources);
    fact_field(json, "legal_basis", framework.legal_basis.value, framework.legal_basis.provenance, framework.sources);
    fact_field(json, "stage", word(framework.stage.value), framework.stage.provenance, framework.sources);
    fact_field(json, "scope", word(framework.scope.value), framework.scope.provenance, framework.sources);
    const auto& stated = framework.levels_stated;
    fact_field(json, "levels_stated", stated.value ? std::optional{std::to_string(*stated.value)} : std::nullopt,
               stated.provenance, framework.sources);
    json.array_field("descriptor_domains", [&] {
      for (const auto& of : framework.domains) domain(json, framework, of);
    });
    json.array_field("quality_bodies", [&] {
      for (const auto& of : framework.quality_bodies) quality_body(json, framework, of);
    });
    json.object_field("languages", [&] {
      json.array_field("value", [&] {
        if (!framework.languages.value) return;
        for (const auto& language : *framework.languages.value) json.value(language);
      });
      json.field("status", to_string(framework.languages.provenance.evidence));
      sources_field(json, framework.languages.provenance.sources, framework.sources);
    });
    fact_field(json, "rpl", framework.rpl.value, framework.rpl.provenance, framework.sources);
    fact_field(json, "micro_credentials", framework.micro_credentials.value, framework.micro_credentials.provenance,
               framework.sources);
    json.key("credit_system");
    if (framework.credit_system)
      json.value(framework.credit_system->str());
    else
      json.null();
    json.array_field("levels", [&] {
      for (const auto& of : framework.levels) level(json, graph, framework, of, filter);
    });
    json.array_field("qualification_types", [&] {
      for (const auto& of : framework.qualification_types) type(json, framework, of);
    });
    json.array_field("tables", [&] {
      for (const auto& table : catalogue.referencings()) {
        if (table.from != framework.id && table.to != framework.id) continue;
        json.object([&] {
          json.field("id", table.id.str());
          json.field("kind", to_string(table.kind));
          json.field("evidence", to_string(table.evidence));
          json.field("report", table.report.title);
          json.optional_field("year", table.report.year);
          json.field("table_read", table.table_read);
          json.field("rows", table.rows.size());
          sources_field(json, table.report.sources, table.sources);
        });
      }
    });
    json.texts_field("notes", framework.notes);
    json.texts_field("contested", framework.contested);
  });
  return json.str();
}

}  // namespace mizani::render
