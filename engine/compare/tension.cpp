// SPDX-License-Identifier: MIT
#include "engine/compare/tension.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mizani::compare {
namespace {

std::optional<std::size_t> place_of(const Side& side, std::string_view code) {
  const auto found =
      std::find_if(side.levels.begin(), side.levels.end(), [&](const SideLevel& level) { return level.code == code; });
  if (found == side.levels.end()) return std::nullopt;
  return static_cast<std::size_t>(found - side.levels.begin());
}

/// What the table says of each level of a; verdicts are still open.
std::vector<TensionRow> stated(const Side& a, const Side& b, const Referencing& table, bool forward,
                               const EdgeFilter& filter) {
  std::vector<TensionRow> rows(a.levels.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].level = i;
  for (const auto& row : table.rows) {
    if (row.domain || !filter.admits(table, row)) continue;
    if (!row.to) {
      if (const auto from = place_of(a, row.from); forward && from) rows[*from].stated_none = true;
      continue;
    }
    const auto from = place_of(a, forward ? row.from : *row.to);
    const auto to = place_of(b, forward ? *row.to : row.from);
    if (!from || !to) continue;
    auto& out = rows[*from];
    out.evidence = out.published.empty() ? row.provenance.evidence : weaker(out.evidence, row.provenance.evidence);
    out.published.push_back(*to);
    if (row.match == Match::main && !out.main) out.main = *to;
  }
  for (auto& row : rows) {
    std::sort(row.published.begin(), row.published.end());
    row.published.erase(std::unique(row.published.begin(), row.published.end()), row.published.end());
    if (!row.published.empty()) row.stated_none = false;
  }
  return rows;
}

int nearest_distance(std::size_t proposed, std::span<const std::size_t> published) {
  int best = 0;
  bool first = true;
  for (const std::size_t level : published) {
    const int distance = static_cast<int>(proposed) - static_cast<int>(level);
    if (first || std::abs(distance) < std::abs(best)) best = distance;
    first = false;
  }
  return best;
}

std::vector<WordPull> words_for(const DescriptorPosition& a, const std::optional<DescriptorPosition>& published,
                                int direction) {
  std::vector<WordPull> out;
  const auto take = [&](std::span<const WordPull> pulls) {
    std::copy_if(pulls.begin(), pulls.end(), std::back_inserter(out),
                 [&](const WordPull& pull) { return pull.pull * direction > 0; });
  };
  if (published) {
    const auto reason = reason_of(a, *published);
    take(reason.only_a);
    take(reason.only_b);
  } else {
    take(a.pulls);
    std::erase_if(out, [](const WordPull& pull) { return pull.words.empty(); });
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const WordPull& x, const WordPull& y) { return std::abs(x.pull) > std::abs(y.pull); });
  return out;
}

void judge(TensionRow& row, const AlignmentResult& alignment, const DomainCorrespondence& overall,
           const ComparePolicy& policy) {
  row.proposed = alignment.best.to.at(row.level);
  if (!row.proposed || row.published.empty()) return;
  for (const std::size_t level : row.published) {
    row.probability += alignment.posterior(static_cast<Eigen::Index>(row.level), static_cast<Eigen::Index>(level));
  }
  row.distance = nearest_distance(*row.proposed, row.published);
  if (row.distance == 0) {
    row.verdict = Verdict::agrees;
  } else if (row.probability >= policy.close_share) {
    row.verdict = Verdict::close;
  } else {
    row.verdict = Verdict::tension;
    const std::size_t against =
        static_cast<std::size_t>(static_cast<int>(*row.proposed) - row.distance);  // the nearest published one
    if (const auto& place = overall.a.levels.at(row.level))
      row.words = words_for(*place, overall.b.levels.at(against), row.distance > 0 ? 1 : -1);
  }
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::agrees: return "agrees";
    case Verdict::close: return "close";
    case Verdict::tension: return "tension";
    case Verdict::silent: return "silent";
  }
  return "silent";
}

std::vector<TableCheck> table_checks(const Side& a, const Side& b, std::span<const Referencing> tables,
                                     const EdgeFilter& filter, const AlignmentResult& alignment,
                                     const DomainCorrespondence& overall, const ComparePolicy& policy) {
  std::vector<TableCheck> out;
  if (a.framework == nullptr || b.framework == nullptr) return out;
  for (const auto& table : tables) {
    const bool forward = table.from == a.framework->id && table.to == b.framework->id;
    const bool backward = table.from == b.framework->id && table.to == a.framework->id;
    if ((!forward && !backward) || table.rows.empty()) continue;
    TableCheck check{.table = &table, .forward = forward, .rows = stated(a, b, table, forward, filter)};
    const bool speaks = std::any_of(check.rows.begin(), check.rows.end(),
                                    [](const TensionRow& row) { return row.stated_none || !row.published.empty(); });
    if (!speaks) continue;
    for (auto& row : check.rows) judge(row, alignment, overall, policy);
    out.push_back(std::move(check));
  }
  return out;
}

}  // namespace mizani::compare
