// SPDX-License-Identifier: MIT
#include "tools/render/cases/case_words.h"
#include "tools/render/cases/consistency_view.h"

namespace mizani::render {
namespace {

void policy_field(JsonWriter& json, const cases::ConsistencyPolicy& policy) {
  json.object_field("near", [&] {
    json.field("years", policy.near_years);
    json.field("credits_share", policy.near_credits);
    json.field("completed_share", policy.near_share);
  });
}

void traits_fields(JsonWriter& json, const std::vector<cases::Trait>& alike, const std::vector<cases::Trait>& differs) {
  json.array_field("alike", [&] {
    for (const auto& trait : alike) {
      json.object([&] {
        json.field("trait", trait.name);
        json.field("value", trait.first);
      });
    }
  });
  json.array_field("differs", [&] {
    for (const auto& trait : differs) {
      json.object([&] {
        json.field("trait", trait.name);
        known_field(json, "first", trait.first);
        known_field(json, "second", trait.second);
      });
    }
  });
}

void decided_field(JsonWriter& json, std::string_view name, const std::string& id, cases::DecisionKind decision) {
  json.object_field(name, [&] {
    json.field("case", id);
    json.field("decision", to_string(decision));
  });
}

}  // namespace

std::string consistency_json(const cases::ConsistencyReport& report, const cases::ConsistencyPolicy& policy) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-consistency/1");
    policy_field(json, policy);
    json.field("compared", report.compared);
    json.field("not_compared", report.not_compared);
    json.array_field("pairs", [&] {
      for (const auto& pair : report.divergences) {
        json.object([&] {
          decided_field(json, "first", pair.first, pair.first_decision);
          decided_field(json, "second", pair.second, pair.second_decision);
          traits_fields(json, pair.alike, pair.differs);
        });
      }
    });
  });
  return json.str();
}

std::string similar_json(const cases::CaseRow& of, const cases::SimilarCases& similar,
                         const cases::ConsistencyPolicy& policy) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-similar/1");
    json.field("case", of.id);
    policy_field(json, policy);
    json.array_field("by_decision", [&] {
      for (const auto& [word, number] : similar.by_decision) {
        json.object([&] {
          json.field("decision", word);
          json.field("cases", number);
        });
      }
    });
    json.array_field("cases", [&] {
      for (const auto& past : similar.cases) {
        json.object([&] {
          json.field("case", past.id);
          json.field("decision", to_string(past.decision));
          json.field("decided_on", past.decided_on);
          traits_fields(json, past.alike, past.differs);
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render
