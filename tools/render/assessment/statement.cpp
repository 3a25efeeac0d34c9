// SPDX-License-Identifier: MIT
#include "tools/render/assessment/statement.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "tools/render/assessment/finding_words.h"
#include "tools/render/assessment/source_list.h"

namespace mizani::render::assessment {
namespace {

using assess::Assessment;
using assess::CheckKind;
using document::Block;
using document::Text;

class Writer {
 public:
  explicit Writer(const StatementInput& input) : in_(input), m_(input.messages), a_(input.assessment) {}

  document::Document write() {
    document::Document out;
    out.language = m_.language();
    out.right_to_left = m_.right_to_left();
    out.title = m_("statement.title");
    out.subtitle = m_("statement.subtitle", {{"title", document::foreign(a_.title)},
                                             {"purpose", word_text("purpose", assess::to_string(a_.purpose), m_)},
                                             {"to", named_text(a_.names, "to", m_)}});
    out.contents_heading = m_("statement.contents");
    out.sections.push_back(presented());
    if (in_.decision) out.sections.push_back(decision());
    out.sections.push_back(proposal());
    out.sections.push_back(reasons());
    for (auto& section : findings()) out.sections.push_back(std::move(section));
    out.sections.push_back(differences());
    out.sections.push_back(law());
    out.sections.push_back(change());
    out.sections.push_back(what_it_is_not());
    if (in_.with_grounds) out.sections.push_back(annex());
    out.sources_heading = m_("statement.sources_heading");
    out.sources = sources_.notes();
    return out;
  }

 private:
  /// A sentence and the findings it rests on.
  static Text resting(Text text, const std::vector<std::string>& findings) {
    if (!findings.empty()) text += Text{fmt::format(" [{}]", fmt::join(findings, ", "))};
    return text;
  }
  static void say(std::vector<Block>& blocks, Text text, bool strong = false) {
    blocks.emplace_back(document::Paragraph{.text = std::move(text), .strong = strong});
  }
  Text remark(const assess::Remark& of) const { return resting(remark_text(of, m_), of.findings); }

  document::Section presented() const {
    document::Section out{
        .anchor = "presented", .heading = m_("statement.presented_heading"), .level = 1, .sheet = {}, .blocks = {}};
    say(out.blocks, in_.case_id.empty() ? m_("statement.no_case", {{"date", date_text(in_.assessed_on)}})
                                        : m_("statement.case", {{"id", document::foreign(in_.case_id)},
                                                                {"date", date_text(in_.assessed_on)}}));
    document::List list;
    std::vector<std::string> ground;
    for (const auto& finding : a_.findings) {
      if (finding.code == "record.presented") ground.push_back(finding.id);
    }
    const auto tell = [&](Text text) { list.items.push_back(resting(std::move(text), ground)); };
    tell(m_("statement.presented", {{"title", document::foreign(a_.title)}}));
    if (a_.title_original) tell(m_("statement.presented_original", {{"title", document::foreign(*a_.title_original)}}));
    if (a_.awarding_body) tell(m_("statement.presented_by", {{"name", document::foreign(*a_.awarding_body)}}));
    if (!a_.from_country.empty())
      tell(m_("statement.presented_country", {{"country", named_text(a_.names, "from", m_)}}));
    if (a_.awarded) tell(m_("statement.presented_date", {{"date", date_text(*a_.awarded)}}));
    if (a_.holder) tell(m_("statement.presented_holder", {{"holder", document::foreign(*a_.holder)}}));
    tell(m_("statement.presented_purpose", {{"purpose", word_text("purpose", assess::to_string(a_.purpose), m_)},
                                            {"country", named_text(a_.names, "to", m_)}}));
    out.blocks.emplace_back(std::move(list));
    say(out.blocks, m_(in_.with_grounds ? "statement.findings_basis" : "statement.findings_named"));
    return out;
  }

  Text proposal_name(std::string_view kind) const { return word_text("proposal", kind, m_); }

  document::Section decision() const {
    const auto& decided = *in_.decision;
    document::Section out{
        .anchor = "decision", .heading = m_("statement.decision_heading"), .level = 1, .sheet = {}, .blocks = {}};
    say(out.blocks,
        m_("statement.decided", {{"proposal", proposal_name(decided.kind)},
                                 {"date", date_text(decided.on)},
                                 {"by", document::foreign(decided.by)}}),
        true);
    say(out.blocks, m_("statement.decision_reasons", {{"reasons", document::foreign(decided.reasons)}}));
    if (decided.kind != assess::to_string(a_.proposal.kind))
      say(out.blocks,
          m_("statement.decision_differs", {{"proposal", proposal_name(assess::to_string(a_.proposal.kind))}}));
    return out;
  }

  std::vector<std::string> grounds() const {
    return a_.proposal.reasons.empty() ? std::vector<std::string>{} : a_.proposal.reasons.front().findings;
  }

  /// A level of the proposal's framework by its id; named as the proposal's own level is, where it has one.
  Text level_named(const std::string& id) const {
    const auto& names = a_.proposal.names;
    const auto own = std::find_if(names.begin(), names.end(), [](const auto& name) { return name.first == "level"; });
    const auto colon = id.find(':');
    if (own == names.end() || colon == std::string::npos) return document::foreign(id);
    assess::Value value = own->second;
    value.text = id.substr(colon + 1);
    value.id = id;
    return value_text(value, m_);
  }

  /// Credit by level, and the findings on how it was counted.
  void say_credit(std::vector<Block>& blocks) const {
    const auto& of = a_.proposal;
    std::vector<std::string> counted;
    for (const auto& finding : a_.findings) {
      if (finding.code.starts_with("credit.")) counted.push_back(finding.id);
    }
    if (counted.empty()) counted = grounds();
    const Text named = named_text(of.names, "system", m_);
    const Text system = named.empty() ? document::foreign(of.credit_system) : named;
    document::List credits;
    for (const auto& credit : of.credits) {
      const messages::Arguments amount{{"amount", document::foreign(amount_text(credit.lower, credit.upper))},
                                       {"system", system},
                                       {"level", level_named(credit.level)}};
      credits.items.push_back(
          resting(m_(credit.level.empty() ? "statement.credit_unplaced" : "statement.credit", amount), counted));
    }
    if (!credits.items.empty()) blocks.emplace_back(std::move(credits));
    if (of.credit_total && of.credits.size() > 1) {
      const Text total = document::foreign(amount_text(of.credit_total->lower, of.credit_total->upper));
      say(blocks, resting(m_("statement.credit_total", {{"amount", total}, {"system", system}}), counted));
    }
  }

  document::Section proposal() const {
    const auto& of = a_.proposal;
    document::Section out{
        .anchor = "proposal", .heading = m_("statement.proposal_heading"), .level = 1, .sheet = {}, .blocks = {}};
    Text text = m_("statement.proposal_is", {{"proposal", proposal_name(assess::to_string(of.kind))}});
    const Text type = named_text(of.names, "type", m_);
    const Text level = named_text(of.names, "level", m_);
    if (!type.empty() && !level.empty())
      text += Text{" "} + m_("statement.as_type", {{"type", type}, {"level", level}});
    else if (!level.empty())
      text += Text{" "} + m_("statement.at_level", {{"level", level}});
    else if (!type.empty())
      text += Text{" "} + m_("statement.as_type_only", {{"type", type}});
    say(out.blocks, resting(std::move(text), grounds()), true);
    say_credit(out.blocks);
    say(out.blocks, of.certainty > 0
                        ? resting(m_("statement.certainty", {{"p", Text{m_.percent(of.certainty)}}}), grounds())
                        : m_("statement.certainty_none"));
    if (!in_.decision) say(out.blocks, m_("statement.not_decided"));
    return out;
  }

  document::Section reasons() const {
    const auto& of = a_.proposal;
    document::Section out{
        .anchor = "reasons", .heading = m_("statement.reasons_heading"), .level = 1, .sheet = {}, .blocks = {}};
    document::List list;
    for (const auto& reason : of.reasons) list.items.push_back(remark(reason));
    out.blocks.emplace_back(std::move(list));
    const auto group = [&](const char* intro, const std::vector<assess::Remark>& remarks) {
      if (remarks.empty()) return;
      say(out.blocks, m_(intro));
      document::List items;
      for (const auto& item : remarks) items.items.push_back(remark(item));
      out.blocks.emplace_back(std::move(items));
    };
    group("statement.conditions_intro", of.conditions);
    document::List alternatives;
    for (const auto& item : of.alternatives) alternatives.items.push_back(remark(item));
    if (!alternatives.items.empty()) out.blocks.emplace_back(std::move(alternatives));
    return out;
  }

  /// One check: its result, then what was found.
  void tell_check(document::Section& section, CheckKind check) {
    document::List list;
    std::vector<std::string> ids;
    for (const auto& finding : a_.findings) {
      if (finding.check != check) continue;
      Text text = finding_text(finding, m_);
      text.cite(sources_.cite(finding.basis));
      list.items.push_back(resting(std::move(text), {finding.id}));
      ids.push_back(finding.id);
    }
    if (list.items.empty()) return;
    const auto result = a_.checks.at(static_cast<std::size_t>(check));
    say(section.blocks,
        resting(m_("statement.check", {{"check", word_text("check", assess::to_string(check), m_)},
                                       {"result", word_text("result", assess::to_string(result), m_)}}),
                ids),
        true);
    section.blocks.emplace_back(std::move(list));
  }

  std::vector<document::Section> findings() {
    document::Section out{
        .anchor = "findings", .heading = m_("statement.findings_heading"), .level = 1, .sheet = {}, .blocks = {}};
    for (std::size_t c = 0; c < assess::check_kinds; ++c) {
      const auto check = static_cast<CheckKind>(c);
      if (check == CheckKind::law) continue;
      tell_check(out, check);
      if (check == CheckKind::level && !a_.levels.empty()) out.blocks.emplace_back(level_table());
    }
    std::vector<document::Section> sections;
    sections.push_back(std::move(out));
    return sections;
  }

  document::Table level_table() const {
    constexpr double shown_from = 0.01;
    document::Table table{.anchor = "levels",
                          .caption = m_("statement.levels_caption"),
                          .header = {},
                          .row_headers = true,
                          .rows = {},
                          .basis = m_("statement.levels_basis")};
    table.header.push_back(
        {document::text_cell(m_("statement.levels_level")), document::text_cell(m_("statement.levels_tables")),
         document::text_cell(m_("statement.levels_outcomes")), document::text_cell(m_("statement.levels_together"))});
    const auto cell = [](const std::optional<double>& share) {
      return share ? document::percent_cell(*share) : document::text_cell("—");
    };
    for (const auto& level : a_.levels) {
      const double most = std::max({level.together, level.by_tables.value_or(0), level.by_outcomes.value_or(0)});
      if (most < shown_from) continue;
      table.rows.push_back({document::text_cell(document::foreign(level.level)), cell(level.by_tables),
                            cell(level.by_outcomes), cell(level.together)});
    }
    return table;
  }

  document::Section differences() const {
    document::Section out{
        .anchor = "differences", .heading = m_("statement.differences_heading"), .level = 1, .sheet = {}, .blocks = {}};
    if (a_.differences.empty()) say(out.blocks, m_("statement.no_differences"));
    for (const auto& difference : a_.differences) {
      say(out.blocks,
          resting(
              m_("statement.difference", {{"words", remark_text(difference.words, m_)},
                                          {"matter", word_text("matter", assess::to_string(difference.matter), m_)}}),
              difference.words.findings),
          true);
      document::List list;
      for (const auto& compensation : difference.compensations) list.items.push_back(remark(compensation));
      if (!list.items.empty()) out.blocks.emplace_back(std::move(list));
    }
    return out;
  }

  document::Section law() {
    document::Section out{
        .anchor = "law", .heading = m_("statement.law_heading"), .level = 1, .sheet = {}, .blocks = {}};
    tell_check(out, CheckKind::law);
    return out;
  }

  document::Section change() const {
    document::Section out{
        .anchor = "change", .heading = m_("statement.change_heading"), .level = 1, .sheet = {}, .blocks = {}};
    document::List list;
    for (const auto& change : a_.proposal.would_change) {
      const messages::Arguments arguments{{"check", word_text("check", assess::to_string(change.check), m_)},
                                          {"result", word_text("result", assess::to_string(change.becomes), m_)},
                                          {"proposal", proposal_name(assess::to_string(change.to))}};
      list.items.push_back(
          resting(m_(change.to == a_.proposal.kind ? "statement.change_same" : "statement.change", arguments),
                  change.findings));
    }
    if (list.items.empty())
      say(out.blocks, m_("statement.no_change"));
    else
      out.blocks.emplace_back(std::move(list));
    return out;
  }

  document::Section what_it_is_not() const {
    document::Section out{
        .anchor = "not", .heading = m_("statement.not_heading"), .level = 1, .sheet = {}, .blocks = {}};
    document::List list;
    for (const auto* key : {"statement.not_decision", "statement.not_authentic", "statement.not_licence",
                            "statement.not_person", "statement.not_complete"})
      list.items.push_back(m_(key));
    out.blocks.emplace_back(std::move(list));
    const messages::Arguments version{{"version", document::foreign(in_.version)}};
    say(out.blocks, in_.data.empty()
                        ? m_("statement.made_by", version)
                        : m_("statement.made_with", {version.front(), {"data", document::foreign(in_.data)}}));
    return out;
  }

  Text basis_text(const assess::Basis& basis) {
    Text text = word_text("basis", assess::to_string(basis.kind), m_) + Text{" "} + document::foreign(basis.where);
    if (basis.evidence != Evidence::unknown)
      text += Text{" ("} + word_text("evidence", to_string(basis.evidence), m_) + Text{")"};
    if (basis.kind == assess::Basis::Kind::policy && !basis.note.empty())
      text += Text{": "} + document::foreign(basis.note, "en");
    return text.cite(sources_.cite({basis}));
  }

  document::Section annex() {
    document::Section out{
        .anchor = "annex", .heading = m_("statement.annex_heading"), .level = 1, .sheet = {}, .blocks = {}};
    document::Table table{.anchor = "grounds",
                          .caption = {},
                          .header = {},
                          .row_headers = true,
                          .rows = {},
                          .basis = m_("statement.annex_basis")};
    table.header.push_back({});
    for (const auto* key : {"statement.annex_finding", "statement.annex_check", "statement.annex_result",
                            "statement.annex_grounds", "statement.annex_weight", "statement.annex_certainty"})
      table.header.front().push_back(document::text_cell(m_(key)));
    for (const auto& finding : a_.findings) {
      std::vector<Text> grounds;
      for (const auto& basis : finding.basis) grounds.push_back(basis_text(basis));
      table.rows.push_back({document::text_cell(finding.id),
                            document::text_cell(word_text("check", assess::to_string(finding.check), m_)),
                            document::text_cell(word_text("result", assess::to_string(finding.result), m_)),
                            document::text_cell(document::joined(grounds, "; ")),
                            document::text_cell(word_text("weight", assess::to_string(finding.weight), m_)),
                            document::percent_cell(finding.certainty)});
    }
    out.blocks.emplace_back(std::move(table));
    return out;
  }

  const StatementInput& in_;
  const messages::Messages& m_;
  const Assessment& a_;
  SourceList sources_;
};

}  // namespace

document::Document statement(const StatementInput& input) {
  return Writer{input}.write();
}

}  // namespace mizani::render::assessment
