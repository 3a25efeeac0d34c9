// SPDX-License-Identifier: MIT
#include "tools/render/cases/case_words.h"
#include "tools/render/cases/statistics_view.h"

namespace mizani::render {
namespace {

void outcomes_field(JsonWriter& json, std::string_view name, const std::map<std::string, std::size_t>& counts) {
  json.array_field(name, [&] {
    for (const auto& [word, number] : counts) {
      json.object([&] {
        known_field(json, "outcome", word);
        json.field("cases", number);
      });
    }
  });
}

void counts_fields(JsonWriter& json, const cases::CaseCounts& counts) {
  json.field("cases", counts.cases);
  json.field("open", counts.open);
  json.field("decided", counts.turnaround.decided);
  json.object_field("days_to_first_decision", [&] {
    json.optional_field("median", counts.turnaround.median);
    json.optional_field("ninetieth", counts.turnaround.ninetieth);
    json.optional_field("longest", counts.turnaround.longest);
  });
  json.optional_field("longest_open_days", counts.longest_open);
  outcomes_field(json, "proposals", counts.proposals);
  outcomes_field(json, "decisions", counts.decisions);
  json.field("departures", counts.departures);
  json.optional_field("departure_share", counts.departure_share());
}

void groups_field(JsonWriter& json, std::string_view name, const std::map<CountryCode, cases::CaseCounts>& groups) {
  json.array_field(name, [&] {
    for (const auto& [country, counts] : groups) {
      json.object([&] {
        known_field(json, "country", country.str());
        counts_fields(json, counts);
      });
    }
  });
}

}  // namespace

std::string statistics_json(const cases::Statistics& statistics, const Date& today) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-stats/1");
    json.field("today", to_string(today));
    json.object_field("all", [&] { counts_fields(json, statistics.all); });
    known_field(json, "longest_open_case", statistics.longest_open_case);
    groups_field(json, "by_target_country", statistics.by_target_country);
    groups_field(json, "by_award_country", statistics.by_award_country);
  });
  return json.str();
}

}  // namespace mizani::render
