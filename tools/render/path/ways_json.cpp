// SPDX-License-Identifier: MIT
#include "tools/render/path/ways.h"

namespace mizani::render {
namespace {

std::string level_id(const Framework& framework, std::size_t level) {
  return framework.id.str() + ':' + framework.levels[level].code;
}

template <class Id>
void id_field(JsonWriter& json, std::string_view name, const Id* thing) {
  json.key(name);
  if (thing != nullptr)
    json.value(thing->id.str());
  else
    json.null();
}

void steps_field(JsonWriter& json, const path::RecognitionPath& path) {
  json.array_field("tables", [&] {
    for (const auto& hop : path.hops) json.value(hop.table->id.str());
  });
}

void side(JsonWriter& json, std::string_view name, const Framework& to, const path::DisagreeingPath& one) {
  json.object_field(name, [&] {
    json.field("route", to_string(one.route.kind));
    json.array_field("through", [&] {
      for (const auto* framework : one.route.through) json.value(framework->id.str());
    });
    steps_field(json, one.path);
    json.field("level", level_id(to, one.landing.level));
    json.field("probability", one.landing.probability);
    json.field("certainty", path::certainty(one.path));
    json.field("rests_on", to_string(one.path.rests_on));
  });
}

void from_level(JsonWriter& json, const PathReport& report, const path::Disagreement& one) {
  json.key("from_level");
  if (one.from_level)
    json.value(level_id(*report.from, *one.from_level));
  else if (report.from_level != nullptr)
    json.value(report.from->id.str() + ':' + report.from_level->code);
  else
    json.null();
}

void kept_paths(JsonWriter& json, std::string_view name, const Framework& from, const Framework& to,
                const path::ParetoAnswer& answer) {
  json.array_field(name, [&] {
    for (const auto& kept : answer.paths) {
      json.object([&] {
        path_members(json, from, to, kept.path);
        weighed_members(json, {.path = kept, .kept = true});
      });
    }
  });
}

void dates(JsonWriter& json, const PathReport& report) {
  json.object_field("dates", [&] {
    json.field("decision", to_string(report.as_of));
    json.key("award");
    if (!report.awarded) {
      json.null();
      return;
    }
    json.value(to_string(*report.awarded));
    json.field("agree", report.dated.agree);
    json.array_field("changes", [&] {
      for (const auto& reason : report.dated.reasons) {
        json.object([&] {
          json.field("change", to_string(reason.change));
          id_field(json, "framework", reason.framework);
          id_field(json, "successor", reason.successor);
          id_field(json, "table", reason.table);
          id_field(json, "instrument", reason.instrument);
        });
      }
    });
    id_field(json, "to_then", report.dated.target_then);
    const Framework& then = report.dated.target_then != nullptr ? *report.dated.target_then : *report.to;
    kept_paths(json, "on_award", *report.from, then, report.dated.on_award);
  });
}

void missing(JsonWriter& json, const PathReport& report) {
  json.key("missing_table");
  if (!report.missing) {
    json.null();
    return;
  }
  const auto& table = *report.missing;
  json.object([&] {
    json.field("from", table.from->id.str());
    json.field("to", table.to->id.str());
    json.field("today", to_string(table.today));
    json.field("certainty_before", table.certainty_before);
    json.field("certainty_after", table.certainty_after);
    json.key("best_fit");
    if (table.level && !report.whole) {
      json.object([&] {
        json.field("level", level_id(*report.to, *table.level));
        json.field("probability", table.probability);
      });
    } else {
      json.null();
    }
    id_field(json, "unread_report", table.unread);
  });
}

}  // namespace

void weighed_members(JsonWriter& json, const WeighedPath& weighed) {
  json.field("certainty", path::certainty(weighed.path.path));
  json.field("pareto", weighed.kept);
  json.texts_field("best_on", best_words(weighed.path.best_on));
  json.key("legal_standing");
  if (weighed.path.standing)
    json.value(to_string(*weighed.path.standing));
  else
    json.null();
  json.array_field("instruments", [&] {
    for (const auto& link : weighed.path.instruments) json.value(link.instrument->id.str());
  });
}

void ways_members(JsonWriter& json, const PathReport& report) {
  kept_paths(json, "pareto", *report.from, *report.to, report.best());
  json.array_field("disagreements", [&] {
    for (const auto& one : report.best().disagreements) {
      json.object([&] {
        from_level(json, report, one);
        side(json, "first", *report.to, one.first);
        side(json, "second", *report.to, one.second);
      });
    }
  });
  dates(json, report);
  missing(json, report);
  json.key("answerable_at");
  if (report.answerable_at)
    json.value(to_string(*report.answerable_at));
  else
    json.null();
}

}  // namespace mizani::render
