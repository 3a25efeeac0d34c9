// SPDX-License-Identifier: MIT
#include "tools/render/credit_numbers.h"
#include "tools/render/json_writer.h"
#include "tools/render/level_view.h"
#include "tools/render/micro/level_view.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

void framework_fields(JsonWriter& json, const level::FrameworkLevels& levels) {
  const auto id = [&](std::size_t i) { return levels.framework->id.str() + ':' + levels.framework->levels[i].code; };
  json.field("framework", levels.framework->id.str());
  json.object_field("best_fit", [&] {
    json.field("level", id(levels.best_fit));
    json.field("probability", levels.distribution[levels.best_fit]);
  });
  json.array_field("distribution", [&] {
    for (std::size_t i = 0; i < levels.distribution.size(); ++i) {
      json.object([&] {
        json.field("level", id(i));
        json.field("probability", levels.distribution[i]);
      });
    }
  });
  json.field("no_counterpart", levels.no_counterpart);
  json.array_field("set", [&] {
    for (std::size_t i = levels.set_first; i <= levels.set_last; ++i) json.value(id(i));
  });
}

void position_field(JsonWriter& json, std::string_view name, const level::Position& position) {
  json.object_field(name, [&] {
    json.field("mean", position.mean);
    json.field("spread", position.spread);
  });
}

void stated_field(JsonWriter& json, const LevelReport& report) {
  json.key("stated");
  const auto& stated = report.level.stated;
  if (!stated) {
    json.null();
    return;
  }
  json.object([&] {
    json.field("text", stated->text);
    json.key("level");
    if (stated->level.framework == nullptr)
      json.null();
    else
      json.value(stated->level.id().str());
    json.field("bearing", to_string(stated->bearing));
    json.key("probability");
    if (stated->by_outcomes)
      json.value(stated->probability);
    else
      json.null();
    json.field("sentence", sentence_of(*stated, report.coverage));
    json.key("by_outcomes");
    if (stated->by_outcomes)
      json.object([&] { framework_fields(json, *stated->by_outcomes); });
    else
      json.null();
    json.array_field("against", [&] {
      for (const auto i : stated->against) {
        const auto& evidence = report.level.alone->evidence[i];
        json.object([&] {
          json.field("text", evidence.text);
          json.array_field("span", [&] {
            json.value(evidence.span.begin);
            json.value(evidence.span.end);
          });
          json.field("pull", evidence.pull);
        });
      }
    });
  });
}

void size_field(JsonWriter& json, const LevelReport& report) {
  const auto& size = report.size;
  const auto interval = [&](std::string_view name, const std::optional<credit::Interval>& value) {
    json.key(name);
    if (value)
      json.object([&] { interval_fields(json, *value); });
    else
      json.null();
  };
  json.object_field("size", [&] {
    interval("hours", size.hours);
    json.field("from_credits", size.from_credits);
    json.array_field("credits", [&] {
      for (const auto& conversion : size.credits) {
        json.object([&] {
          json.field("system", conversion.to->id.str());
          json.field("home", size.home != nullptr && conversion.to == size.home->system);
          interval("by_hours", conversion.by_hours ? std::optional{conversion.by_hours->credits} : std::nullopt);
          interval("by_year", conversion.by_year ? std::optional{conversion.by_year->credits} : std::nullopt);
          json.texts_field("missing", conversion.missing);
        });
      }
    });
    json.field("outcomes", size.outcomes);
    interval("hours_per_outcome", size.hours_per_outcome);
    json.object_field("plausible_range", [&] {
      json.field("min", report.hours_least);
      json.field("max", report.hours_most);
    });
    json.field("pace", to_string(size.pace));
    json.field("sentence", sentence_of(size, report.hours_least, report.hours_most));
  });
}

}  // namespace

std::string level_json(const LevelReport& report) {
  const auto& reading = report.level;
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/micro-level/1");
    json.field("title", report.title);
    json.field("read_as", report.kind);
    json.field("coverage", report.coverage);
    json.array_field("levels", [&] {
      for (const auto& levels : reading.on) json.object([&] { framework_fields(json, levels); });
    });
    json.key("position");
    if (reading.alone) {
      json.object([&] {
        position_field(json, "combined", reading.combined.position);
        position_field(json, "outcomes_alone", reading.alone->position);
      });
    } else {
      json.null();
    }
    json.array_field("other_evidence", [&] {
      for (const auto& other : reading.others) {
        json.object([&] {
          json.field("kind", code_of(other.kind));
          json.field("words", other.words);
          json.field("weight", other.weight);
          json.field("source", other.source);
        });
      }
    });
    stated_field(json, report);
    size_field(json, report);
    json.array_field("warnings", [&] {
      if (!reading.alone) return;
      for (const auto warning : reading.alone->warnings) json.value(code_of(warning));
    });
  });
  return json.str();
}

}  // namespace mizani::render::micro
