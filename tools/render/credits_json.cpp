// SPDX-License-Identifier: MIT
#include "tools/render/credit_numbers.h"
#include "tools/render/credits_view.h"
#include "tools/render/json_writer.h"
#include "tools/render/provenance.h"

namespace mizani::render {
namespace {

void reading_field(JsonWriter& json, std::string_view name, const std::optional<credit::CreditReading>& reading) {
  json.key(name);
  if (!reading) {
    json.null();
    return;
  }
  json.object([&] {
    interval_fields(json, reading->credits);
    json.field("rests_on", to_string(reading->rests_on));
  });
}

void range_field(JsonWriter& json, std::string_view name, const Fact<ExactRange>& fact, const Sources& sources) {
  json.object_field(name, [&] {
    json.key("min");
    if (fact.value)
      json.value(fact.value->min);
    else
      json.null();
    json.key("max");
    if (fact.value)
      json.value(fact.value->max);
    else
      json.null();
    json.field("status", to_string(fact.provenance.evidence));
    sources_field(json, fact.provenance.sources, sources);
  });
}

void system_field(JsonWriter& json, std::string_view name, const CreditSystem& system, const Sources& sources) {
  json.object_field(name, [&] {
    json.field("id", system.id.str());
    json.field("name", system.name.in("en"));
    range_field(json, "hours_per_credit", system.hours_per_credit, sources);
    range_field(json, "credits_per_year", system.credits_per_year, sources);
  });
}

void conversion_fields(JsonWriter& json, const credit::CreditConversion& conversion, const CreditSystems& systems) {
  json.field("from", conversion.from->id.str());
  json.field("to", conversion.to->id.str());
  json.object_field("amount", [&] { interval_fields(json, conversion.amount); });
  json.key("hours");
  if (conversion.hours)
    json.object([&] { interval_fields(json, *conversion.hours); });
  else
    json.null();
  reading_field(json, "by_hours", conversion.by_hours);
  reading_field(json, "by_year", conversion.by_year);
  json.array_field("by_convention", [&] {
    for (const auto& reading : conversion.by_convention) {
      json.object([&] {
        interval_fields(json, reading.credits);
        json.field("to_per_from", credit::to_string(reading.to_per_from));
        json.field("status", to_string(reading.convention->provenance.evidence));
        sources_field(json, reading.convention->provenance.sources, systems.sources);
        if (!reading.convention->provenance.note.empty()) json.field("note", reading.convention->provenance.note);
      });
    }
  });
  json.optional_field("readings_agree", conversion.readings_agree);
  json.field("units_differ", conversion.units_differ);
  json.texts_field("missing", conversion.missing);
  json.object_field("systems", [&] {
    system_field(json, "from", *conversion.from, systems.sources);
    system_field(json, "to", *conversion.to, systems.sources);
  });
}

}  // namespace

std::string credits_json(const CreditsReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/credits/1");
    conversion_fields(json, report.conversions.front(), *report.systems);
    json.array_field("also", [&] {
      for (std::size_t i = 1; i < report.conversions.size(); ++i)
        json.object([&] { conversion_fields(json, report.conversions[i], *report.systems); });
    });
    json.key("level");
    if (report.level) {
      json.object([&] {
        json.field("level", report.level->id().str());
        json.field("rule", level_rule(*report.level));
      });
    } else {
      json.null();
    }
  });
  return json.str();
}

}  // namespace mizani::render
