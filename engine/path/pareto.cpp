// SPDX-License-Identifier: MIT
#include "engine/path/pareto.h"

#include <algorithm>
#include <utility>

#include "engine/path/path_instruments.h"

namespace mizani::path {
namespace {

/// A path's four values as numbers of which less is better.
using Cost = std::array<double, criteria.size()>;

Cost cost_of(const ParetoPath& path) {
  constexpr double no_instrument = static_cast<double>(Standing::not_binding) + 1;
  return {-certainty(path.path), static_cast<double>(path.path.rests_on),
          path.standing ? static_cast<double>(*path.standing) : no_instrument,
          static_cast<double>(path.path.hops.size())};
}

bool beats(const Cost& a, const Cost& b) {
  return a != b && std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) { return x <= y; });
}

std::vector<LegalLink> links_between(const Catalogue& catalogue, const ParetoQuery& query) {
  const auto& from = query.paths.from->country;
  const auto& to = query.paths.to->country;
  if (!from || !to) return {};
  return legal_links(catalogue, *from, *to, query.decided, query.sector);
}

/// The walk meets the same statement once for each way that leads to it.
std::vector<StatedNone> each_once(const std::vector<StatedNone>& statements) {
  std::vector<StatedNone> once;
  for (const auto& one : statements) {
    const bool known = std::any_of(once.begin(), once.end(), [&](const StatedNone& other) {
      return other.table == one.table && other.framework == one.framework && other.level == one.level;
    });
    if (!known) once.push_back(one);
  }
  return once;
}

void mark_best(std::vector<ParetoPath>& paths, const std::vector<Cost>& costs) {
  for (const Criterion criterion : criteria) {
    const auto which = static_cast<std::size_t>(criterion);
    const auto value = [which](const Cost& cost) { return cost.at(which); };
    double best = value(costs.front());
    for (const auto& cost : costs) best = std::min(best, value(cost));
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (value(costs[i]) == best) paths[i].best_on.insert(criterion);
    }
  }
}

}  // namespace

std::string_view to_string(Criterion criterion) {
  switch (criterion) {
    case Criterion::certainty: return "certainty";
    case Criterion::evidence: return "evidence";
    case Criterion::legal_standing: return "legal-standing";
    case Criterion::hops: return "hops";
  }
  return "";
}

bool same_steps(const RecognitionPath& a, const RecognitionPath& b) {
  return std::equal(a.hops.begin(), a.hops.end(), b.hops.begin(), b.hops.end(),
                    [](const PathHop& x, const PathHop& y) { return x.table == y.table && x.forward == y.forward; });
}

bool dominates(const ParetoPath& a, const ParetoPath& b) {
  return beats(cost_of(a), cost_of(b));
}

ParetoAnswer pareto_paths(const PathIndex& index, const Catalogue& catalogue, const ParetoQuery& query) {
  PathQuery wide = query.paths;
  wide.most = std::max(query.paths.most, paths_weighed);
  wide.with_matrix = query.paths.start.size() == 0;
  auto found = index.find(wide);

  const auto between = links_between(catalogue, query);
  std::vector<ParetoPath> weighed;
  std::vector<Cost> costs;
  for (auto& path : found.paths) {
    ParetoPath one{.path = std::move(path), .instruments = {}, .standing = {}, .best_on = {}};
    one.instruments = instruments_on(one.path, between);
    one.standing = best_standing(one.instruments);
    costs.push_back(cost_of(one));
    weighed.push_back(std::move(one));
  }

  std::vector<std::size_t> kept;
  std::vector<const RecognitionPath*> looked_at;
  for (std::size_t i = 0; i < weighed.size(); ++i) {
    const bool beaten =
        std::any_of(costs.begin(), costs.end(), [&](const Cost& other) { return beats(other, costs[i]); });
    if (!beaten) kept.push_back(i);
    if (!beaten || i < query.paths.most) looked_at.push_back(&weighed[i].path);
  }

  ParetoAnswer answer{
      .paths = {}, .disagreements = disagreements(looked_at), .stated_none = each_once(found.stated_none)};
  std::vector<Cost> kept_costs;
  for (const std::size_t i : kept) {
    kept_costs.push_back(costs[i]);
    answer.paths.push_back(std::move(weighed[i]));
  }
  if (!answer.paths.empty()) mark_best(answer.paths, kept_costs);
  return answer;
}

}  // namespace mizani::path
