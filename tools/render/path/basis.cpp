// SPDX-License-Identifier: MIT
// What the answer rests on, step by step: which table, who published it, what it says.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "tools/render/path/argument.h"

namespace mizani::render::argument {
namespace {

const std::string& near_end(const path::PathHop& hop, const Alignment& row) {
  return hop.forward ? row.from : *row.to;
}

const std::string& far_end(const path::PathHop& hop, const Alignment& row) {
  return hop.forward ? *row.to : row.from;
}

/// What a table says of one level: its main counterparts, then the partial ones.
struct Said {
  std::string near;
  std::vector<std::string> main;
  std::vector<std::string> partial;
};

std::vector<Said> by_near_end(const path::PathHop& hop) {
  std::vector<Said> groups;
  for (const Alignment* row : hop.rows) {
    const auto& near = near_end(hop, *row);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Said& one) { return one.near == near; });
    if (group == groups.end()) group = groups.insert(groups.end(), {.near = near, .main = {}, .partial = {}});
    (row->match == Match::partial ? group->partial : group->main).push_back(far_end(hop, *row));
  }
  return groups;
}

std::string words_of(const Said& one) {
  if (one.partial.empty()) return fmt::format("{} to {}", one.near, listed(one.main));
  if (one.main.empty()) return fmt::format("{} in part to {}", one.near, listed(one.partial));
  return fmt::format("{} to {} and in part to {}", one.near, listed(one.main), listed(one.partial));
}

std::string rows_words(const path::PathHop& hop) {
  const auto groups = by_near_end(hop);
  std::vector<std::string> codes;
  std::vector<std::string> words;
  bool alike = groups.size() > 2;
  for (const auto& one : groups) {
    codes.push_back(one.near);
    words.push_back(words_of(one));
    alike = alike && one.partial.empty() && one.main == std::vector{one.near};
  }
  if (alike) return fmt::format("It takes each of the levels {} to the level of the same name.", codes_listed(codes));
  return fmt::format("It takes level {}.", fmt::join(words, "; "));
}

std::string_view called(Relation relation) {
  switch (relation) {
    case Relation::equal: return "equal";
    case Relation::narrower: return "narrower";
    case Relation::broader: return "broader";
    case Relation::overlaps: return "overlapping";
    case Relation::none: return "without counterpart";
  }
  return "";
}

/// How many of the rows used are called equal, narrower, …; nothing where all are equal.
std::string relation_words(const path::PathHop& hop) {
  std::map<Relation, std::size_t> counts;
  for (const Alignment* row : hop.rows) ++counts[row->relation];
  if (counts.empty() || (counts.size() == 1 && counts.begin()->first == Relation::equal)) return "";
  const bool one_sided = counts.contains(Relation::narrower) || counts.contains(Relation::broader);
  const std::string seen = one_sided ? fmt::format(", as seen from {}", hop.table->from.str()) : "";
  if (counts.size() == 1) {
    return fmt::format("It calls the {} used {}, not equal{}.",
                       hop.rows.size() == 1 ? "row" : counted(hop.rows.size(), "row"), called(counts.begin()->first),
                       seen);
  }
  std::vector<std::string> words;
  for (const auto& [relation, count] : counts) words.push_back(fmt::format("{} {}", count, called(relation)));
  return fmt::format("Of the {} used it calls {}{}.", counted(hop.rows.size(), "row"), listed(words), seen);
}

/// Levels of the source of which the table says nothing, not even that they have no counterpart.
std::vector<std::string> passed_over(const path::PathHop& hop) {
  std::vector<std::string> codes;
  for (const auto& level : hop.from->levels) {
    const auto& rows = hop.table->rows;
    if (std::none_of(rows.begin(), rows.end(), [&](const Alignment& row) {
          return hop.forward ? row.from == level.code : row.to == level.code;
        })) {
      codes.push_back(level.code);
    }
  }
  return codes;
}

std::string publishers(const Referencing& table) {
  std::vector<std::string> names;
  for (const auto& key : table.report.sources) {
    const auto source = table.sources.find(key);
    if (source == table.sources.end() || !source->second.publisher) continue;
    if (std::find(names.begin(), names.end(), *source->second.publisher) == names.end())
      names.push_back(*source->second.publisher);
  }
  return listed(names);
}

Sentence report_words(Context& context, const Referencing& table) {
  const bool by_nobody = table.evidence == Evidence::inferred || table.evidence == Evidence::assumed;
  const auto who = publishers(table);
  std::string text = by_nobody ? fmt::format("Its ground: “{}”", unstopped(table.report.title))
                               : fmt::format("Its report is “{}”", unstopped(table.report.title));
  if (table.report.year) text += fmt::format(" ({})", *table.report.year);
  if (who.empty()) {
    text += by_nobody ? "; it names no source" : "; its publisher is not recorded";
  } else {
    text += by_nobody ? fmt::format(", from what {} published", who) : fmt::format(", published by {}", who);
  }
  return said(text + '.', context.book.cite(table.report.sources, table.sources, table.evidence));
}

/// Remarks and sources of single rows, where the question is about few of them.
void row_remarks(Context& context, const path::PathHop& hop, Sentences& out) {
  for (const Alignment* row : hop.rows) {
    if (row->provenance.note.empty()) continue;
    out.push_back(said(fmt::format("On {} to {} it remarks: “{}”.", near_end(hop, *row), far_end(hop, *row),
                                   unstopped(row->provenance.note)),
                       context.book.cite(row->provenance, hop.table->sources)));
  }
}

std::string validity_words(const Validity& validity) {
  if (validity.from && validity.to)
    return fmt::format("It holds from {} to {}.", validity.from->str(), validity.to->str());
  if (validity.from) return fmt::format("It holds since {}.", validity.from->str());
  return validity.to ? fmt::format("It holds until {}.", validity.to->str()) : "";
}

}  // namespace

Sentences step(Context& context, std::size_t step) {
  const auto& hops = context.first_way().hops;
  const auto& hop = hops[step];
  Sentences out;
  out.push_back(said(fmt::format(
      "{}, from {} to {}, is the table {}: {} ({}){}.",
      hops.size() == 1 ? "The only step" : fmt::format("Step {} of {}", step + 1, hops.size()),
      context.names.brief(*hop.from), context.names.brief(*hop.to), hop.table->id.str(), kind_words(hop.table->kind),
      status_words(hop.table->evidence), hop.forward ? "" : ", here read against its direction")));
  out.push_back(report_words(context, *hop.table));
  if (const auto held = validity_words(hop.table->validity); !held.empty()) out.push_back(said(held));
  if (!hop.rows.empty()) out.push_back(said(rows_words(hop)));
  if (const auto relations = relation_words(hop); !relations.empty()) out.push_back(said(relations));
  if (hop.evidence != hop.table->evidence)
    out.push_back(said(fmt::format("The weakest row used is {}.", status_words(hop.evidence))));
  if (!context.report.whole) row_remarks(context, hop, out);
  if (const auto codes = passed_over(hop); context.report.whole && step == 0 && !codes.empty()) {
    out.push_back(said(fmt::format("It says nothing of level{} {} of {}.", codes.size() == 1 ? "" : "s",
                                   codes_listed(codes), context.names.brief(*hop.from))));
  }
  if (!hop.unspoken.empty()) {
    std::vector<std::string> codes;
    for (const Level* level : hop.unspoken) codes.push_back(level->code);
    out.push_back(
        said(fmt::format("It has no row for level{} {} of {}, so nothing can land there: silence, not exclusion.",
                         codes.size() == 1 ? "" : "s", codes_listed(codes), context.names.brief(*hop.to))));
  }
  return out;
}

}  // namespace mizani::render::argument
