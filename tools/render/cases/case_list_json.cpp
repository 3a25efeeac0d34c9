// SPDX-License-Identifier: MIT
#include <optional>

#include "tools/render/cases/case_list_view.h"
#include "tools/render/cases/case_words.h"

namespace mizani::render {
namespace {

void cases_field(JsonWriter& json, std::span<const cases::CaseRow> rows) {
  json.array_field("cases", [&] {
    for (const auto& row : rows) row_object(json, row);
  });
}

std::string day(const std::optional<Date>& date) {
  return date ? to_string(*date) : std::string{};
}

}  // namespace

std::string case_list_json(std::span<const cases::CaseRow> rows) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-list/1");
    cases_field(json, rows);
  });
  return json.str();
}

std::string case_search_json(const cases::SearchQuery& query, std::span<const cases::CaseRow> found,
                             std::size_t searched) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-search/1");
    json.object_field("query", [&] {
      known_field(json, "words", query.words);
      known_field(json, "from", query.award_country ? query.award_country->str() : "");
      known_field(json, "to", query.target_country ? query.target_country->str() : "");
      known_field(json, "purpose", query.purpose.value_or(""));
      known_field(json, "decision", query.decision ? to_string(*query.decision) : std::string_view{});
      known_field(json, "state", query.state ? to_string(*query.state) : std::string_view{});
      known_field(json, "received_from", day(query.received_from));
      known_field(json, "received_to", day(query.received_to));
    });
    json.field("searched", searched);
    cases_field(json, found);
  });
  return json.str();
}

}  // namespace mizani::render
