// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/criteria_words.h"
#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::foreign;
using document::Text;
using document::text_cell;

template <std::size_t N, class Enum>
Text word(const std::array<std::string_view, N>& words, Enum value) {
  return Text{std::string{words.at(static_cast<std::size_t>(value))}};
}

/// "found: levels: 8 of 10; lacking 9, 10", then the facts with their sources.
Text finding_words(Context& context, const compare::ProbeFinding& finding, const CriteriaWords& words) {
  Text out = word(words.probes, finding.probe) + Text{": "} + word(words.probe_statuses, finding.status);
  if (finding.of != 0) {
    out += Text{", "} + Text{finding.weak == 0 ? fmt::format(fmt::runtime(words.counted), finding.have, finding.of)
                                               : fmt::format(fmt::runtime(words.counted_weak), finding.have, finding.of,
                                                             finding.weak)};
  }
  std::vector<Text> items;
  for (const auto& item : finding.items) {
    Text fact = foreign(item.value, "en");
    if (item.sources != nullptr) fact.cite(context.sources().cite(item.cited, *item.sources, item.evidence));
    items.push_back(fact + Text{" ("} + context.word("evidence", mizani::to_string(item.evidence)) + Text{")"});
  }
  if (!items.empty()) out += Text{" \xE2\x80\x93 "} + context.list(items);
  return out + Text{". "};
}

document::Table checklist(Context& context, const compare::SetCheck& check, const CriteriaWords& words) {
  const auto& language = context.input().messages.language();
  document::Table table;
  context.number_table(table, "criteria-" + check.set->id.str(), context.localized(check.set->name));
  document::Row header;
  for (const auto* key : {"criteria.criterion", "criteria.status", "criteria.evidence", "criteria.to_supply"})
    header.push_back(text_cell(context.message(key)));
  table.header = {header};
  for (const auto& of : check.checks) {
    const Criterion& criterion = *of.criterion;
    Text name = word(words.kinds, criterion.kind);
    if (criterion.number) name += Text{fmt::format(" {}", *criterion.number)};
    name += Text{". "} + context.localized(criterion.title);
    Text evidence;
    for (const auto& finding : of.findings) evidence += finding_words(context, finding, words);
    std::vector<Text> wanted;
    for (const auto& item : criterion.to_supply) wanted.emplace_back(item.in(language));
    table.rows.push_back({text_cell(name), text_cell(word(words.statuses, of.status)), text_cell(evidence),
                          text_cell(context.list(wanted))});
    table.rows.back()[1].strong = of.status == compare::CriterionStatus::gap;
  }
  table.basis = context.message("criteria.basis", {{"set", foreign(check.set->id.str())}});
  return table;
}

}  // namespace

Sections criteria_sections(Context& context) {
  const auto* answer = context.input().criteria;
  if (answer == nullptr) return {};
  const auto& words = criteria_words(context.input().messages.language());
  document::Section section{.anchor = "criteria",
                            .heading = context.message("criteria.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.criteria").plain(),
                            .blocks = {}};
  section.blocks.emplace_back(document::Paragraph{.text = Text{std::string{words.caution}}});
  for (const auto& check : answer->sets) {
    section.blocks.emplace_back(
        document::Paragraph{.text = Text{fmt::format(fmt::runtime(words.totals), check.counts[0], check.counts[1],
                                                     check.counts[2], check.counts[3])}});
    section.blocks.emplace_back(checklist(context, check, words));
  }
  return {section};
}

}  // namespace mizani::render::referencing
