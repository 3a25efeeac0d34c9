// SPDX-License-Identifier: MIT
#include <array>

#include "tools/render/json_writer.h"
#include "tools/render/match_view.h"

namespace mizani::render {
namespace {

std::optional<std::string> text_if_any(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

void side_fields(JsonWriter& json, const MatchSide& side) {
  json.optional_field("title", text_if_any(side.title));
  json.field("language", side.language);
  json.field("language_reliable", side.language_reliable);
  json.field("outcomes", side.outcomes.size());
  json.field("repeated", side.repeated);
}

void coverage_fields(JsonWriter& json, const match::Coverage& coverage, std::size_t missing) {
  const bool any = coverage.outcomes > 0;
  json.field("outcomes", coverage.outcomes);
  json.field("covered", coverage.covered);
  json.field("partly", coverage.partly);
  json.field("missing", missing);
  json.optional_field("mean_similarity", any ? std::optional{coverage.mean} : std::nullopt);
  json.optional_field("covered_share", any ? std::optional{static_cast<double>(coverage.covered) /
                                                           static_cast<double>(coverage.outcomes)}
                                           : std::nullopt);
}

const char* standing(double similarity, const match::MatchPolicy& policy) {
  if (similarity >= policy.covered) return "covered";
  return similarity >= policy.partly ? "partly" : "uncovered";
}

void outcomes_field(JsonWriter& json, const char* name, const MatchSide& side, const MatchSide& other,
                    const std::vector<std::vector<match::Counterpart>>& best, const match::MatchPolicy& policy) {
  json.array_field(name, [&] {
    for (std::size_t i = 0; i < side.outcomes.size(); ++i) {
      json.object([&] {
        json.field("outcome", side.numbers[i]);
        json.field("text", side.outcomes[i].text);
        json.field("standing", standing(best[i].empty() ? 0 : best[i].front().similarity, policy));
        json.array_field("best", [&] {
          for (const auto& counterpart : best[i]) {
            json.object([&] {
              json.field("outcome", other.numbers[counterpart.outcome]);
              json.field("similarity", counterpart.similarity);
            });
          }
        });
      });
    }
  });
}

void contributions_field(JsonWriter& json, const MatchReport& report, std::size_t pair) {
  json.key("contributions");
  if (report.contributions.empty()) {
    json.null();
    return;
  }
  json.array([&] {
    for (const auto& part : report.contributions[pair]) {
      json.object([&] {
        json.field("kind", contribution_name(part.kind));
        json.optional_field("source", text_if_any(part.source));
        json.optional_field("target", text_if_any(part.target));
        json.field("value", part.value);
      });
    }
  });
}

void places_field(JsonWriter& json, const char* name, const std::vector<std::size_t>& places, const MatchSide& side) {
  json.array_field(name, [&] {
    for (const std::size_t place : places) json.value(side.numbers[place]);
  });
}

}  // namespace

std::string_view contribution_name(match::Contribution::Kind kind) {
  static constexpr std::array<std::string_view, 4> names{"word", "governed", "process", "domain"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string match_json(const MatchReport& report) {
  const auto& match = report.match;
  const bool any = !report.source.outcomes.empty() && !report.target.outcomes.empty();
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/match/1");
    json.object_field("source", [&] { side_fields(json, report.source); });
    json.object_field("target", [&] { side_fields(json, report.target); });
    json.object_field("overall", [&] {
      json.optional_field("symmetric", any ? std::optional{match.symmetric} : std::nullopt);
      json.optional_field("one_to_one", any ? std::optional{match.assigned} : std::nullopt);
    });
    json.object_field("coverage", [&] {
      json.object_field("of_target", [&] { coverage_fields(json, match.target, match.missing.size()); });
      json.object_field("of_source", [&] { coverage_fields(json, match.source, match.extra.size()); });
    });
    json.array_field("one_to_one", [&] {
      for (std::size_t i = 0; i < match.one_to_one.size(); ++i) {
        const auto& pair = match.one_to_one[i];
        json.object([&] {
          json.field("source", report.source.numbers[pair.source]);
          json.field("target", report.target.numbers[pair.target]);
          json.field("similarity", pair.weight);
          json.field("standing", standing(pair.weight, report.policy));
          contributions_field(json, report, i);
        });
      }
    });
    outcomes_field(json, "source_outcomes", report.source, report.target, match.of_source, report.policy);
    outcomes_field(json, "target_outcomes", report.target, report.source, match.of_target, report.policy);
    places_field(json, "missing", match.missing, report.target);
    places_field(json, "extra", match.extra, report.source);
    json.object_field("thresholds", [&] {
      json.field("covered", report.policy.covered);
      json.field("partly", report.policy.partly);
    });
    json.array_field("warnings", [&] {
      for (const auto& warning : report.warnings) {
        json.object([&] {
          json.field("code", warning.code);
          json.field("message", warning.message);
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render
