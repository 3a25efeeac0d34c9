// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/eval_match_view.h"
#include "tools/render/json_writer.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

std::string cell(const std::optional<double>& figure) {
  return figure ? fmt::format("{:.3f}", *figure) : "-";
}

void score_fields(JsonWriter& json, const match::RecallScores& scores) {
  json.field("n", scores.n);
  json.optional_field("recall_at_1", scores.recall_at_1);
  json.optional_field("recall_at_5", scores.recall_at_5);
  json.optional_field("any_at_1", scores.any_at_1);
  json.optional_field("any_at_5", scores.any_at_5);
}

}  // namespace

std::string eval_match_text(const MatchEvalReport& report) {
  std::string out = fmt::format("{} {} scored", report.titles.n, report.titles.n == 1 ? "row" : "rows");
  if (report.rejects.skipped > 0) out += fmt::format(", {} skipped", report.rejects.skipped);
  out +=
      fmt::format("; {} {} of candidates, {} candidates on average\n", report.sets, report.sets == 1 ? "set" : "sets",
                  report.titles.mean_candidates ? fmt::format("{:.1f}", *report.titles.mean_candidates) : "no");
  std::vector<std::vector<std::string>> rows{{"ranked by", "recall@1", "recall@5", "any right @1", "any right @5"}};
  const auto row = [&](const char* by, const match::RecallScores& scores) {
    rows.push_back(
        {by, cell(scores.recall_at_1), cell(scores.recall_at_5), cell(scores.any_at_1), cell(scores.any_at_5)});
  };
  row("titles", report.titles);
  if (report.with_precedents) row("titles and precedents", *report.with_precedents);
  out += text_table(rows);
  if (report.with_precedents) {
    out += fmt::format("{} precedents; for {} of the rows there is one about the same receiving course\n",
                       report.precedents, report.rows_with_precedents);
  }
  return out +
         "recall@k: the row's own answer is among the first k. Any right: an answer that the rows give to the same\n"
         "question is; several courses may be accepted for one.\n";
}

std::string eval_match_json(const MatchEvalReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/eval-match/1");
    json.field("kind", "match");
    score_fields(json, report.with_precedents ? *report.with_precedents : report.titles);
    json.field("asked", report.asked);
    json.field("candidates", report.pool);
    json.field("sets", report.sets);
    json.optional_field("mean_candidates", report.titles.mean_candidates);
    json.object_field("titles_only", [&] { score_fields(json, report.titles); });
    json.key("with_precedents");
    if (report.with_precedents) {
      json.object([&] {
        score_fields(json, *report.with_precedents);
        json.field("precedents", report.precedents);
        json.field("rows_with_precedents", report.rows_with_precedents);
        json.field("precedents_skipped", report.precedents_skipped);
      });
    } else {
      json.null();
    }
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
