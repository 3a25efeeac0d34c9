// SPDX-License-Identifier: MIT
#include "engine/match/recall.h"

namespace mizani::match {

void RecallTally::add(std::span<const AnswerRank> ranks) {
  constexpr std::size_t few = 5;
  for (const auto& rank : ranks) {
    ++rows_;
    own_1_ += rank.own <= 1 ? 1 : 0;
    own_5_ += rank.own <= few ? 1 : 0;
    any_1_ += rank.any <= 1 ? 1 : 0;
    any_5_ += rank.any <= few ? 1 : 0;
    candidates_ += rank.candidates;
  }
}

RecallScores RecallTally::scores() const {
  if (rows_ == 0) return {};
  const auto share = [&](std::size_t count) { return static_cast<double>(count) / static_cast<double>(rows_); };
  return {.n = rows_,
          .recall_at_1 = share(own_1_),
          .recall_at_5 = share(own_5_),
          .any_at_1 = share(any_1_),
          .any_at_5 = share(any_5_),
          .mean_candidates = share(candidates_)};
}

}  // namespace mizani::match
