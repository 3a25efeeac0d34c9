// SPDX-License-Identifier: MIT
#include "engine/compare/order_alignment.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mizani::compare {
namespace {

using Index = Eigen::Index;

constexpr double never = -std::numeric_limits<double>::infinity();

/// log(sum of exp) that keeps small numbers; `never` for an empty or impossible set.
class LogSum {
 public:
  void add(double log_value) {
    if (log_value == never) return;
    if (log_value > highest_) {
      sum_ = highest_ == never ? 1 : sum_ * std::exp(highest_ - log_value) + 1;
      highest_ = log_value;
    } else {
      sum_ += std::exp(log_value - highest_);
    }
  }
  [[nodiscard]] double value() const { return highest_ == never ? never : highest_ + std::log(sum_); }

 private:
  double highest_ = never;
  double sum_ = 0;
};

/// The chain over the rows that say something. Scores are logs; `step(r)` leads from row r-1 to row r.
struct Chain {
  std::vector<std::size_t> rows;  ///< levels of a
  Eigen::MatrixXd cell;           ///< one row for each of `rows`
  std::vector<Eigen::MatrixXd> step;

  Chain(const Eigen::MatrixXd& probability, const StepPrior& prior) {
    for (Index i = 0; i < probability.rows(); ++i) {
      if (probability.row(i).sum() > 0) rows.push_back(static_cast<std::size_t>(i));
    }
    const Index columns = probability.cols();
    cell.resize(static_cast<Index>(rows.size()), columns);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (Index j = 0; j < columns; ++j) {
        const double p = probability(static_cast<Index>(rows[r]), j);
        cell(static_cast<Index>(r), j) = p > 0 ? std::log(p) : never;
      }
    }
    step.resize(rows.size());
    for (std::size_t r = 1; r < rows.size(); ++r) step[r] = steps(rows[r] - rows[r - 1], columns, prior);
  }

  static Eigen::MatrixXd steps(std::size_t up, Index columns, const StepPrior& prior) {
    const double levels = static_cast<double>(up);
    LogSum total;
    std::vector<double> of(static_cast<std::size_t>(columns));
    for (std::size_t d = 0; d < of.size(); ++d) {
      const double off = (static_cast<double>(d) - prior.mean * levels) / (prior.spread * std::sqrt(levels));
      of[d] = -off * off / 2;
      total.add(of[d]);
    }
    Eigen::MatrixXd out = Eigen::MatrixXd::Constant(columns, columns, never);
    for (Index from = 0; from < columns; ++from) {
      for (Index to = from; to < columns; ++to) out(from, to) = of[static_cast<std::size_t>(to - from)] - total.value();
    }
    return out;
  }

  [[nodiscard]] Index size() const { return cell.rows(); }
  [[nodiscard]] Index columns() const { return cell.cols(); }
};

struct Best {
  double operator()(const Eigen::VectorXd& values) const { return values.maxCoeff(); }
};
struct Sum {
  double operator()(const Eigen::VectorXd& values) const {
    LogSum sum;
    for (const double value : values) sum.add(value);
    return sum.value();
  }
};

/// Score of the chain up to each cell, itself included.
template <class Join>
Eigen::MatrixXd forward(const Chain& chain, Join join) {
  Eigen::MatrixXd out = chain.cell;
  for (Index r = 1; r < chain.size(); ++r) {
    for (Index j = 0; j < chain.columns(); ++j)
      out(r, j) += join(out.row(r - 1).transpose() + chain.step[static_cast<std::size_t>(r)].col(j));
  }
  return out;
}

/// Score of the chain after each cell, itself left out.
template <class Join>
Eigen::MatrixXd backward(const Chain& chain, Join join) {
  Eigen::MatrixXd out = Eigen::MatrixXd::Zero(chain.size(), chain.columns());
  for (Index r = chain.size() - 2; r >= 0; --r) {
    for (Index j = 0; j < chain.columns(); ++j) {
      out(r, j) = join(chain.step[static_cast<std::size_t>(r) + 1].row(j).transpose() + out.row(r + 1).transpose() +
                       chain.cell.row(r + 1).transpose());
    }
  }
  return out;
}

/// The lowest column with the highest score.
Index highest(const Eigen::VectorXd& scores) {
  Index at = 0;
  for (Index j = 1; j < scores.size(); ++j) {
    if (scores(j) > scores(at)) at = j;
  }
  return at;
}

/// The best alignment that passes through a cell.
OrderAlignment through(const Chain& chain, const Eigen::MatrixXd& before, const Eigen::MatrixXd& after, Index row,
                       Index column, std::size_t levels) {
  OrderAlignment out{.to = std::vector<std::optional<std::size_t>>(levels),
                     .log_score = before(row, column) + after(row, column)};
  const auto put = [&](Index r, Index j) {
    out.to.at(chain.rows.at(static_cast<std::size_t>(r))) = static_cast<std::size_t>(j);
  };
  put(row, column);
  for (Index r = row, j = column; r > 0; --r) {
    j = highest(before.row(r - 1).transpose() + chain.step[static_cast<std::size_t>(r)].col(j));
    put(r - 1, j);
  }
  for (Index r = row + 1, j = column; r < chain.size(); ++r) {
    j = highest(chain.step[static_cast<std::size_t>(r)].row(j).transpose() + chain.cell.row(r).transpose() +
                after.row(r).transpose());
    put(r, j);
  }
  return out;
}

Eigen::MatrixXd posterior_of(const Chain& chain, const Eigen::MatrixXd& probability) {
  Eigen::MatrixXd out = Eigen::MatrixXd::Zero(probability.rows(), probability.cols());
  const Eigen::MatrixXd joint = forward(chain, Sum{}) + backward(chain, Sum{});
  for (Index r = 0; r < chain.size(); ++r) {
    const double all = Sum{}(joint.row(r).transpose());
    auto row = out.row(static_cast<Index>(chain.rows.at(static_cast<std::size_t>(r))));
    for (Index j = 0; j < chain.columns(); ++j) row(j) = std::exp(joint(r, j) - all);
    row /= row.sum();
  }
  return out;
}

}  // namespace

AlignmentResult align_in_order(const Eigen::MatrixXd& probability, const StepPrior& step) {
  const auto levels = static_cast<std::size_t>(probability.rows());
  AlignmentResult out;
  out.best.to.resize(levels);
  out.level_margin.resize(levels);
  out.posterior = Eigen::MatrixXd::Zero(probability.rows(), probability.cols());
  const Chain chain{probability, step};
  if (chain.size() == 0) return out;
  const Eigen::MatrixXd before = forward(chain, Best{});
  const Eigen::MatrixXd after = backward(chain, Best{});
  const Index last = chain.size() - 1;
  const Index end = highest(before.row(last).transpose());
  if (before(last, end) == never) return out;
  out.best = through(chain, before, after, last, end, levels);
  out.posterior = posterior_of(chain, probability);

  // The best alignment that differs from the best passes through some cell beside it, and is the best one there.
  double second = never;
  for (Index r = 0; r < chain.size(); ++r) {
    const std::size_t level = chain.rows.at(static_cast<std::size_t>(r));
    Eigen::VectorXd scores = (before.row(r) + after.row(r)).transpose();
    scores(static_cast<Index>(*out.best.to.at(level))) = never;
    const Index beside = highest(scores);
    if (scores(beside) == never) continue;
    out.level_margin.at(level) = std::max(0.0, out.best.log_score - scores(beside));
    if (scores(beside) <= second) continue;
    second = scores(beside);
    out.runner_up = through(chain, before, after, r, beside, levels);
  }
  if (out.runner_up) out.margin = std::max(0.0, out.best.log_score - out.runner_up->log_score);
  return out;
}

}  // namespace mizani::compare
