// SPDX-License-Identifier: MIT
#include "engine/level/scores.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mizani::level {
namespace {

Figure ratio(std::int64_t some, std::int64_t all) {
  if (all == 0) return std::nullopt;
  return static_cast<double>(some) / static_cast<double>(all);
}

/// Collects the figures that are defined.
class Mean {
 public:
  void add(const Figure& figure) {
    if (!figure) return;
    sum_ += *figure;
    ++count_;
  }
  [[nodiscard]] Figure value() const {
    if (count_ == 0) return std::nullopt;
    return sum_ / static_cast<double>(count_);
  }

 private:
  double sum_ = 0;
  std::size_t count_ = 0;
};

}  // namespace

void ReliabilityTally::add(double probability, bool came_true) {
  constexpr double rounding = 1e-9;  // 1 − 0.8 belongs to the bin that begins with 0.2
  const double place = std::clamp(probability, 0.0, 1.0) * static_cast<double>(Reliability::bin_count) + rounding;
  Bin& bin = bins_.at(std::min(static_cast<std::size_t>(place), Reliability::bin_count - 1));
  ++bin.n;
  bin.true_ones += came_true ? 1U : 0U;
  bin.probabilities += probability;
}

Reliability ReliabilityTally::reliability() const {
  Reliability out;
  double error = 0;
  std::size_t n = 0;
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const Bin& from = bins_.at(i);
    ReliabilityBin& bin = out.bins.at(i);
    bin.from = static_cast<double>(i) / static_cast<double>(Reliability::bin_count);
    bin.to = static_cast<double>(i + 1) / static_cast<double>(Reliability::bin_count);
    bin.n = from.n;
    if (from.n == 0) continue;
    const auto rows = static_cast<double>(from.n);
    bin.mean_probability = from.probabilities / rows;
    bin.observed = static_cast<double>(from.true_ones) / rows;
    error += rows * std::abs(*bin.mean_probability - *bin.observed);
    n += from.n;
  }
  if (n > 0) out.ece = error / static_cast<double>(n);
  return out;
}

void LevelTally::add(const ScoredLevel& row) {
  const std::int64_t truth = row.true_rank;
  const std::int64_t best = row.best_rank;
  const std::int64_t distance = std::abs(truth - best);
  ++n_;
  right_ += row.right ? 1 : 0;
  within_one_ += distance <= 1 ? 1 : 0;
  in_set_ += row.in_set ? 1 : 0;
  set_sizes_ += static_cast<std::int64_t>(row.set_size);
  distances_ += distance;
  squared_distances_ += distance * distance;
  true_ranks_ += truth;
  best_ranks_ += best;
  squared_ranks_ += truth * truth + best * best;
  reliability_.add(row.probability, row.right);
}

LevelScores LevelTally::scores() const {
  LevelScores out{.n = static_cast<std::size_t>(n_),
                  .accuracy = ratio(right_, n_),
                  .within_one = ratio(within_one_, n_),
                  .mae = ratio(distances_, n_),
                  .qwk = std::nullopt,
                  .coverage = ratio(in_set_, n_),
                  .mean_set_size = ratio(set_sizes_, n_),
                  .reliability = reliability_.reliability()};
  // kappa = 1 − Σ (t−b)² / (1/n · Σ Σ (t−b)²): the second sum runs over all pairs of a label and a best fit
  const auto disagreement = ratio(n_ * squared_distances_, n_ * squared_ranks_ - 2 * true_ranks_ * best_ranks_);
  if (disagreement) out.qwk = 1 - *disagreement;
  return out;
}

Figure precision_of(const DecisionCounts& counts) {
  return ratio(counts.true_positive, counts.true_positive + counts.false_positive);
}

Figure recall_of(const DecisionCounts& counts) {
  return ratio(counts.true_positive, counts.true_positive + counts.false_negative);
}

Figure f1_of(const DecisionCounts& counts) {
  const std::int64_t twice = 2 * counts.true_positive;
  return ratio(twice, twice + counts.false_positive + counts.false_negative);
}

Figure kappa_of(const DecisionCounts& counts) {
  const std::int64_t said = counts.true_positive + counts.false_positive;
  const std::int64_t held = counts.true_positive + counts.false_negative;
  const std::int64_t n = said + counts.false_negative + counts.true_negative;
  const std::int64_t agreed = counts.true_positive + counts.true_negative;
  const std::int64_t by_chance = said * held + (n - said) * (n - held);
  return ratio(n * agreed - by_chance, n * n - by_chance);
}

void BloomTally::add(const ScoredBloom& row) {
  ++n_;
  exact_ += row.truth == row.labels ? 1 : 0;
  for (std::size_t process = 0; process < bloom_processes; ++process) {
    DecisionCounts& counts = decisions_.at(process);
    const bool truth = row.truth.at(process);
    const bool label = row.labels.at(process);
    counts.true_positive += truth && label ? 1 : 0;
    counts.false_positive += !truth && label ? 1 : 0;
    counts.false_negative += truth && !label ? 1 : 0;
    counts.true_negative += !truth && !label ? 1 : 0;
    reliability_.add(row.scores.at(process), truth);
  }
}

BloomScores BloomTally::scores() const {
  BloomScores out{.n = static_cast<std::size_t>(n_),
                  .macro_f1 = std::nullopt,
                  .kappa = std::nullopt,
                  .exact_match = ratio(exact_, n_),
                  .per_class = {},
                  .reliability = reliability_.reliability()};
  Mean f1;
  Mean kappa;
  for (std::size_t process = 0; process < bloom_processes; ++process) {
    const DecisionCounts& counts = decisions_.at(process);
    ProcessScores& scores = out.per_class.at(process);
    scores = {.support = static_cast<std::size_t>(counts.true_positive + counts.false_negative),
              .precision = precision_of(counts),
              .recall = recall_of(counts),
              .f1 = f1_of(counts)};
    f1.add(scores.f1);
    kappa.add(kappa_of(counts));
  }
  out.macro_f1 = f1.value();
  out.kappa = kappa.value();
  return out;
}

}  // namespace mizani::level
