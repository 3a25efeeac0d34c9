// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::level_cell;
using document::Text;
using document::text_cell;

/// Every reading there is, all descriptors together last.
std::vector<const compare::DomainPositions*> readings(const Context& context, Side which) {
  const auto& comparison = context.comparison();
  std::vector<const compare::DomainPositions*> out;
  for (const auto& domain : comparison.domains) out.push_back(which == Side::a ? &domain.a : &domain.b);
  out.push_back(which == Side::a ? &comparison.overall.a : &comparison.overall.b);
  return out;
}

document::Table positions(Context& context, Side which) {
  document::Table table;
  context.number_table(table, which == Side::a ? "positions-a" : "positions-b",
                       context.message("evidence_part.caption", {{"framework", context.name(which)}}));
  document::Row header;
  for (const auto* key :
       {"evidence_part.level", "evidence_part.domain", "evidence_part.position", "evidence_part.spread",
        "evidence_part.ordered", "evidence_part.start", "evidence_part.words"})
    header.push_back(text_cell(context.message(key)));
  table.header = {header};
  const auto& levels = context.side(which).levels;
  for (std::size_t level = 0; level < levels.size(); ++level) {
    for (const auto* reading : readings(context, which)) {
      if (level >= reading->levels.size() || !reading->levels[level]) continue;
      const auto& place = *reading->levels[level];
      table.rows.push_back({level_cell(levels[level].code),
                            text_cell(context.message(fmt::format("domain.{}", to_string(reading->domain)))),
                            document::number_cell(place.position.mean), document::number_cell(place.position.spread),
                            document::number_cell(place.ordered), document::number_cell(place.start),
                            text_cell(context.pulls(which, place.pulls))});
    }
  }
  table.basis = context.message("evidence_part.basis").cite(cite_descriptors(context, which));
  return table;
}

}  // namespace

Sections evidence_sections(Context& context) {
  document::Section section{.anchor = "evidence",
                            .heading = context.message("evidence_part.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.evidence").plain(),
                            .blocks = {}};
  if (context.comparison().combined.size() == 0) {
    section.blocks.emplace_back(document::Paragraph{.text = context.message("matrix.none")});
    return {section};
  }
  section.blocks.emplace_back(document::Paragraph{.text = context.message("evidence_part.how")});
  for (const auto which : {Side::a, Side::b}) section.blocks.emplace_back(positions(context, which));
  return {section};
}

}  // namespace mizani::render::referencing
