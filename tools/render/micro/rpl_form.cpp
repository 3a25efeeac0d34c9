// SPDX-License-Identifier: MIT
// What is filled in by hand: the candidate's part and the assessor's decision.
#include "tools/render/micro/rpl_words.h"

namespace mizani::render::micro {
namespace {

using document::Text;

class Form {
 public:
  explicit Form(const RplReport& report, std::string anchor) : w_(report) {
    table_.anchor = std::move(anchor);
    table_.header = {{document::text_cell(w_.say("decision.field")), document::text_cell(w_.say("decision.entry"))}};
  }

  void row(const char* field, Text entry) {
    table_.rows.push_back({document::text_cell(w_.say(field)), document::text_cell(std::move(entry))});
  }
  /// Space to write.
  void blank(const char* field) { row(field, w_.say("decision.blank")); }
  [[nodiscard]] Text say(const char* key) const { return w_.say(key); }

  document::Section section(const char* anchor, const char* heading, std::vector<document::Block> before) {
    document::Section out{
        .anchor = anchor, .heading = w_.say(heading), .level = 1, .sheet = {}, .blocks = std::move(before)};
    out.blocks.emplace_back(std::move(table_));
    return out;
  }

 private:
  RplWords w_;
  document::Table table_{.anchor = {}, .caption = {}, .header = {}, .row_headers = true, .rows = {}, .basis = {}};
};

document::Block paragraph(Text text) {
  return document::Paragraph{.text = std::move(text), .strong = false};
}

}  // namespace

document::Section candidate_section(const RplReport& report) {
  Form form{report, "candidate-part"};
  form.row("candidate.reference", document::foreign(report.query.portfolio.candidate));
  for (const auto* field :
       {"candidate.name", "candidate.contact", "candidate.wish", "candidate.support", "candidate.signature"})
    form.blank(field);
  return form.section("candidate", "candidate.heading",
                      {paragraph(form.say("candidate.basis")), paragraph(form.say("candidate.declaration"))});
}

document::Section decision_section(const RplReport& report) {
  Form form{report, "decision-part"};
  form.row("decision.decision", form.say("decision.recognised"));
  for (const auto* field : {"decision.outcomes", "decision.credits", "decision.conditions", "decision.reasons",
                            "decision.feedback", "decision.appeal", "decision.assessor", "decision.moderator"})
    form.blank(field);
  return form.section("decision", "decision.heading", {});
}

}  // namespace mizani::render::micro
