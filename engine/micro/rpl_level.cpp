// SPDX-License-Identifier: MIT
#include "engine/micro/rpl_level.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace mizani::micro {
namespace {

/// Probabilities of the levels of the asked framework by the stated level; empty where no way leads there.
std::vector<double> by_statement(const EvidenceItem& item, const Framework& to, const Date& day,
                                 const TextLevelContext& context) {
  const auto stated = context.catalogue.resolve_level(*item.level, day);
  if (!stated) return {};
  std::vector<double> out(to.levels.size());
  if (stated->framework == &to) {
    out[static_cast<std::size_t>(stated->level - to.levels.data())] = 1;
    return out;
  }
  const auto answer = context.paths.find({.from = stated->framework,
                                          .to = &to,
                                          .start = path::on_level(*stated->framework, *stated->level),
                                          .filter = context.filter,
                                          .most = 1,
                                          .with_matrix = false});
  if (answer.paths.empty()) return {};
  const auto& row = answer.paths.front().distribution;
  std::copy_n(row.data(), out.size(), out.begin());
  return out;
}

Date day_of(const EvidenceItem& item, const Date& decided) {
  const auto& day = item.date ? item.date : item.to;
  return day ? std::min(day->last_day(), decided) : decided;
}

}  // namespace

ItemLevel read_item_level(const EvidenceItem& item, const LevelRef& asked, bool trust_stated, const Date& decided,
                          const RplPolicy& policy, const TextLevelContext& context, level::LevelScratch& scratch) {
  ItemLevel out;
  if (asked.framework == nullptr) return out;
  std::vector<double> levels;
  if (item.level && trust_stated) levels = by_statement(item, *asked.framework, day_of(item, decided), context);
  out.stated = !levels.empty();
  if (levels.empty()) levels = levels_by_words(item.text, *asked.framework, context, scratch);
  if (levels.empty()) {
    out.bearing = LevelBearing::not_read;
    return out;
  }
  const auto place = asked.level - asked.framework->levels.data();
  out.probability = std::min(std::accumulate(levels.begin() + place, levels.end(), 0.0), 1.0);
  out.best = static_cast<std::size_t>(std::max_element(levels.begin(), levels.end()) - levels.begin());
  if (out.probability >= policy.level_borne)
    out.bearing = LevelBearing::borne;
  else
    out.bearing = out.probability < policy.level_least ? LevelBearing::below : LevelBearing::open;
  return out;
}

}  // namespace mizani::micro
