// SPDX-License-Identifier: MIT
#include "engine/path/transition.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace mizani::path {
namespace {

std::optional<Eigen::Index> place_of(const Framework& framework, std::string_view code) {
  const auto found =
      std::find_if(framework.levels.begin(), framework.levels.end(), [&](const Level& l) { return l.code == code; });
  if (found == framework.levels.end()) return std::nullopt;
  return found - framework.levels.begin();
}

/// Puts `probability` on the level named and what its evidence leaves open on the levels beside it (the nearest
/// inside).
void spread(Eigen::MatrixXd& matrix, Eigen::Index from, Eigen::Index to, double probability, double reliability) {
  const Eigen::Index levels = matrix.cols() - 1;
  matrix(from, to) += probability * reliability;
  const double open = probability * (1 - reliability);
  const bool below = to > 0;
  const bool above = to + 1 < levels;
  if (!below && !above) matrix(from, to) += open;
  if (below) matrix(from, to - 1) += above ? open / 2 : open;
  if (above) matrix(from, to + 1) += below ? open / 2 : open;
}

void finish(Transition& transition) {
  const Eigen::Index last_row = transition.matrix.rows() - 1;
  const Eigen::Index last_column = transition.matrix.cols() - 1;
  for (Eigen::Index row = 0; row < last_row; ++row) {
    const double sum = transition.matrix.row(row).sum();
    if (sum > 0)
      transition.matrix.row(row) /= sum;
    else
      transition.matrix(row, last_column) = 1;
    transition.entropy.push_back(entropy_bits(transition.matrix.row(row)));
  }
  transition.matrix(last_row, last_column) = 1;
}

}  // namespace

bool Transition::usable() const {
  return std::any_of(counterparts.begin(), counterparts.end(), [](LevelSet set) { return set != 0; });
}

double entropy_bits(const Eigen::Ref<const Eigen::RowVectorXd>& probabilities) {
  double bits = 0;
  for (const double p : probabilities) {
    if (p > 0) bits -= p * std::log2(p);
  }
  return bits;
}

Transition forward(const Referencing& table, const Framework& from, const Framework& to, const EdgeFilter& filter,
                   const PathPolicy& policy) {
  const auto rows = static_cast<Eigen::Index>(from.levels.size());
  const auto columns = static_cast<Eigen::Index>(to.levels.size());
  Transition out;
  out.matrix = Eigen::MatrixXd::Zero(rows + 1, columns + 1);
  out.counterparts.assign(from.levels.size(), 0);
  out.evidence.assign(from.levels.size(), Evidence::unknown);
  for (const auto& row : table.rows) {
    const auto start = place_of(from, row.from);
    if (!start || row.domain || !filter.admits(table, row)) continue;
    const auto level = static_cast<std::size_t>(*start);
    if (!row.to) {
      out.stated_none |= LevelSet{1} << level;
      continue;
    }
    const auto end = place_of(to, *row.to);
    if (!end) continue;
    const double weight = row.match == Match::main ? 1 : policy.partial_match;
    spread(out.matrix, *start, *end, weight, policy.reliability_of(row.provenance.evidence));
    out.counterparts[level] |= LevelSet{1} << static_cast<unsigned>(*end);
    out.evidence[level] = out.evidence[level] == Evidence::unknown
                              ? row.provenance.evidence
                              : weaker(out.evidence[level], row.provenance.evidence);
  }
  finish(out);
  return out;
}

Transition backward(const Transition& forward) {
  const Eigen::Index from_levels = forward.matrix.rows() - 1;
  const Eigen::Index to_levels = forward.matrix.cols() - 1;
  Transition out;
  out.matrix = Eigen::MatrixXd::Zero(to_levels + 1, from_levels + 1);
  out.matrix.topLeftCorner(to_levels, from_levels) = forward.matrix.topLeftCorner(from_levels, to_levels).transpose();
  out.counterparts.assign(static_cast<std::size_t>(to_levels), 0);
  out.evidence.assign(static_cast<std::size_t>(to_levels), Evidence::unknown);
  for (std::size_t from = 0; from < forward.counterparts.size(); ++from) {
    for (LevelSet rest = forward.counterparts[from]; rest != 0; rest &= rest - 1) {
      const auto to = static_cast<std::size_t>(std::countr_zero(rest));
      out.counterparts[to] |= LevelSet{1} << from;
      out.evidence[to] = out.evidence[to] == Evidence::unknown ? forward.evidence[from]
                                                               : weaker(out.evidence[to], forward.evidence[from]);
    }
  }
  // A level that no row names gets nothing from its neighbours' doubt: the table does not speak of it.
  for (Eigen::Index to = 0; to < to_levels; ++to) {
    if (out.counterparts[static_cast<std::size_t>(to)] == 0) out.matrix.row(to).setZero();
  }
  finish(out);
  return out;
}

}  // namespace mizani::path
