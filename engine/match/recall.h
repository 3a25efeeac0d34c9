// SPDX-License-Identifier: MIT
// How often the answer is among the first.
#pragma once

#include <optional>
#include <span>

#include "engine/match/articulation.h"

namespace mizani::match {

/// Shares of rows; absent where there is none. `recall`: the row's own answer; `any`: some answer that the rows give to
/// the same question.
struct RecallScores {
  std::size_t n = 0;
  std::optional<double> recall_at_1;
  std::optional<double> recall_at_5;
  std::optional<double> any_at_1;
  std::optional<double> any_at_5;
  std::optional<double> mean_candidates;
};

class RecallTally {
 public:
  void add(std::span<const AnswerRank> ranks);
  [[nodiscard]] RecallScores scores() const;

 private:
  std::size_t rows_ = 0;
  std::size_t own_1_ = 0;
  std::size_t own_5_ = 0;
  std::size_t any_1_ = 0;
  std::size_t any_5_ = 0;
  std::size_t candidates_ = 0;
};

}  // namespace mizani::match
