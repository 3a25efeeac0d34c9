// SPDX-License-Identifier: MIT
// mizani path, row by row: the best path of each.
#pragma once

#include <optional>
#include <string>

#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// Both must outlive the task. `to`: for rows that name none.
struct PathTaskContext {
  const Catalogue& catalogue;
  const path::PathIndex& paths;
  EdgeFilter filter;
  std::optional<Sector> sector;
  std::string to;
};

/// Fields of a row: "from" (FRAMEWORK:LEVEL, a framework or a country) and "to". The answer is that of `mizani path`
/// with -k 1: the likeliest level with its probability, the steps and what they rest on.
class PathTask : public RowTask {
 public:
  explicit PathTask(PathTaskContext context) : context_(std::move(context)) {}
  [[nodiscard]] std::unique_ptr<Worker> worker() const override;
  [[nodiscard]] std::span<const std::string_view> columns() const override;
  [[nodiscard]] std::size_t block_rows() const override { return 512; }

 private:
  PathTaskContext context_;
};

}  // namespace mizani::batch
