// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::foreign;
using document::level_cell;
using document::Text;
using document::text_cell;

constexpr std::size_t most_paths = 3;

Text walk(Context& context, const path::RecognitionPath& path) {
  std::vector<Text> items;
  for (const auto& hop : path.hops) {
    if (hop.table == nullptr || hop.from == nullptr || hop.to == nullptr) continue;
    Text item = foreign(fmt::format("{} \xE2\x86\x92 {}", hop.from->id.str(), hop.to->id.str()));
    item += Text{" ("} + context.word("evidence", to_string(hop.evidence));
    if (!hop.forward) item += Text{" "} + context.message("path.backward");
    item += Text{")"};
    items.push_back(item.cite(cite_table(context, *hop.table)));
  }
  return context.list(items);
}

document::Table paths_table(Context& context) {
  const auto& paths = context.comparison().paths.paths;
  document::Table table;
  context.number_table(table, "paths", context.message("path.caption"));
  document::Row header;
  for (const auto* key : {"path.number", "path.walk", "path.evidence", "path.confidence", "path.uncertainty"})
    header.push_back(text_cell(context.message(key)));
  table.header = {header};
  for (std::size_t i = 0; i < paths.size(); ++i) {
    table.rows.push_back({level_cell(std::to_string(i + 1)), text_cell(walk(context, paths[i])),
                          text_cell(context.word("evidence", to_string(paths[i].rests_on))),
                          document::number_cell(paths[i].confidence), document::number_cell(paths[i].uncertainty)});
  }
  table.basis = context.message("path.basis");
  return table;
}

/// Where a path takes one level, and how probably; nothing where "no counterpart" is likelier than any level.
std::optional<std::pair<std::size_t, double>> landing(const path::RecognitionPath& path, std::size_t level) {
  const auto row = static_cast<Eigen::Index>(level);
  if (row + 1 >= path.matrix.rows() || path.matrix.cols() < 2) return std::nullopt;
  Eigen::Index best = 0;
  const double p = path.matrix.row(row).maxCoeff(&best);
  if (best + 1 == path.matrix.cols()) return std::nullopt;
  return std::pair{static_cast<std::size_t>(best), p};
}

document::Table levels_table(Context& context) {
  const auto& comparison = context.comparison();
  const std::size_t shown = std::min(comparison.paths.paths.size(), most_paths);
  const Framework& from = *comparison.a.framework;
  const Framework& to = *comparison.b.framework;
  document::Table table;
  context.number_table(table, "path-levels", context.message("path.levels_caption"));
  document::Row header{text_cell(context.label(Side::a)), text_cell(context.message("alignment.proposed"))};
  for (std::size_t i = 0; i < shown; ++i) {
    header.push_back(text_cell(context.message("path.by", {{"n", i + 1}})));
    header.push_back(text_cell(context.message("path.probability")));
  }
  table.header = {header};
  for (std::size_t level = 0; level < from.levels.size(); ++level) {
    const auto& code = from.levels[level].code;
    std::optional<std::string> proposed;
    for (const auto& pair : context.pairs()) {
      if (comparison.a.levels[pair.level].code == code && pair.to) proposed = comparison.b.levels[*pair.to].code;
    }
    document::Row cells{level_cell(code), proposed ? level_cell(*proposed) : text_cell(Text{})};
    for (std::size_t i = 0; i < shown; ++i) {
      const auto place = landing(comparison.paths.paths[i], level);
      cells.push_back(place ? level_cell(to.levels[place->first].code) : text_cell(context.message("standing.none")));
      cells.back().strong = place && proposed && to.levels[place->first].code != *proposed;
      cells.push_back(place ? document::number_cell(place->second) : text_cell(Text{}));
    }
    table.rows.push_back(std::move(cells));
  }
  table.basis = context.message("path.levels_basis", {{"paths", context.reference("paths")}});
  return table;
}

}  // namespace

Sections path_sections(Context& context) {
  document::Section section{.anchor = "paths",
                            .heading = context.message("path.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.evidence").plain(),
                            .blocks = {}};
  const auto& comparison = context.comparison();
  const auto& answer = comparison.paths;
  if (answer.paths.empty()) {
    section.blocks.emplace_back(document::Paragraph{
        .text = context.message("path.none", {{"evidence", context.word("evidence", to_string(comparison.weakest))}})});
  } else {
    section.blocks.emplace_back(document::Paragraph{.text = context.message("path.how")});
    section.blocks.emplace_back(paths_table(context));
    if (comparison.a.framework != nullptr && comparison.b.framework != nullptr)
      section.blocks.emplace_back(levels_table(context));
  }
  document::List none;
  for (const auto& stated : answer.stated_none) {
    if (stated.table == nullptr || stated.framework == nullptr) continue;
    none.items.push_back(context.message("path.stated_none",
                                         {{"level", foreign(fmt::format("{}:{}", stated.framework->id.str(),
                                                                        stated.framework->levels[stated.level].code))},
                                          {"table", table_name(context, *stated.table)}}));
  }
  if (!none.items.empty()) section.blocks.emplace_back(std::move(none));
  return {section};
}

}  // namespace mizani::render::referencing
