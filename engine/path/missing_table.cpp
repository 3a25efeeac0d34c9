// SPDX-License-Identifier: MIT
#include "engine/path/missing_table.h"

#include "engine/path/disagreement.h"
#include "engine/path/hypothetical_report.h"

namespace mizani::path {
namespace {

/// What the question would be answered if the report existed; nothing where that changes no path.
std::optional<MissingTable> with_report(const PathIndex& index, const Catalogue& catalogue, const PathQuery& query,
                                        const PathHop& hop, double before) {
  const Framework& from = hop.forward ? *hop.from : *hop.to;
  const Framework& to = hop.forward ? *hop.to : *hop.from;
  const auto report = hypothetical_report(index, from, to, *query.filter.as_of);
  const auto extended = index.with(report.table);
  if (!extended) return std::nullopt;
  const auto answer = extended->find(query);
  if (answer.paths.empty()) return std::nullopt;
  const auto& best = answer.paths.front();
  MissingTable missing{.from = &from,
                       .to = &to,
                       .today = hop.evidence,
                       .certainty_before = before,
                       .certainty_after = certainty(best),
                       .level = best.best_level(),
                       .probability = 0,
                       .unread = unread_report(catalogue, from, to, *query.filter.as_of)};
  if (missing.level) missing.probability = best.distribution(static_cast<Eigen::Index>(*missing.level));
  return missing;
}

}  // namespace

std::optional<MissingTable> missing_table(const PathIndex& index, const Catalogue& catalogue, const PathQuery& query) {
  PathQuery one = query;
  one.most = 1;
  one.with_matrix = false;
  const auto today = index.find(one);
  std::optional<MissingTable> best;
  if (today.paths.empty()) return best;
  const double before = certainty(today.paths.front());
  for (const auto& hop : today.paths.front().hops) {
    if (hop.evidence == Evidence::published) continue;
    const auto missing = with_report(index, catalogue, one, hop, before);
    if (missing && missing->certainty_after > (best ? best->certainty_after : before)) best = missing;
  }
  return best;
}

}  // namespace mizani::path
