// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::level_cell;
using document::Text;
using document::text_cell;

document::Row row(const Context& context, const compare::TensionRow& of) {
  document::Row cells;
  cells.push_back(level_cell(context.code(Side::a, of.level).plain()));
  cells.push_back(
      text_cell(of.stated_none ? context.message("tension.stated_none") : context.codes(Side::b, of.published)));
  cells.push_back(of.proposed ? level_cell(context.code(Side::b, *of.proposed).plain()) : text_cell(Text{}));
  const bool both = of.proposed && !of.published.empty();
  cells.push_back(both ? document::number_cell(of.distance, 0) : text_cell(Text{}));
  cells.push_back(both ? document::number_cell(of.probability) : text_cell(Text{}));
  cells.push_back(text_cell(context.message(fmt::format("verdict.{}", to_string(of.verdict)))));
  cells.back().strong = of.verdict == compare::Verdict::tension;
  cells.push_back(text_cell(context.pulls(Side::a, of.words)));
  return cells;
}

document::Table table_of(Context& context, const compare::TableCheck& check) {
  document::Table table;
  context.number_table(
      table, "tension-" + check.table->id.str() + (check.forward ? "" : "-backward"),
      context.message("tension.caption", {{"a", context.label(Side::a)}, {"b", context.label(Side::b)}}));
  document::Row header{text_cell(context.label(Side::a))};
  for (const auto* key : {"tension.published", "tension.proposed", "tension.distance", "tension.probability",
                          "tension.verdict", "tension.words"})
    header.push_back(text_cell(context.message(key)));
  table.header = {header};
  for (const auto& of : check.rows) table.rows.push_back(row(context, of));
  table.basis = context.message("tension.basis", {{"file", document::foreign(check.table->id.str())}})
                    .cite(cite_table(context, *check.table));
  return table;
}

}  // namespace

Sections tension_sections(Context& context) {
  document::Section section{.anchor = "tensions",
                            .heading = context.message("tension.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.evidence").plain(),
                            .blocks = {}};
  const auto& tables = context.comparison().tables;
  section.blocks.emplace_back(
      document::Paragraph{.text = context.message(tables.empty() ? "tension.no_table" : "tension.how")});
  Sections sections{section};
  for (const auto& check : tables) {
    if (check.table == nullptr) continue;
    document::Section part{.anchor = fmt::format("tension-{}", sections.size()),
                           .heading = document::foreign(check.table->report.title, "en"),
                           .level = 2,
                           .sheet = {},
                           .blocks = {}};
    part.blocks.emplace_back(document::Paragraph{
        .text = context.message(check.forward ? "tension.kind" : "tension.kind_backward",
                                {{"kind", context.word("kind", to_string(check.table->kind))},
                                 {"evidence", context.word("evidence", to_string(check.table->evidence))}})});
    part.blocks.emplace_back(table_of(context, check));
    sections.push_back(std::move(part));
  }
  return sections;
}

}  // namespace mizani::render::referencing
