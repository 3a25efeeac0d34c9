// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::level_cell;
using document::Text;
using document::text_cell;

/// How many times as probable the best is as the best one without it; a log margin beyond counting has words.
document::Cell margin_cell(const Context& context, std::optional<double> margin) {
  constexpr double most = 1000;
  if (!margin) return text_cell(context.message("margin.none"));
  const double times = std::exp(*margin);
  if (times > most) return text_cell(context.message("margin.beyond", {{"n", context.number(most, 0)}}));
  return document::number_cell(times, 1);
}

document::Cell counterpart_cell(const Context& context, std::optional<std::size_t> level) {
  return level ? level_cell(context.code(Side::b, *level).plain()) : text_cell(context.message("standing.none"));
}

/// The level of b that one domain alone finds most probable, the lower one on a tie.
std::optional<std::size_t> best_of(const Eigen::MatrixXd& matrix, std::size_t row) {
  if (!says_something(matrix, row)) return std::nullopt;
  Eigen::Index best = 0;
  matrix.row(static_cast<Eigen::Index>(row)).maxCoeff(&best);
  return static_cast<std::size_t>(best);
}

bool has_names(const Context& context) {
  const auto& levels = context.side(Side::a).levels;
  return std::any_of(levels.begin(), levels.end(), [](const auto& level) { return !level.name.empty(); });
}

document::Row header(const Context& context) {
  document::Row cells;
  cells.push_back(text_cell(context.label(Side::a)));
  if (has_names(context)) cells.push_back(text_cell(context.message("alignment.name")));
  for (const auto* key : {"alignment.proposed", "alignment.posterior", "alignment.standing", "alignment.margin",
                          "alignment.second", "alignment.second_posterior", "alignment.runner_up"})
    cells.push_back(text_cell(context.message(key)));
  for (const auto* domain : context.readings()) {
    const auto name = context.message(fmt::format("domain.{}", to_string(domain->domain)));
    cells.push_back(text_cell(context.message("alignment.by_domain", {{"domain", name}})));
  }
  return cells;
}

document::Row row(const Context& context, const ProposedPair& pair) {
  const auto& comparison = context.comparison();
  const auto& alignment = comparison.alignment;
  const auto& level = context.side(Side::a).levels[pair.level];
  document::Row cells{level_cell(level.code)};
  if (has_names(context)) cells.push_back(text_cell(document::foreign(level.name)));
  cells.push_back(counterpart_cell(context, pair.to));
  cells.back().strong = pair.to.has_value();
  const bool has = pair.to.has_value();
  cells.push_back(has ? document::number_cell(pair.posterior) : text_cell(Text{}));
  cells.back().shade = pair.posterior;
  cells.push_back(text_cell(has ? context.message(fmt::format("standing.{}", to_string(pair.standing))) : Text{}));
  cells.push_back(has && pair.level < alignment.level_margin.size()
                      ? margin_cell(context, alignment.level_margin[pair.level])
                      : text_cell(Text{}));
  cells.push_back(has && pair.second ? counterpart_cell(context, pair.second) : text_cell(Text{}));
  cells.push_back(has && pair.second ? document::number_cell(pair.second_posterior) : text_cell(Text{}));
  const bool other = alignment.runner_up && pair.level < alignment.runner_up->to.size();
  cells.push_back(other && has ? counterpart_cell(context, alignment.runner_up->to[pair.level]) : text_cell(Text{}));
  cells.back().strong = other && has && alignment.runner_up->to[pair.level] != pair.to;
  for (const auto* domain : context.readings()) {
    const auto best = best_of(domain->probability, pair.level);
    cells.push_back(best ? counterpart_cell(context, best) : text_cell(Text{}));
    cells.back().strong = best && best != pair.to;
  }
  return cells;
}

}  // namespace

Sections alignment_sections(Context& context) {
  document::Section section{.anchor = "alignment",
                            .heading = context.message("alignment.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.alignment").plain(),
                            .blocks = {}};
  if (context.proposed() == 0) {
    section.blocks.emplace_back(document::Paragraph{.text = context.message("summary.nothing"), .strong = true});
    return {section};
  }
  section.blocks.emplace_back(document::Paragraph{.text = context.message("alignment.how")});
  document::Table table;
  context.number_table(
      table, "alignment",
      context.message("alignment.caption", {{"a", context.name(Side::a)}, {"b", context.name(Side::b)}}));
  table.header = {header(context)};
  for (const auto& pair : context.pairs()) table.rows.push_back(row(context, pair));
  table.basis = context.message("alignment.basis", {{"matrix", context.reference("matrix")},
                                                    {"firm", context.number(context.input().policy.firm)},
                                                    {"open", context.number(context.input().policy.open)}});
  section.blocks.emplace_back(std::move(table));
  const auto& alignment = context.comparison().alignment;
  if (alignment.margin) {
    section.blocks.emplace_back(document::Paragraph{
        .text = context.message("alignment.whole", {{"times", context.number(std::exp(*alignment.margin), 2)}})});
  }
  for (const auto& figure : context.input().pictures.alignment) section.blocks.emplace_back(figure);
  return {section};
}

}  // namespace mizani::render::referencing
