// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::Text;

std::size_t count(const Context& context, Standing standing) {
  const auto& pairs = context.pairs();
  return static_cast<std::size_t>(
      std::count_if(pairs.begin(), pairs.end(), [&](const ProposedPair& pair) { return pair.standing == standing; }));
}

void proposal(const Context& context, std::vector<document::Block>& blocks) {
  const std::size_t proposed = context.proposed();
  if (proposed == 0) {
    blocks.emplace_back(document::Paragraph{.text = context.message("summary.nothing"), .strong = true});
    return;
  }
  std::vector<Text> pairs;
  const ProposedPair* least = nullptr;
  for (const auto& pair : context.pairs()) {
    if (!pair.to) continue;
    pairs.push_back(context.pair(pair.level, pair.to));
    if (least == nullptr || pair.posterior < least->posterior) least = &pair;
  }
  blocks.emplace_back(
      document::Paragraph{.text = context.message("summary.proposed", {{"n", proposed},
                                                                       {"total", context.side(Side::a).levels.size()},
                                                                       {"a", context.name(Side::a)},
                                                                       {"b", context.name(Side::b)},
                                                                       {"pairs", context.list(pairs)},
                                                                       {"table", context.reference("alignment")}}),
                          .strong = true});
  blocks.emplace_back(
      document::Paragraph{.text = context.message("summary.sure", {{"firm", count(context, Standing::firm)},
                                                                   {"likely", count(context, Standing::likely)},
                                                                   {"open", count(context, Standing::open)},
                                                                   {"pair", context.pair(least->level, least->to)},
                                                                   {"p", context.number(least->posterior)}})});
}

void tables(const Context& context, std::vector<document::Block>& blocks) {
  const auto& checks = context.comparison().tables;
  if (checks.empty()) {
    blocks.emplace_back(document::Paragraph{.text = context.message("tension.no_table")});
    return;
  }
  document::List list;
  for (const auto& check : checks) {
    std::array<std::size_t, 4> verdicts{};
    std::vector<std::size_t> tense;
    for (const auto& row : check.rows) {
      ++verdicts.at(static_cast<std::size_t>(row.verdict));
      if (row.verdict == compare::Verdict::tension) tense.push_back(row.level);
    }
    const auto of = [&](compare::Verdict verdict) { return verdicts.at(static_cast<std::size_t>(verdict)); };
    Text item =
        context.message("summary.table", {{"table", document::foreign(check.table->report.title, "en")},
                                          {"evidence", context.word("evidence", to_string(check.table->evidence))},
                                          {"agrees", of(compare::Verdict::agrees)},
                                          {"close", of(compare::Verdict::close)},
                                          {"tension", of(compare::Verdict::tension)},
                                          {"silent", of(compare::Verdict::silent)}});
    if (!tense.empty())
      item += Text{" "} + context.message("summary.tense", {{"levels", context.codes(Side::a, tense)}});
    list.items.push_back(std::move(item));
  }
  blocks.emplace_back(document::Paragraph{.text = context.message("summary.tables")});
  blocks.emplace_back(std::move(list));
}

void graph(const Context& context, std::vector<document::Block>& blocks) {
  const auto& comparison = context.comparison();
  if (comparison.paths.paths.empty()) {
    blocks.emplace_back(document::Paragraph{
        .text = context.message("path.none", {{"evidence", context.word("evidence", to_string(comparison.weakest))}})});
    return;
  }
  const auto& best = comparison.paths.paths.front();
  blocks.emplace_back(document::Paragraph{
      .text = context.message("summary.path", {{"n", best.hops.size()},
                                               {"evidence", context.word("evidence", to_string(best.rests_on))},
                                               {"confidence", context.number(best.confidence)}})});
}

}  // namespace

document::Section about_section(const Context& context) {
  document::Section section{.anchor = "about",
                            .heading = context.message("about.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.summary").plain(),
                            .blocks = {}};
  section.blocks.emplace_back(document::Paragraph{
      .text = context.message("about.proposal", {{"a", context.name(Side::a)}, {"b", context.name(Side::b)}})});
  section.blocks.emplace_back(document::Paragraph{.text = context.message("about.decides"), .strong = true});
  section.blocks.emplace_back(document::Paragraph{.text = context.message("about.probability")});
  section.blocks.emplace_back(document::Paragraph{.text = context.message("about.language")});
  return section;
}

document::Section summary_section(const Context& context) {
  document::Section section{.anchor = "summary",
                            .heading = context.message("summary.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.summary").plain(),
                            .blocks = {}};
  proposal(context, section.blocks);
  tables(context, section.blocks);
  graph(context, section.blocks);
  const auto& doubts = context.comparison().doubts;
  if (!doubts.empty()) {
    document::List list;
    for (const auto doubt : doubts) list.items.push_back(context.message(fmt::format("doubt.{}", to_string(doubt))));
    section.blocks.emplace_back(document::Paragraph{.text = context.message("summary.doubts")});
    section.blocks.emplace_back(std::move(list));
  }
  return section;
}

document::Section reproduce_section(const Context& context) {
  document::Section section{.anchor = "reproduce",
                            .heading = context.message("reproduce.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.summary").plain(),
                            .blocks = {}};
  section.blocks.emplace_back(document::Paragraph{
      .text = context.message("reproduce.how",
                              {{"command", document::foreign(context.input().command)},
                               {"version", document::foreign(context.input().version)},
                               {"edition", document::foreign(mizani::to_string(context.input().catalogue.edition()))},
                               {"date", document::foreign(mizani::to_string(context.comparison().as_of))}})});
  return section;
}

}  // namespace mizani::render::referencing
