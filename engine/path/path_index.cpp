// SPDX-License-Identifier: MIT
#include "engine/path/path_index.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <queue>
#include <utility>

#include "engine/path/route_rules.h"

namespace mizani::path {
namespace {

constexpr std::size_t ladder = evidence_ladder.size();
constexpr std::size_t most_levels = 63;

/// A table in one direction, as strict or lenient as each step of the evidence ladder.
struct Link {
  const Referencing* table = nullptr;
  bool forward = true;
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  std::size_t to_index = 0;
  std::array<Transition, ladder> by_weakest;
};

/// A distribution over the levels of one framework and "no counterpart", without a heap.
using LevelRow = Eigen::Matrix<double, 1, Eigen::Dynamic, Eigen::RowMajor, 1, most_levels + 1>;

/// A walk under construction; walks share their beginnings through `parent`.
struct Walk {
  std::size_t framework = 0;
  std::size_t parent = 0;
  const Link* link = nullptr;
  LevelSet reached = 0;
  Evidence hop_evidence = Evidence::published;
  double confidence = 1;
  double uncertainty = 0;
  int hops = 0;
  LevelRow row;  ///< where the walk has come to

  /// What orders walks: how likely its tables are right, times how much of the start they place at all. Neither grows.
  /// Rounded, so that noise in the last digit does not order what is equal.
  [[nodiscard]] double worth() const {
    constexpr double grid = 1e12;
    return std::round(confidence * (1 - row(row.size() - 1)) * grid) / grid;
  }
};

LevelSet first_levels(std::size_t count) {
  return count == 0 ? 0 : ~LevelSet{0} >> (64 - std::min(count, most_levels));
}

}  // namespace

struct PathIndex::Parts {
  const Catalogue* catalogue = nullptr;
  PathPolicy policy;
  /// By framework index; shared with the indexes made of this one.
  std::vector<std::vector<std::shared_ptr<const Link>>> links_from;

  /// Takes up a table in both directions; one without rows, or ruled out by its authors, leads nowhere.
  [[nodiscard]] std::optional<Fault> add(const Referencing& table);

  /// The walk one table further; nothing where no level it stands on has a counterpart there.
  [[nodiscard]] std::optional<Walk> extended(const Walk& walk, std::size_t parent, const Link& link,
                                             const Transition& transition) const {
    Walk next{.framework = link.to_index,
              .parent = parent,
              .link = &link,
              .reached = 0,
              .hop_evidence = Evidence::published,
              .confidence = walk.confidence,
              .uncertainty = 0,
              .hops = walk.hops + 1,
              .row = {}};
    for (LevelSet rest = walk.reached; rest != 0; rest &= rest - 1) {
      const auto level = static_cast<std::size_t>(std::countr_zero(rest));
      if (transition.counterparts[level] == 0) continue;
      next.reached |= transition.counterparts[level];
      next.hop_evidence = weaker(next.hop_evidence, transition.evidence[level]);
      next.uncertainty = std::max(next.uncertainty, transition.entropy[level]);
    }
    if (next.reached == 0) return std::nullopt;
    next.uncertainty += walk.uncertainty;
    next.confidence *= policy.reliability_of(next.hop_evidence);
    next.row = walk.row * transition.matrix;
    return next;
  }
};

namespace {

std::vector<const Alignment*> rows_used(const Link& link, LevelSet standing, LevelSet reached,
                                        const EdgeFilter& filter) {
  std::vector<const Alignment*> rows;
  const auto in = [](const Framework& framework, const std::string& code, LevelSet set) {
    const auto found =
        std::find_if(framework.levels.begin(), framework.levels.end(), [&](const Level& l) { return l.code == code; });
    return found != framework.levels.end() &&
           ((set >> static_cast<unsigned>(found - framework.levels.begin())) & 1U) != 0;
  };
  for (const auto& row : link.table->rows) {
    if (!row.to || row.domain || !filter.admits(*link.table, row)) continue;
    const auto& near = link.forward ? row.from : *row.to;
    const auto& far = link.forward ? *row.to : row.from;
    if (in(*link.from, near, standing) && in(*link.to, far, reached)) rows.push_back(&row);
  }
  return rows;
}

/// Levels of the framework a table is read back to that no admitted row of it names.
std::vector<const Level*> unspoken_levels(const Link& link, const EdgeFilter& filter) {
  std::vector<const Level*> levels;
  if (link.forward) return levels;
  for (const auto& level : link.to->levels) {
    const bool named = std::any_of(link.table->rows.begin(), link.table->rows.end(), [&](const Alignment& row) {
      return row.from == level.code && !row.domain && filter.admits(*link.table, row);
    });
    if (!named) levels.push_back(&level);
  }
  return levels;
}

/// The walk that has not set out: on the levels the query starts from, all alike where it names none.
Walk beginning(const PathQuery& query, std::size_t framework) {
  const auto levels = static_cast<Eigen::Index>(query.from->levels.size());
  Walk walk;
  walk.framework = framework;
  walk.row = LevelRow::Zero(levels + 1);
  if (query.start.size() == 0) {
    walk.reached = first_levels(query.from->levels.size());
    walk.row.head(levels).setConstant(1.0 / static_cast<double>(std::max<Eigen::Index>(levels, 1)));
    return walk;
  }
  walk.row.head(levels) = query.start;
  for (Eigen::Index level = 0; level < levels; ++level) {
    if (query.start(level) > 0) walk.reached |= LevelSet{1} << static_cast<unsigned>(level);
  }
  return walk;
}

/// The finished walk as a result: hops in order, distribution and matrix as products of the hops' matrices.
RecognitionPath told(const std::vector<Walk>& walks, std::size_t last, const PathQuery& query, std::size_t weakest) {
  RecognitionPath path{.hops = {},
                       .rests_on = Evidence::published,
                       .confidence = walks[last].confidence,
                       .uncertainty = walks[last].uncertainty,
                       .distribution = {},
                       .matrix = {}};
  std::vector<std::size_t> order;
  for (std::size_t at = last; walks[at].link != nullptr; at = walks[at].parent) order.push_back(at);
  std::reverse(order.begin(), order.end());

  const auto levels = static_cast<Eigen::Index>(query.from->levels.size());
  if (query.with_matrix) path.matrix = Eigen::MatrixXd::Identity(levels + 1, levels + 1);
  for (const std::size_t at : order) {
    const Walk& walk = walks[at];
    if (query.with_matrix) path.matrix = path.matrix * walk.link->by_weakest[weakest].matrix;
    path.rests_on = weaker(path.rests_on, walk.hop_evidence);
    path.hops.push_back({.table = walk.link->table,
                         .forward = walk.link->forward,
                         .from = walk.link->from,
                         .to = walk.link->to,
                         .evidence = walk.hop_evidence,
                         .rows = rows_used(*walk.link, walks[walk.parent].reached, walk.reached, query.filter),
                         .unspoken = unspoken_levels(*walk.link, query.filter)});
  }
  path.distribution = walks[last].row;
  return path;
}

}  // namespace

std::optional<std::size_t> RecognitionPath::best_level() const {
  const Eigen::Index levels = distribution.size() - 1;
  if (levels < 1 || distribution(levels) > 0.5) return std::nullopt;
  Eigen::Index best = 0;
  distribution.head(levels).maxCoeff(&best);
  return static_cast<std::size_t>(best);
}

Eigen::RowVectorXd on_level(const Framework& framework, const Level& level) {
  Eigen::RowVectorXd start = Eigen::RowVectorXd::Zero(static_cast<Eigen::Index>(framework.levels.size()));
  start(&level - framework.levels.data()) = 1;
  return start;
}

PathIndex::PathIndex(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PathIndex::~PathIndex() = default;
PathIndex::PathIndex(PathIndex&&) noexcept = default;
PathIndex& PathIndex::operator=(PathIndex&&) noexcept = default;

const PathPolicy& PathIndex::policy() const {
  return parts_->policy;
}

std::optional<Fault> PathIndex::Parts::add(const Referencing& table) {
  if (table.rows.empty() || !table.endorsed) return std::nullopt;
  const Framework& from = *catalogue->framework(table.from);
  const Framework& to = *catalogue->framework(table.to);
  if (from.levels.size() > most_levels || to.levels.size() > most_levels) {
    return Fault{.code = "too-many-levels",
                 .where = table.file,
                 .found = "a framework with more than 63 levels",
                 .expected = "at most 63"};
  }
  const std::size_t from_index = catalogue->index_of(from.id);
  const std::size_t to_index = catalogue->index_of(to.id);
  Link up{.table = &table, .forward = true, .from = &from, .to = &to, .to_index = to_index, .by_weakest = {}};
  Link down{.table = &table, .forward = false, .from = &to, .to = &from, .to_index = from_index, .by_weakest = {}};
  for (std::size_t step = 0; step < ladder; ++step) {
    up.by_weakest[step] = forward(table, from, to, {.weakest = evidence_ladder[step], .as_of = std::nullopt}, policy);
    down.by_weakest[step] = backward(up.by_weakest[step]);
  }
  links_from[from_index].push_back(std::make_shared<const Link>(std::move(up)));
  links_from[to_index].push_back(std::make_shared<const Link>(std::move(down)));
  return std::nullopt;
}

Expected<PathIndex> PathIndex::build(const Catalogue& catalogue) {
  auto policy = PathPolicy::from(catalogue.policy());
  if (!policy) return failure(std::move(policy.error()));
  auto parts = std::make_unique<Parts>();
  parts->catalogue = &catalogue;
  parts->policy = *policy;
  parts->links_from.resize(catalogue.frameworks().size());
  for (const auto& table : catalogue.referencings()) {
    if (auto fault = parts->add(table)) return failure(std::move(*fault));
  }
  return PathIndex{std::move(parts)};
}

Expected<PathIndex> PathIndex::with(const Referencing& table) const {
  auto parts = std::make_unique<Parts>(*parts_);
  if (auto fault = parts->add(table)) return failure(std::move(*fault));
  return PathIndex{std::move(parts)};
}

PathAnswer PathIndex::find(const PathQuery& query) const {
  PathAnswer answer;
  const auto weakest = static_cast<std::size_t>(query.filter.weakest);
  const std::size_t target = parts_->catalogue->index_of(query.to->id);

  std::vector<Walk> walks;
  walks.reserve(64);
  walks.push_back(beginning(query, parts_->catalogue->index_of(query.from->id)));

  // Best first; a later walk loses a full tie, so that the order of the files decides and answers do not change.
  const auto worse = [&](std::size_t a, std::size_t b) {
    const Walk& left = walks[a];
    const Walk& right = walks[b];
    if (left.worth() != right.worth()) return left.worth() < right.worth();
    if (left.hops != right.hops) return left.hops > right.hops;
    if (left.uncertainty != right.uncertainty) return left.uncertainty > right.uncertainty;
    return a > b;
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(worse)> open{worse};
  open.push(0);
  const auto visited = [&](std::size_t at, std::size_t framework) {
    for (;; at = walks[at].parent) {
      if (walks[at].framework == framework) return true;
      if (walks[at].link == nullptr) return false;
    }
  };

  while (!open.empty() && answer.paths.size() < query.most) {
    const std::size_t at = open.top();
    open.pop();
    if (walks[at].framework == target) {
      answer.paths.push_back(told(walks, at, query, weakest));
      continue;
    }
    if (walks[at].hops >= parts_->policy.max_hops) continue;
    for (const auto& shared : parts_->links_from[walks[at].framework]) {
      const Link& link = *shared;
      if (query.filter.as_of && !link.table->validity.holds(*query.filter.as_of)) continue;
      if (!step_allowed(*link.table, *link.from, *link.to, *query.from, *query.to) || visited(at, link.to_index))
        continue;
      const Transition& transition = link.by_weakest[weakest];
      const auto next = parts_->extended(walks[at], at, link, transition);
      if (next) {
        walks.push_back(*next);
        open.push(walks.size() - 1);
      }
      for (LevelSet none = transition.stated_none & walks[at].reached; none != 0 && query.start.size() != 0;
           none &= none - 1) {
        answer.stated_none.push_back(
            {.table = link.table, .framework = link.from, .level = static_cast<std::size_t>(std::countr_zero(none))});
      }
    }
  }
  return answer;
}

}  // namespace mizani::path
