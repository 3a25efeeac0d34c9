// SPDX-License-Identifier: MIT
// mizani match, row by row: two lists of outcomes each.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/match/match_policy.h"
#include "engine/match/outcome.h"
#include "engine/text/document.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// Outcomes of a text as matching sees them, and the place of each in it, from 1. Safe to call from several threads.
struct ReadOutcomes {
  std::vector<match::Outcome> outcomes;
  std::vector<std::size_t> numbers;
};
/// `bridged`: the two sides of the row are in different languages.
using OutcomesOf = std::function<ReadOutcomes(const text::Document& document, bool bridged)>;

/// Fields of a row: "source" and "target", lists of outcomes, and "source_language", "target_language". The answer has
/// the numbers of `mizani match`; a pair is "1-3:0.81", the first source with the third target and their similarity.
class MatchTask : public RowTask {
 public:
  /// At most so many outcomes a side; more is a fault of the row.
  static constexpr std::size_t most_outcomes = 2000;

  MatchTask(OutcomesOf outcomes_of, const match::MatchPolicy& policy)
      : outcomes_of_(std::move(outcomes_of)), policy_(policy) {}
  [[nodiscard]] std::unique_ptr<Worker> worker() const override;
  [[nodiscard]] std::span<const std::string_view> columns() const override;
  [[nodiscard]] std::size_t block_rows() const override { return 128; }

 private:
  OutcomesOf outcomes_of_;
  match::MatchPolicy policy_;
};

}  // namespace mizani::batch
