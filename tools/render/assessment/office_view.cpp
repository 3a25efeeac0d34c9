// SPDX-License-Identifier: MIT
#include "tools/render/assessment/office_view.h"

#include <algorithm>

#include "tools/render/assessment/finding_words.h"
#include "tools/render/json_writer.h"
#include "tools/render/text_table.h"

namespace mizani::render::assessment {
namespace {

using document::Text;

constexpr std::size_t width = 100;

std::string line(const Text& text, const messages::Messages& messages) {
  return wrapped(document::as_line(text, messages.right_to_left()), width, "  ");
}

std::string heading(const Text& text, const messages::Messages& messages) {
  const auto words = document::as_line(text, messages.right_to_left());
  return '\n' + words + '\n' + std::string(display_width(words), '-') + '\n';
}

}  // namespace

std::string office_text(const std::string& case_id, const std::string& file, const cases::SimilarCases& similar,
                        const std::string& proposal, const messages::Messages& messages) {
  std::string out;
  if (!case_id.empty())
    out += heading(messages("office.case", {{"id", document::foreign(case_id)}, {"file", document::foreign(file)}}),
                   messages);
  if (similar.cases.empty()) return out;
  out += heading(messages("office.similar_heading"), messages);
  std::size_t otherwise = 0;
  for (const auto& [decision, n] : similar.by_decision) otherwise += decision == proposal ? 0 : n;
  if (otherwise > 0) out += line(messages("office.otherwise", {{"n", otherwise}}), messages);
  for (const auto& past : similar.cases) {
    std::vector<Text> traits;
    for (const auto& trait : past.differs) traits.push_back(word_text("trait", trait.name, messages));
    messages::Arguments arguments{{"id", document::foreign(past.id)},
                                  {"decision", word_text("proposal", cases::to_string(past.decision), messages)},
                                  {"date", date_text(past.decided_on)}};
    if (!traits.empty())
      arguments.emplace_back("traits", document::joined(traits, messages.right_to_left() ? "، " : ", "));
    out += line(messages(traits.empty() ? "office.similar_same" : "office.similar", arguments), messages);
  }
  return out;
}

std::string replay_text(const ReplayReport& report, const messages::Messages& messages) {
  std::string out;
  const auto say = [&](const Text& text) {
    out += wrapped(document::as_line(text, messages.right_to_left()), width, "");
  };
  const messages::Arguments about{{"id", document::foreign(report.case_id)},
                                  {"date", document::foreign(report.assessed_at)}};
  say(messages(report.same ? "replay.same" : "replay.other", about));
  say(messages(report.data_changed ? "replay.data_kept" : "replay.data_current",
               {{"data", document::foreign(report.data)}}));
  if (report.program_then != report.program_now)
    say(messages("replay.program",
                 {{"then", document::foreign(report.program_then)}, {"now", document::foreign(report.program_now)}}));
  if (!report.same)
    say(messages(
        "replay.line",
        {{"n", report.line}, {"then", document::foreign(report.then)}, {"now", document::foreign(report.now)}}));
  return out;
}

std::string replay_json(const ReplayReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/assess-replay/1");
    json.field("case", report.case_id);
    json.field("assessed_at", report.assessed_at);
    json.field("same", report.same);
    json.object_field("data", [&] {
      json.field("hash", report.data);
      json.field("changed_since", report.data_changed);
    });
    json.object_field("program", [&] {
      json.field("then", report.program_then);
      json.field("now", report.program_now);
    });
    json.key("first_difference");
    if (report.same) return json.null();
    json.object([&] {
      json.field("line", report.line);
      json.field("then", report.then);
      json.field("now", report.now);
    });
  });
  return json.str();
}

}  // namespace mizani::render::assessment
