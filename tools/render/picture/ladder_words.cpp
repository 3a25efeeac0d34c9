// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/picture/ladder_diagram.h"

namespace mizani::render::picture {
namespace {

std::string place(double value) {
  return fmt::format("{:.1f}", value);
}

std::string column_words(const LadderColumn& column, const PictureWords& words) {
  std::string out = fmt::format("{} ({})\n", column.framework->name.in(words.language), column.framework->id.str());
  for (const auto& [level, found] : column.levels) {
    out += "  ";
    out += found ? filled(words.place_words, {level->code, place(found->mean), place(found->most.low),
                                              place(found->most.high), words.of(found->evidence)})
                 : filled(words.column_unplaced, {level->code});
    out += '\n';
  }
  return out;
}

std::string link_words(const LadderColumn& from, const LadderColumn& to, const PictureWords& words) {
  if (from.links.empty())
    return filled(words.no_links,
                  {short_name(*from.framework, words.language), short_name(*to.framework, words.language)}) +
           '\n';
  std::string rows;
  for (const auto& link : from.links) {
    rows += fmt::format("{}{}→{} ({})", rows.empty() ? "" : words.list_comma, from.framework->levels[link.from].code,
                        to.framework->levels[link.to].code, words.of(link.evidence));
  }
  return filled(words.links_words,
                {short_name(*from.framework, words.language), short_name(*to.framework, words.language), rows}) +
         '\n';
}

}  // namespace

Ladders ladders_of(const std::vector<const Framework*>& frameworks, const Framework& acqf, const path::PathIndex& index,
                   const EdgeFilter& filter) {
  Ladders out{.acqf = &acqf, .as_of = *filter.as_of, .columns = {}};
  for (std::size_t i = 0; i < frameworks.size(); ++i) {
    LadderColumn column{
        .framework = frameworks[i], .levels = path::place_levels(*frameworks[i], acqf, index, filter), .links = {}};
    if (i + 1 < frameworks.size()) column.links = path::link_levels(*frameworks[i], *frameworks[i + 1], index, filter);
    out.columns.push_back(std::move(column));
  }
  return out;
}

std::string ladder_words(const Ladders& ladders, const PictureWords& words) {
  std::string out = filled(words.ladder_how, {to_string(ladders.as_of)}) + '\n';
  for (const auto& column : ladders.columns) out += column_words(column, words);
  for (std::size_t i = 0; i + 1 < ladders.columns.size(); ++i)
    out += link_words(ladders.columns[i], ladders.columns[i + 1], words);
  return out;
}

}  // namespace mizani::render::picture
