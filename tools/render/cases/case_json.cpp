// SPDX-License-Identifier: MIT
#include <algorithm>

#include "tools/render/cases/case_view.h"
#include "tools/render/cases/case_words.h"

namespace mizani::render {
namespace {

/// Fields that every entry has.
template <class Part>
void written_fields(JsonWriter& json, const Part& part) {
  json.field("entry", part.seq);
  json.field("at", part.at);
  json.field("by", part.by);
}

void features_field(JsonWriter& json, const cases::CaseFeatures& features) {
  json.object_field("features", [&] {
    known_field(json, "award_country", features.award_country.str());
    known_field(json, "target_country", features.target_country.str());
    known_field(json, "institution", features.institution);
    known_field(json, "type", features.type);
    known_field(json, "purpose", features.purpose);
    known_field(json, "home_level", features.home_level);
    known_field(json, "target_level", features.target_level);
    json.optional_field("credits_lower", features.credits_lower);
    json.optional_field("credits_upper", features.credits_upper);
    json.optional_field("completed_share", features.completed_share);
    json.optional_field("year", features.year);
  });
}

void assessment_object(JsonWriter& json, const cases::StoredAssessment& assessment) {
  json.object([&] {
    written_fields(json, assessment);
    known_field(json, "program", assessment.versions.program);
    known_field(json, "data_hash", assessment.versions.data_hash);
    known_field(json, "proposal", assessment.summary.proposal);
    json.optional_field("certainty", assessment.summary.certainty);
    features_field(json, assessment.features);
    json.key("assessment").raw(assessment.assessment_json);
  });
}

void decision_fields(JsonWriter& json, const cases::StoredDecision& decision) {
  written_fields(json, decision);
  json.field("decision", to_string(decision.kind));
  json.field("on", decision.on);
  json.field("reasons", decision.reasons);
}

void entry_field(JsonWriter& json, const cases::Event& event) {
  json.field("case", event.case_id);
  json.object_field("entry", [&] {
    json.field("number", event.seq);
    json.field("kind", to_string(event.kind));
    json.field("at", event.at);
    json.field("by", event.by);
    json.field("hash", event.hash);
  });
}

}  // namespace

std::string case_json(const cases::StoredCase& stored) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-show/1");
    json.key("case");
    row_object(json, stored.row);
    json.key("record").raw(stored.record_json);
    json.array_field("assessments", [&] {
      for (const auto& assessment : stored.assessments) assessment_object(json, assessment);
    });
    json.array_field("decisions", [&] {
      for (const auto& decision : stored.decisions) json.object([&] { decision_fields(json, decision); });
    });
    json.array_field("notes", [&] {
      for (const auto& note : stored.notes) {
        json.object([&] {
          written_fields(json, note);
          json.field("text", note.text);
        });
      }
    });
    json.array_field("entries", [&] {
      for (const auto& event : stored.events) {
        json.object([&] {
          json.field("number", event.seq);
          json.field("kind", to_string(event.kind));
          json.field("at", event.at);
          json.field("by", event.by);
          json.field("previous", event.previous);
          json.field("hash", event.hash);
        });
      }
    });
  });
  return json.str();
}

std::string decided_json(const cases::Event& entry, const cases::StoredCase& stored) {
  const auto decision = std::find_if(stored.decisions.begin(), stored.decisions.end(),
                                     [&](const cases::StoredDecision& d) { return d.seq == entry.seq; });
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-decide/1");
    entry_field(json, entry);
    json.field("decision", to_string(decision->kind));
    json.field("on", decision->on);
    known_field(json, "proposal", stored.row.summary.proposal);
    json.field("departs", to_string(decision->kind) != stored.row.summary.proposal);
    known_field(json, "supersedes",
                decision == stored.decisions.begin() ? std::string_view{} : to_string(std::prev(decision)->kind));
  });
  return json.str();
}

std::string noted_json(const cases::Event& entry) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-note/1");
    entry_field(json, entry);
  });
  return json.str();
}

}  // namespace mizani::render
