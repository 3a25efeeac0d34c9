// SPDX-License-Identifier: MIT
// mizani level, row by row.
#pragma once

#include <string>

#include "engine/level/award_policy.h"
#include "engine/level/award_words.h"
#include "engine/level/framework_levels.h"
#include "engine/level/level_model.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// What rows are levelled with; all must outlive the task. `language`: of all texts, ISO 639-1; empty: each row's own
/// "language", else as detected. `strike`: read no title.
struct LevelTaskContext {
  const Catalogue& catalogue;
  const level::LevelModel& model;
  const level::FrameworkReader& reader;
  const path::PathIndex& paths;
  const level::AwardWords& award_words;
  const level::AwardPolicy& award_policy;
  EdgeFilter filter;
  double coverage = 0.9;
  std::string language;
  bool strike = false;
};

/// Fields of a row: "text" or "outcomes", and "id", "title", "credits", "hours", "country", "language". The answer has
/// the numbers of `mizani level TEXT --title … --credits … --hours … --country …`, without what explains them.
class LevelTask : public RowTask {
 public:
  explicit LevelTask(const LevelTaskContext& context) : context_(context) {}
  [[nodiscard]] std::unique_ptr<Worker> worker() const override;
  [[nodiscard]] std::span<const std::string_view> columns() const override;
  [[nodiscard]] std::size_t block_rows() const override { return 1024; }

 private:
  LevelTaskContext context_;
};

/// The cognitive processes of "text" (or "outcomes"): labels and scores.
class BloomTask : public RowTask {
 public:
  /// Both must outlive it. `language`: as in LevelTaskContext.
  BloomTask(const level::LevelModel& model, std::string language) : model_(model), language_(std::move(language)) {}
  [[nodiscard]] std::unique_ptr<Worker> worker() const override;
  [[nodiscard]] std::span<const std::string_view> columns() const override;
  [[nodiscard]] std::size_t block_rows() const override { return 1024; }

 private:
  const level::LevelModel& model_;
  std::string language_;
};

}  // namespace mizani::batch
