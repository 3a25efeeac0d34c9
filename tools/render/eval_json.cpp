// SPDX-License-Identifier: MIT
#include "tools/render/eval_view.h"
#include "tools/render/json_writer.h"
#include "tools/render/level_view.h"

namespace mizani::render {
namespace {

void reliability_fields(JsonWriter& json, const level::Reliability& reliability) {
  json.optional_field("ece", reliability.ece);
  json.array_field("reliability", [&] {
    for (const auto& bin : reliability.bins) {
      json.object([&] {
        json.field("from", bin.from);
        json.field("to", bin.to);
        json.field("n", bin.n);
        json.optional_field("mean_probability", bin.mean_probability);
        json.optional_field("observed", bin.observed);
      });
    }
  });
}

void level_fields(JsonWriter& json, const level::LevelScores& scores) {
  json.field("n", scores.n);
  json.optional_field("accuracy", scores.accuracy);
  json.optional_field("within_one", scores.within_one);
  json.optional_field("mae", scores.mae);
  json.optional_field("qwk", scores.qwk);
  json.optional_field("coverage", scores.coverage);
  json.optional_field("mean_set_size", scores.mean_set_size);
  reliability_fields(json, scores.reliability);
}

void reject_fields(JsonWriter& json, const Rejects& rejects) {
  json.field("skipped", rejects.skipped);
  json.array_field("rejects", [&] {
    for (const auto& row : rejects.rejects) {
      json.object([&] {
        json.field("line", row.line);
        json.field("code", row.code);
        json.field("message", row.message);
      });
    }
  });
}

}  // namespace

std::string eval_json(const LevelEvalReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/eval/1");
    json.field("kind", "level");
    level_fields(json, report.scores);
    json.field("coverage_asked", report.coverage_asked);
    json.field("levels_struck", report.struck);
    json.array_field("by_framework", [&] {
      for (const auto& entry : report.by_framework) {
        json.object([&] {
          json.field("framework", entry.framework->id.str());
          level_fields(json, entry.scores);
        });
      }
    });
    reject_fields(json, report.rejects);
  });
  return json.str();
}

std::string eval_json(const BloomEvalReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/eval/1");
    json.field("kind", "bloom");
    json.field("n", report.scores.n);
    json.optional_field("macro_f1", report.scores.macro_f1);
    json.optional_field("kappa", report.scores.kappa);
    json.optional_field("exact_match", report.scores.exact_match);
    json.field("levels_struck", report.struck);
    json.array_field("per_class", [&] {
      for (std::size_t process = 0; process < report.scores.per_class.size(); ++process) {
        const auto& scores = report.scores.per_class.at(process);
        json.object([&] {
          json.field("process", bloom_name(process));
          json.field("support", scores.support);
          json.optional_field("precision", scores.precision);
          json.optional_field("recall", scores.recall);
          json.optional_field("f1", scores.f1);
        });
      }
    });
    reliability_fields(json, report.scores.reliability);
    reject_fields(json, report.rejects);
  });
  return json.str();
}

}  // namespace mizani::render
