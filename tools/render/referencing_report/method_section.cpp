// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::Text;
using document::text_cell;

Text settings(const Context& context) {
  const auto& method = context.comparison().method;
  constexpr std::array domains{DescriptorDomain::knowledge, DescriptorDomain::skills, DescriptorDomain::autonomy};
  if (method.method == compare::Method::threshold)
    return context.message("method.threshold_value", {{"p", context.number(method.threshold)}});
  if (method.method != compare::Method::weighted) return {};
  std::vector<Text> weights;
  for (std::size_t i = 0; i < domains.size(); ++i) {
    weights.push_back(context.message(fmt::format("domain.{}", to_string(domains.at(i)))) + Text{" "} +
                      Text{context.number(method.weights.at(i), 1)});
  }
  return context.message("method.weights", {{"weights", context.list(weights)}});
}

document::Table sensitivity(Context& context) {
  document::Table table;
  context.number_table(table, "sensitivity", context.message("sensitivity.caption"));
  table.header = {{text_cell(context.message("sensitivity.setting")), text_cell(context.message("sensitivity.value")),
                   text_cell(context.message("sensitivity.count")), text_cell(context.message("sensitivity.changed"))}};
  for (const auto& row : context.comparison().sensitivity) {
    std::vector<Text> pairs;
    for (const auto level : row.changed) pairs.push_back(context.pair(level, row.to.at(level)));
    table.rows.push_back({text_cell(context.word("setting", row.setting)),
                          text_cell(context.word("method_name", row.value)),
                          document::number_cell(static_cast<double>(row.changed.size()), 0),
                          text_cell(pairs.empty() ? context.message("sensitivity.none") : context.list(pairs))});
  }
  table.basis = context.message("sensitivity.basis");
  return table;
}

}  // namespace

Sections method_sections(Context& context) {
  document::Section section{.anchor = "method",
                            .heading = context.message("method.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.evidence").plain(),
                            .blocks = {}};
  const auto& comparison = context.comparison();
  section.blocks.emplace_back(document::Paragraph{.text = context.message("method.steps")});
  section.blocks.emplace_back(document::Paragraph{
      .text = context.message(
          "method.rule", {{"rule", context.message(fmt::format("method.{}", to_string(comparison.method.method)))}})});
  if (const auto text = settings(context); !text.empty())
    section.blocks.emplace_back(document::Paragraph{.text = text});
  section.blocks.emplace_back(document::Paragraph{
      .text =
          context.message("method.evidence", {{"evidence", context.word("evidence", to_string(comparison.weakest))}})});
  if (!comparison.sensitivity.empty()) section.blocks.emplace_back(sensitivity(context));
  return {section};
}

}  // namespace mizani::render::referencing
