// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/eval_tags_view.h"
#include "tools/render/json_writer.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

std::string cell(const level::Figure& figure) {
  return figure ? fmt::format("{:.3f}", *figure) : "-";
}

std::string classes_text(const FamilyScores& family) {
  std::vector<std::vector<std::string>> rows{{"code", "support", "precision", "recall", "f1"}};
  for (const auto& one : family.scores.per_class)
    rows.push_back({one.code, std::to_string(one.support), cell(one.precision), cell(one.recall), cell(one.f1)});
  return fmt::format("\n{}, {}\n", family.family, family.depth) + text_table(rows);
}

}  // namespace

std::string eval_tags_text(const TagEvalReport& report) {
  std::string out = fmt::format("{} {} scored", report.rows, report.rows == 1 ? "row" : "rows");
  if (!report.split.empty()) out += fmt::format(" of split {}", report.split);
  if (report.rejects.skipped > 0) out += fmt::format(", {} skipped", report.rejects.skipped);
  std::vector<std::vector<std::string>> rows{
      {"family", "depth", "n", "exact", "micro F1", "macro F1", "classes", "calibration error"}};
  for (const auto& family : report.families) {
    const auto& scores = family.scores;
    rows.push_back({family.family, family.depth, std::to_string(scores.n), cell(scores.exact), cell(scores.micro_f1),
                    cell(scores.macro_f1), std::to_string(scores.per_class.size()), cell(scores.reliability.ece)});
  }
  out += '\n' + text_table(rows) +
         "exact: all tags of a row right and complete. macro F1: mean over the classes that are labelled or given.\n";
  for (const auto& family : report.families) out += classes_text(family);
  return out;
}

std::string eval_tags_json(const TagEvalReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/eval-tags/1");
    json.field("kind", "tags");
    json.field("n", report.rows);
    json.key("split");
    if (report.split.empty())
      json.null();
    else
      json.value(report.split);
    json.array_field("families", [&] {
      for (const auto& family : report.families) {
        json.object([&] {
          json.field("family", family.family);
          json.field("depth", family.depth);
          json.field("n", family.scores.n);
          json.optional_field("exact", family.scores.exact);
          json.optional_field("micro_f1", family.scores.micro_f1);
          json.optional_field("macro_f1", family.scores.macro_f1);
          json.optional_field("ece", family.scores.reliability.ece);
          json.array_field("per_class", [&] {
            for (const auto& one : family.scores.per_class) {
              json.object([&] {
                json.field("code", one.code);
                json.field("support", one.support);
                json.optional_field("precision", one.precision);
                json.optional_field("recall", one.recall);
                json.optional_field("f1", one.f1);
              });
            }
          });
        });
      }
    });
    json.field("skipped", report.rejects.skipped);
    json.array_field("rejects", [&] {
      for (const auto& row : report.rejects.rejects) {
        json.object([&] {
          json.field("line", row.line);
          json.field("code", row.code);
          json.field("message", row.message);
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render
