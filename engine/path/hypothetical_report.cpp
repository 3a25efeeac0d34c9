// SPDX-License-Identifier: MIT
#include "engine/path/hypothetical_report.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace mizani::path {
namespace {

using Place = std::optional<Eigen::Index>;

/// Today's best path, by any evidence.
PathAnswer best_path(const PathIndex& paths, const Framework& from, const Framework& to, const Date& on) {
  return paths.find({.from = &from,
                     .to = &to,
                     .start = {},
                     .filter = {.weakest = Evidence::assumed, .as_of = on},
                     .most = 1,
                     .with_matrix = true});
}

/// The most probable counterpart of each level, the lower one on a tie; nothing for a level that no path places.
std::vector<Place> probable_counterparts(const PathAnswer& answer, const Framework& from) {
  std::vector<Place> places(from.levels.size());
  if (answer.paths.empty()) return places;
  const Eigen::MatrixXd& matrix = answer.paths.front().matrix;
  for (std::size_t level = 0; level < places.size(); ++level) {
    Eigen::Index best = 0;
    const auto row = matrix.row(static_cast<Eigen::Index>(level)).head(matrix.cols() - 1);
    if (row.maxCoeff(&best) > 0) places[level] = best;
  }
  return places;
}

/// Places the rest by their share of the ladder, between the nearest levels that are placed.
std::size_t place_by_rank(std::vector<Place>& places, std::size_t counterparts) {
  const std::vector<Place> known = places;
  const double share = static_cast<double>(counterparts) / static_cast<double>(places.size());
  std::size_t placed = 0;
  for (std::size_t level = 0; level < places.size(); ++level) {
    if (known[level]) continue;
    Eigen::Index lowest = 0;
    auto highest = static_cast<Eigen::Index>(counterparts) - 1;
    for (std::size_t other = 0; other < known.size(); ++other) {
      if (!known[other]) continue;
      if (other < level) lowest = std::max(lowest, *known[other]);
      if (other > level) highest = std::min(highest, *known[other]);
    }
    const auto by_share = static_cast<Eigen::Index>(std::floor((static_cast<double>(level) + 0.5) * share));
    places[level] = std::clamp(by_share, lowest, std::max(lowest, highest));
    ++placed;
  }
  return placed;
}

Alignment row_of(const Framework& from, std::size_t level, const Framework& to, std::size_t counterpart, Match match) {
  Alignment row;
  row.from = from.levels[level].code;
  row.to = to.levels[counterpart].code;
  row.relation = match == Match::main ? Relation::equal : Relation::overlaps;
  row.match = match;
  row.provenance.evidence = Evidence::published;
  return row;
}

bool between(const Referencing& table, const Framework& a, const Framework& b) {
  return (table.from == a.id && table.to == b.id) || (table.from == b.id && table.to == a.id);
}

bool is_published(const Catalogue& catalogue, const Framework& from, const Framework& to, const Date& on) {
  const EdgeFilter filter{.weakest = Evidence::published, .as_of = on};
  const auto tables = catalogue.referencings();
  return std::any_of(tables.begin(), tables.end(), [&](const Referencing& table) {
    return between(table, from, to) && std::any_of(table.rows.begin(), table.rows.end(), [&](const Alignment& row) {
             return row.to && !row.domain && filter.admits(table, row);
           });
  });
}

bool has_member(const Framework& meta, const CountryCode& code) {
  return std::find(meta.members.begin(), meta.members.end(), code) != meta.members.end();
}

}  // namespace

const Referencing* unread_report(const Catalogue& catalogue, const Framework& from, const Framework& to,
                                 const Date& on) {
  const auto tables = catalogue.referencings();
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const Referencing& table) {
    return !table.table_read && table.endorsed && table.validity.holds(on) && between(table, from, to);
  });
  return found == tables.end() ? nullptr : &*found;
}

HypotheticalReport hypothetical_report(const PathIndex& paths, const Framework& from, const Framework& to,
                                       const Date& on) {
  HypotheticalReport out;
  out.from = &from;
  out.to = &to;
  out.table.id = ReferencingId{from.id.str() + "--" + to.id.str() + "--hypothetical"};
  out.table.from = from.id;
  out.table.to = to.id;
  out.table.kind = from.is_meta() ? ReferencingKind::meta_correspondence : ReferencingKind::referencing;
  out.table.report.title = "a published table of " + from.id.str() + " to " + to.id.str() + ", if it existed";
  out.table.evidence = Evidence::published;
  out.table.file = out.table.id.str();

  const auto up = best_path(paths, from, to, on);
  if (!up.paths.empty()) out.today = up.paths.front().rests_on;
  auto places = probable_counterparts(up, from);
  const auto ways_back = probable_counterparts(best_path(paths, to, from, on), to);
  out.placed_by_rank = place_by_rank(places, to.levels.size());
  std::vector<bool> named(to.levels.size(), false);
  for (std::size_t level = 0; level < places.size(); ++level) {
    const auto counterpart = static_cast<std::size_t>(*places[level]);
    named[counterpart] = true;
    out.table.rows.push_back(row_of(from, level, to, counterpart, Match::main));
  }
  for (std::size_t counterpart = 0; counterpart < named.size(); ++counterpart) {
    if (named[counterpart] || !ways_back[counterpart]) continue;
    const auto level = static_cast<std::size_t>(*ways_back[counterpart]);
    out.table.rows.push_back(row_of(from, level, to, counterpart, Match::partial));
  }
  return out;
}

std::vector<HypotheticalReport> missing_reports(const Catalogue& catalogue, const PathIndex& paths,
                                                const std::vector<StateFramework>& states, const Date& on) {
  std::vector<HypotheticalReport> out;
  const auto consider = [&](const Framework& from, const Framework& to) {
    if (from.levels.empty() || to.levels.empty() || is_published(catalogue, from, to, on)) return;
    out.push_back(hypothetical_report(paths, from, to, on));
    out.back().unread = unread_report(catalogue, from, to, on);
  };
  const auto in_force = [&](const Framework& framework) { return framework.validity.holds(on); };
  for (const auto& counted : states) {
    for (const auto& meta : catalogue.frameworks()) {
      const bool african = meta.kind == FrameworkKind::continental || meta.kind == FrameworkKind::regional;
      if (african && in_force(meta) && has_member(meta, counted.state->code)) consider(*counted.framework, meta);
    }
  }
  for (const auto& meta : catalogue.frameworks()) {
    if (meta.kind != FrameworkKind::regional && meta.kind != FrameworkKind::meta) continue;
    for (const auto& continental : catalogue.frameworks()) {
      if (continental.kind == FrameworkKind::continental && in_force(meta) && in_force(continental))
        consider(meta, continental);
    }
  }
  return out;
}

}  // namespace mizani::path
