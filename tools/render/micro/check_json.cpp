// SPDX-License-Identifier: MIT
#include "tools/render/credit_numbers.h"
#include "tools/render/json_writer.h"
#include "tools/render/micro/check_view.h"
#include "tools/render/micro/element_words.h"
#include "tools/render/provenance.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

void exact_field(JsonWriter& json, std::string_view name, const credit::Rational& number) {
  json.object_field(name, [&] {
    json.field("value", number.convert_to<double>());
    json.field("exact", credit::to_string(number));
  });
}

void reading_fields(JsonWriter& json, const ElementReading& reading) {
  json.field("element", to_string(reading.element));
  json.field("state", to_string(reading.state));
  json.texts_field("pointers", reading.pointers);
  json.key("found");
  if (reading.found.empty())
    json.null();
  else
    json.value(reading.found);
  json.array_field("flaws", [&] {
    for (const auto& flaw : reading.flaws) {
      json.object([&] {
        json.field("code", flaw.code);
        json.field("pointer", flaw.pointer);
        json.field("words", flaw.found);
        json.field("against", flaw.against);
        json.field("weighs",
                   flaw.weighs == ElementState::present ? std::string_view{"nothing"} : to_string(flaw.weighs));
        json.field("sentence", sentence_of(flaw));
        json.field("advice", advice_of(flaw));
      });
    }
  });
}

void element_item(JsonWriter& json, const ElementFinding& finding, const ScorePart& part, const Sources& sources) {
  json.object([&] {
    reading_fields(json, finding.reading);
    json.field("requirement", to_string(finding.asked->requirement));
    json.field("where_applicable", finding.asked->where_applicable);
    json.field("asks", finding.asked->asks.in("en"));
    json.field("status", to_string(finding.asked->provenance.evidence));
    json.field("note", finding.asked->provenance.note);
    sources_field(json, finding.asked->provenance.sources, sources);
    json.key("advice");
    if (finding.reading.state == ElementState::missing)
      json.value(advice_to_supply(finding.reading.element));
    else
      json.null();
    exact_field(json, "weight", part.weight);
    exact_field(json, "worth", part.worth);
    exact_field(json, "part", part.part);
  });
}

void size_item(JsonWriter& json, const SizeFinding& size, const Sources& sources) {
  json.object([&] {
    json.field("system", size.limit->system.str());
    json.optional_field("min", size.limit->least);
    json.optional_field("max", size.limit->most);
    json.field("verdict", to_string(size.verdict));
    json.key("size");
    if (size.size)
      json.object([&] { interval_fields(json, *size.size); });
    else
      json.null();
    json.field("status", to_string(size.limit->provenance.evidence));
    json.field("note", size.limit->provenance.note);
    sources_field(json, size.limit->provenance.sources, sources);
  });
}

void profile_item(JsonWriter& json, const ProfileCheck& check) {
  const auto& profile = *check.profile;
  json.object([&] {
    json.field("id", profile.id.str());
    json.field("name", profile.name.in("en"));
    json.field("issuer", profile.issuer);
    json.field("year", profile.year);
    json.field("note", profile.note);
    json.field("complete", check.complete);
    exact_field(json, "score", check.score.total);
    json.array_field("elements", [&] {
      for (std::size_t i = 0; i < check.elements.size(); ++i)
        element_item(json, check.elements[i], check.score.parts[i], profile.sources);
    });
    json.array_field("sizes", [&] {
      for (const auto& size : check.sizes) size_item(json, size, profile.sources);
    });
    json.array_field("beside", [&] {
      for (const auto& reading : check.beside) json.object([&] { reading_fields(json, reading); });
    });
    json.array_field("not_checked", [&] {
      for (const auto& text : profile.beyond) json.value(text.in("en"));
    });
  });
}

}  // namespace

std::string check_json(const std::vector<CheckReport>& reports) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/micro-check/1");
    json.array_field("records", [&] {
      for (const auto& report : reports) {
        json.object([&] {
          json.field("file", report.file);
          json.field("read_as", report.kind);
          json.field("title", report.title);
          json.key("date");
          if (report.awarded)
            json.value(report.awarded->str());
          else
            json.null();
          json.field("checked_on", mizani::to_string(report.on));
          json.array_field("profiles", [&] {
            for (const auto& check : report.profiles) profile_item(json, check);
          });
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render::micro
