// SPDX-License-Identifier: MIT
#include "engine/level/level_distribution.h"
#include "tools/render/json_writer.h"
#include "tools/render/level_view.h"

namespace mizani::render {
namespace {

void best_fit_field(JsonWriter& json, const std::optional<level::FrameworkLevels>& levels) {
  json.key("best_fit");
  if (!levels) {
    json.null();
    return;
  }
  json.object([&] {
    json.field("level", levels->framework->id.str() + ':' + levels->framework->levels[levels->best_fit].code);
    json.field("probability", levels->distribution[levels->best_fit]);
  });
}

void distribution_field(JsonWriter& json, const std::optional<level::FrameworkLevels>& levels) {
  json.array_field("distribution", [&] {
    for (std::size_t i = 0; levels && i < levels->distribution.size(); ++i) {
      json.object([&] {
        json.field("level", levels->framework->id.str() + ':' + levels->framework->levels[i].code);
        json.field("probability", levels->distribution[i]);
      });
    }
  });
  json.field("no_counterpart", levels ? levels->no_counterpart : 0.0);
}

void set_field(JsonWriter& json, const std::optional<level::FrameworkLevels>& levels, double coverage) {
  json.object_field("set", [&] {
    json.field("coverage", coverage);
    json.field("calibrated", levels ? levels->calibrated : false);
    json.field("rows", levels ? levels->rows : std::size_t{0});
    json.array_field("levels", [&] {
      for (std::size_t i = levels ? levels->set_first : 1; levels && i <= levels->set_last; ++i) {
        json.value(levels->framework->id.str() + ':' + levels->framework->levels[i].code);
      }
    });
  });
}

void position_field(JsonWriter& json, const level::Position& position) {
  json.object_field("position", [&] {
    json.field("mean", position.mean);
    json.field("spread", position.spread);
  });
}

void domains_field(JsonWriter& json, const FrameworkReading& reading, const level::Levelling& levelling) {
  json.object_field("domains", [&] {
    for (std::size_t d = 0; d < levelling.domains.size(); ++d) {
      json.key(domain_name(static_cast<text::Domain>(d)));
      if (!levelling.domains.at(d)) {
        json.null();
        continue;
      }
      json.object([&] {
        position_field(json, levelling.domains.at(d)->position);
        best_fit_field(json, reading.domains.at(d));
        distribution_field(json, reading.domains.at(d));
        json.field("statements", levelling.domains.at(d)->statements);
        json.field("cues", levelling.domains.at(d)->statements);
      });
    }
  });
}

void rests_on_field(JsonWriter& json, const FrameworkReading& reading) {
  json.object_field("rests_on", [&] {
    json.field("text", true);
    json.key("tables");
    if (!reading.overall || reading.overall->path.hops.empty())
      json.null();
    else
      json.value(to_string(reading.overall->path.rests_on));
    json.array_field("path", [&] {
      if (!reading.overall) return;
      for (const auto& hop : reading.overall->path.hops) {
        json.object([&] {
          json.field("table", hop.table->id.str());
          json.field("direction", hop.forward ? "forward" : "backward");
          json.field("evidence", to_string(hop.evidence));
        });
      }
    });
  });
}

void reading_fields(JsonWriter& json, const FrameworkReading& reading, const LevelReport& report) {
  json.field("framework", reading.framework->id.str());
  rests_on_field(json, reading);
  best_fit_field(json, reading.overall);
  distribution_field(json, reading.overall);
  set_field(json, reading.overall, report.coverage);
}

void bloom_field(JsonWriter& json, const level::BloomReading& bloom) {
  json.object_field("bloom", [&] {
    json.array_field("labels", [&] {
      for (const auto process : bloom.labels) json.value(bloom_name(process));
    });
    json.object_field("scores", [&] {
      for (std::size_t process = 0; process < bloom.scores.size(); ++process)
        json.field(bloom_name(process), bloom.scores.at(process));
    });
    json.array_field("words", [&] {
      for (const auto& [span, words] : bloom.words) {
        json.object([&] {
          json.array_field("span", [&] {
            json.value(span.begin);
            json.value(span.end);
          });
          json.field("text", words);
        });
      }
    });
  });
}

void evidence_field(JsonWriter& json, const level::Levelling& levelling) {
  json.array_field("evidence", [&] {
    for (const auto& item : levelling.evidence) {
      json.object([&] {
        json.field("kind", item.kind == level::Evidence::Kind::text ? "text" : "rest");
        json.array_field("span", [&] {
          json.value(item.span.begin);
          json.value(item.span.end);
        });
        json.field("text", item.text);
        json.key("domain");
        if (item.domain)
          json.value(domain_name(*item.domain));
        else
          json.null();
        json.field("position", item.position);
        json.field("pull", item.pull);
      });
    }
  });
}

void other_evidence_field(JsonWriter& json, const std::vector<level::AwardEvidence>& others) {
  json.array_field("other_evidence", [&] {
    for (const auto& other : others) {
      json.object([&] {
        json.field("kind", code_of(other.kind));
        json.field("text", other.words);
        json.field("weight", other.weight);
        json.field("source", other.source);
        json.array_field("likelihood", [&] {
          for (const double likelihood : other.likelihood) json.value(likelihood);
        });
      });
    }
  });
}

void move_field(JsonWriter& json, std::string_view name, const level::Move& move) {
  json.key(name);
  if (move.to_level == 0) {
    json.null();
    return;
  }
  json.object([&] {
    json.field("to", "acqf:" + std::to_string(move.to_level));
    json.field("needs", move.needs);
    json.array_field("without", [&] {
      for (const auto place : move.without) json.value(place);
    });
    json.array_field("phrases", [&] {
      for (const auto& phrase : move.phrases) json.value(phrase);
    });
  });
}

void sections_field(JsonWriter& json, const LevelReport& report) {
  json.array_field("sections", [&] {
    for (const auto& section : report.sections) {
      json.object([&] {
        json.field("heading", section.heading);
        json.optional_field("stated_level", section.stated_level);
        json.field("statements", section.levelling.statements);
        position_field(json, section.levelling.position);
        json.field("best_fit", "acqf:" + std::to_string(level::acqf_level_of(section.levelling.best)));
      });
    }
  });
  if (!report.sections.empty()) json.field("steps_down", steps_down(report.sections));
}

}  // namespace

std::string level_json(const LevelReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/level/1");
    if (!report.title.empty()) json.field("title", report.title);
    reading_fields(json, report.frameworks.front(), report);
    position_field(json, report.combined.position);
    json.object_field("text_position", [&] {
      json.field("mean", report.levelling.position.mean);
      json.field("spread", report.levelling.position.spread);
    });
    other_evidence_field(json, report.others);
    domains_field(json, report.frameworks.front(), report.levelling);
    bloom_field(json, report.levelling.bloom);
    json.field("start", report.levelling.start);
    json.field("best_position", report.combined.best);
    json.object_field("kind", [&] {
      json.field("course", report.levelling.course);
      json.field("work", 1 - report.levelling.course);
    });
    move_field(json, "raise", report.levelling.raise);
    move_field(json, "lower", report.levelling.lower);
    json.field("language", report.document.language);
    json.field("statements", report.levelling.statements);
    json.field("text", report.document.text);
    evidence_field(json, report.levelling);
    json.array_field("warnings", [&] {
      for (const auto warning : report.levelling.warnings) {
        json.object([&] {
          json.field("code", code_of(warning));
          json.field("message", sentence_of(warning, report));
        });
      }
    });
    json.array_field("also", [&] {
      for (std::size_t i = 1; i < report.frameworks.size(); ++i) {
        json.object([&] {
          reading_fields(json, report.frameworks[i], report);
          domains_field(json, report.frameworks[i], report.levelling);
        });
      }
    });
    sections_field(json, report);
  });
  return json.str();
}

}  // namespace mizani::render
