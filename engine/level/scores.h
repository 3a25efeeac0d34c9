// SPDX-License-Identifier: MIT
// How well readings agree with labels: levels and cognitive processes of rows whose answer is known.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "engine/level/levelling.h"

namespace mizani::level {

/// A share, mean or coefficient; nothing where it is undefined (no rows, no variance).
using Figure = std::optional<double>;

/// Of the probabilities in [from, to) (the last bin takes 1 too): how many, their mean, and the share that came true.
struct ReliabilityBin {
  double from = 0;
  double to = 0;
  std::size_t n = 0;
  Figure mean_probability;
  Figure observed;
};

/// `ece`: expected calibration error, Σ n_bin / n · |mean_probability − observed| (Naeini et al., AAAI 2015).
struct Reliability {
  static constexpr std::size_t bin_count = 10;
  std::array<ReliabilityBin, bin_count> bins;
  Figure ece;
};

class ReliabilityTally {
 public:
  /// A probability in [0, 1] (what lies outside counts in the bin at that end) and whether it came true.
  void add(double probability, bool came_true);
  [[nodiscard]] Reliability reliability() const;

 private:
  struct Bin {
    std::size_t n = 0;
    std::size_t true_ones = 0;
    double probabilities = 0;  // sum
  };
  std::array<Bin, Reliability::bin_count> bins_{};
};

/// Reading of one row beside its label. Ranks are those of Level::rank.
struct ScoredLevel {
  int true_rank = 0;
  int best_rank = 0;         ///< of the best fit
  bool right = false;        ///< the best fit is the true level
  bool in_set = false;       ///< the true level lies in the set
  std::size_t set_size = 0;  ///< levels in the set
  double probability = 0;    ///< given to the best fit
};

/// `accuracy`, `within_one` (best fit at most one rank off), `coverage`: shares of the rows. `mae`: mean distance in
/// ranks. `qwk`: quadratic weighted kappa (Cohen, 1968) of the ranks; nothing where all labels and all best fits share
/// one rank. Rows of several frameworks are pooled by rank, whatever the number of levels: a distance of one rank of
/// SCQF's twelve then counts as one of the EQF's eight. `reliability`: probability of the best fit against its being
/// right.
struct LevelScores {
  std::size_t n = 0;
  Figure accuracy;
  Figure within_one;
  Figure mae;
  Figure qwk;
  Figure coverage;
  Figure mean_set_size;
  Reliability reliability;
};

/// Adds up rows one by one in constant memory. Sums are integers: the order of rows changes nothing but the last bits
/// of mean probabilities. Exact up to 10^7 rows at ranks up to 100.
class LevelTally {
 public:
  void add(const ScoredLevel& row);
  [[nodiscard]] LevelScores scores() const;

 private:
  std::int64_t n_ = 0;
  std::int64_t right_ = 0;
  std::int64_t within_one_ = 0;
  std::int64_t in_set_ = 0;
  std::int64_t set_sizes_ = 0;
  std::int64_t distances_ = 0;
  std::int64_t squared_distances_ = 0;
  std::int64_t true_ranks_ = 0;
  std::int64_t best_ranks_ = 0;
  std::int64_t squared_ranks_ = 0;  // of labels and best fits together
  ReliabilityTally reliability_;
};

/// Yes-or-no decisions against the truth.
struct DecisionCounts {
  std::int64_t true_positive = 0;
  std::int64_t false_positive = 0;
  std::int64_t false_negative = 0;
  std::int64_t true_negative = 0;
};

Figure precision_of(const DecisionCounts& counts);  ///< nothing where no yes was said
Figure recall_of(const DecisionCounts& counts);     ///< nothing where none is true
/// 2·TP / (2·TP + FP + FN); nothing where none is true and no yes was said.
Figure f1_of(const DecisionCounts& counts);
/// Cohen's kappa (1960); nothing where both sides always say the same word.
Figure kappa_of(const DecisionCounts& counts);

/// Reading of one text's cognitive processes beside its labels, by process.
struct ScoredBloom {
  std::array<bool, bloom_processes> truth{};
  std::array<bool, bloom_processes> labels{};
  std::array<double, bloom_processes> scores{};
};

struct ProcessScores {
  std::size_t support = 0;  ///< rows labelled with the process
  Figure precision;
  Figure recall;
  Figure f1;
};

/// `macro_f1`: mean F1 of the processes that are labelled or read at all. `kappa`: Cohen's kappa averaged over the six
/// binary decisions (process named or not), leaving out those where it is undefined. `exact_match`: share of rows whose
/// labels are all right and complete. `reliability`: the six scores of each row against its labels, all in one.
struct BloomScores {
  std::size_t n = 0;
  Figure macro_f1;
  Figure kappa;
  Figure exact_match;
  std::array<ProcessScores, bloom_processes> per_class;
  Reliability reliability;
};

/// Adds up rows one by one in constant memory.
class BloomTally {
 public:
  void add(const ScoredBloom& row);
  [[nodiscard]] BloomScores scores() const;

 private:
  std::int64_t n_ = 0;
  std::int64_t exact_ = 0;
  std::array<DecisionCounts, bloom_processes> decisions_{};
  ReliabilityTally reliability_;
};

}  // namespace mizani::level
