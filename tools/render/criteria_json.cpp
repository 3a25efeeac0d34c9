// SPDX-License-Identifier: MIT
#include "tools/render/criteria_view.h"
#include "tools/render/json_writer.h"
#include "tools/render/provenance.h"

namespace mizani::render {
namespace {

void item_object(JsonWriter& json, const compare::EvidenceItem& item) {
  json.object([&] {
    json.field("value", item.value);
    json.field("status", to_string(item.evidence));
    json.field("at", item.at);
    if (!item.kind.empty()) json.field("kind", item.kind);
    sources_field(json, item.cited, *item.sources);
    if (!item.note.empty()) json.field("note", item.note);
  });
}

void finding_object(JsonWriter& json, const compare::ProbeFinding& finding) {
  json.object([&] {
    json.field("probe", to_string(finding.probe));
    json.field("status", to_string(finding.status));
    if (finding.of != 0) {
      json.field("have", finding.have);
      json.field("weak", finding.weak);
      json.field("of", finding.of);
    }
    json.texts_field("missing", finding.missing);
    json.array_field("evidence", [&] {
      for (const auto& item : finding.items) item_object(json, item);
    });
  });
}

void criterion_object(JsonWriter& json, const compare::CriterionCheck& check, const Sources& sources,
                      const std::string& language) {
  const Criterion& criterion = *check.criterion;
  json.object([&] {
    json.field("id", criterion.id);
    json.field("kind", to_string(criterion.kind));
    json.optional_field("number", criterion.number);
    json.field("title", criterion.title.in(language));
    json.field("asks", criterion.asks.in(language));
    json.object_field("basis", [&] {
      json.field("status", to_string(criterion.provenance.evidence));
      sources_field(json, criterion.provenance.sources, sources);
      if (!criterion.provenance.note.empty()) json.field("note", criterion.provenance.note);
    });
    json.field("status", to_string(check.status));
    json.array_field("findings", [&] {
      for (const auto& finding : check.findings) finding_object(json, finding);
    });
    json.array_field("to_supply", [&] {
      for (const auto& wanted : criterion.to_supply) json.value(wanted.in(language));
    });
  });
}

void set_object(JsonWriter& json, const compare::SetCheck& check, const std::string& language) {
  json.object([&] {
    json.field("id", check.set->id.str());
    json.field("purpose", to_string(check.set->purpose));
    json.field("name", check.set->name.in(language));
    json.field("note", check.set->note);
    json.object_field("counts", [&] {
      for (std::size_t i = 0; i < check.counts.size(); ++i)
        json.field(to_string(static_cast<compare::CriterionStatus>(i)), check.counts.at(i));
    });
    json.array_field("criteria", [&] {
      for (const auto& criterion : check.checks) criterion_object(json, criterion, check.set->sources, language);
    });
  });
}

}  // namespace

std::string criteria_json(const compare::CriteriaAnswer& answer, const std::string& language) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/framework-criteria/1");
    json.field("framework", answer.framework->id.str());
    json.field("name", answer.framework->name.in(language));
    json.field("kind", to_string(answer.framework->kind));
    json.field("to", answer.to->id.str());
    json.field("to_name", answer.to->name.in(language));
    json.field("as_of", to_string(answer.as_of));
    json.field("evidence", to_string(answer.weakest));
    json.field("language", language);
    json.array_field("sets", [&] {
      for (const auto& set : answer.sets) set_object(json, set, language);
    });
  });
  return json.str();
}

}  // namespace mizani::render
