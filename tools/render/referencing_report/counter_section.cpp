// SPDX-License-Identifier: MIT
#include <cmath>

#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::Text;

void from_pairs(const Context& context, std::vector<Text>& items) {
  for (const auto& pair : context.pairs()) {
    if (!pair.to) {
      items.push_back(context.message("counter.no_pair", {{"level", context.code(Side::a, pair.level)}}));
      continue;
    }
    if (pair.standing == Standing::firm || !pair.second) continue;
    items.push_back(context.message("counter.second", {{"level", context.code(Side::a, pair.level)},
                                                       {"to", context.code(Side::b, *pair.to)},
                                                       {"p", context.number(pair.posterior)},
                                                       {"other", context.code(Side::b, *pair.second)},
                                                       {"q", context.number(pair.second_posterior)}}));
  }
}

void from_runner_up(const Context& context, std::vector<Text>& items) {
  const auto& alignment = context.comparison().alignment;
  if (!alignment.runner_up || !alignment.margin) return;
  std::vector<Text> pairs;
  for (const auto& pair : context.pairs()) {
    if (pair.level >= alignment.runner_up->to.size()) continue;
    if (const auto& to = alignment.runner_up->to[pair.level]; to != pair.to)
      pairs.push_back(context.pair(pair.level, to));
  }
  items.push_back(context.message("counter.runner_up", {{"pairs", context.list(pairs)},
                                                        {"times", context.number(std::exp(*alignment.margin), 2)}}));
}

void from_tables(const Context& context, std::vector<Text>& items) {
  for (const auto& check : context.comparison().tables) {
    for (const auto& row : check.rows) {
      if (row.verdict != compare::Verdict::tension) continue;
      const auto level = context.code(Side::a, row.level);
      const auto table = document::foreign(check.table->report.title, "en");
      if (row.stated_none) {
        items.push_back(context.message("counter.table_none", {{"level", level}, {"table", table}}));
        continue;
      }
      const bool words = !row.words.empty();
      messages::Arguments arguments{{"level", level},
                                    {"table", table},
                                    {"published", context.codes(Side::b, row.published)},
                                    {"p", context.number(row.probability)}};
      if (words) arguments.emplace_back("words", context.pulls(Side::a, row.words));
      items.push_back(context.message(words ? "counter.table" : "counter.table_plain", arguments));
    }
  }
}

void from_sensitivity(const Context& context, std::vector<Text>& items) {
  for (const auto& row : context.comparison().sensitivity) {
    if (row.changed.empty()) continue;
    std::vector<Text> pairs;
    for (const auto level : row.changed) pairs.push_back(context.pair(level, row.to.at(level)));
    items.push_back(context.message("counter.sensitivity", {{"setting", context.word("setting", row.setting)},
                                                            {"value", context.word("method_name", row.value)},
                                                            {"pairs", context.list(pairs)}}));
  }
}

}  // namespace

document::Section counter_section(const Context& context) {
  document::Section section{.anchor = "against",
                            .heading = context.message("counter.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.evidence").plain(),
                            .blocks = {}};
  std::vector<Text> items;
  for (const auto doubt : context.comparison().doubts)
    items.push_back(context.message(fmt::format("doubt.{}", to_string(doubt))));
  if (context.proposed() > 0) from_pairs(context, items);
  from_runner_up(context, items);
  from_tables(context, items);
  from_sensitivity(context, items);
  section.blocks.emplace_back(
      document::Paragraph{.text = context.message(items.empty() ? "counter.nothing" : "counter.how")});
  if (!items.empty()) section.blocks.emplace_back(document::List{.numbered = true, .items = std::move(items)});
  return section;
}

}  // namespace mizani::render::referencing
