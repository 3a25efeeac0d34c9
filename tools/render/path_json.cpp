// SPDX-License-Identifier: MIT
#include "tools/render/json_writer.h"
#include "tools/render/path/explanation.h"
#include "tools/render/path/ways.h"
#include "tools/render/path_view.h"
#include "tools/render/provenance.h"

namespace mizani::render {
namespace {

void distribution(JsonWriter& json, const Framework& to, const Eigen::RowVectorXd& row) {
  json.array_field("distribution", [&] {
    for (std::size_t level = 0; level < to.levels.size(); ++level) {
      json.object([&] {
        json.field("level", to.id.str() + ':' + to.levels[level].code);
        json.field("probability", row(static_cast<Eigen::Index>(level)));
      });
    }
  });
  json.field("no_counterpart", row(row.size() - 1));
}

void hop(JsonWriter& json, const path::PathHop& step) {
  json.object([&] {
    json.field("from", step.from->id.str());
    json.field("to", step.to->id.str());
    json.field("table", step.table->id.str());
    json.field("direction", step.forward ? "forward" : "backward");
    json.field("kind", to_string(step.table->kind));
    json.field("evidence", to_string(step.evidence));
    json.array_field("rows", [&] {
      for (const Alignment* row : step.rows) {
        json.object([&] {
          json.field("from", row->from);
          json.optional_field("to", row->to);
          json.field("relation", to_string(row->relation));
          json.field("match", to_string(row->match));
          json.field("evidence", to_string(row->provenance.evidence));
          if (!row->provenance.note.empty()) json.field("note", row->provenance.note);
        });
      }
    });
    json.array_field("no_rows_for", [&] {
      for (const Level* level : step.unspoken) json.value(level->code);
    });
    json.field("report", step.table->report.title);
    json.optional_field("year", step.table->report.year);
    sources_field(json, step.table->report.sources, step.table->sources);
  });
}

void party(JsonWriter& json, std::string_view name, const InstrumentParty& of) {
  json.object_field(name, [&] {
    json.field("country", of.country.str());
    json.field("consent", to_string(of.consent));
    json.key("date");
    if (of.date)
      json.value(of.date->str());
    else
      json.null();
    json.field("disputed", of.disputed);
  });
}

}  // namespace

void path_members(JsonWriter& json, const Framework& from, const Framework& to, const path::RecognitionPath& found) {
  json.field("rests_on", to_string(found.rests_on));
  json.field("confidence", found.confidence);
  json.field("uncertainty_bits", found.uncertainty);
  if (found.matrix.size() == 0) {
    const auto best = found.best_level();
    json.key("best_fit");
    if (best) {
      json.object([&] {
        json.field("level", to.id.str() + ':' + to.levels[*best].code);
        json.field("probability", found.distribution(static_cast<Eigen::Index>(*best)));
      });
    } else {
      json.null();
    }
    distribution(json, to, found.distribution);
  } else {
    json.array_field("levels", [&] {
      for (std::size_t level = 0; level < from.levels.size(); ++level) {
        json.object([&] {
          json.field("from", from.id.str() + ':' + from.levels[level].code);
          distribution(json, to, found.matrix.row(static_cast<Eigen::Index>(level)));
        });
      }
    });
  }
  json.array_field("hops", [&] {
    for (const auto& step : found.hops) hop(json, step);
  });
}

void path_object(JsonWriter& json, const Framework& from, const Framework& to, const path::RecognitionPath& found) {
  json.object([&] { path_members(json, from, to, found); });
}

std::string path_json(const PathReport& report, bool explained) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/path/1");
    json.field("from", report.from_level != nullptr ? report.from->id.str() + ':' + report.from_level->code
                                                    : report.from->id.str());
    json.field("starts_at", report.starts_at);
    json.field("to", report.to->id.str());
    json.field("as_of", to_string(report.as_of));
    json.field("evidence", to_string(report.weakest));
    json.key("rests_on");
    if (report.answer.paths.empty())
      json.null();
    else
      json.value(to_string(report.answer.paths.front().rests_on));
    json.array_field("paths", [&] {
      for (const auto& found : report.answer.paths) {
        json.object([&] {
          path_members(json, *report.from, *report.to, found);
          weighed_members(json, weighed(report, found));
        });
      }
    });
    json.array_field("stated_none", [&] {
      for (const auto& none : report.answer.stated_none) {
        json.object([&] {
          json.field("level", none.framework->id.str() + ':' + none.framework->levels[none.level].code);
          json.field("table", none.table->id.str());
        });
      }
    });
    json.array_field("instruments", [&] {
      for (const auto& link : report.instruments) {
        json.object([&] {
          json.field("id", link.instrument->id.str());
          json.field("name", link.instrument->name.in("en"));
          json.field("standing", path::to_string(link.standing));
          party(json, "first", *link.first);
          party(json, "second", *link.second);
        });
      }
    });
    ways_members(json, report);
    json.texts_field("warnings", report.warnings);
    if (explained) explanation_field(json, explain(report));
  });
  return json.str();
}

}  // namespace mizani::render
