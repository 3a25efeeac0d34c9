// SPDX-License-Identifier: MIT
// mizani assess, row by row.
#pragma once

#include <optional>
#include <string>

#include "engine/assess/assess.h"
#include "frameworks/load/schema.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// `assessor`, `schemas`: must outlive the task. `country`: that is to recognise the credentials of rows that name
/// none.
struct AssessTaskContext {
  const assess::Assessor& assessor;
  const load::SchemaSet& schemas;
  std::string country;
  std::optional<assess::Purpose> purpose;
  std::optional<Sector> sector;
  Date decided{};
  Evidence weakest = Evidence::assumed;
};

/// Rows as record_of_row reads them. The answer is the proposal of `mizani assess` with its certainty, the checks by
/// result, and the codes of what it is conditional on.
class AssessTask : public RowTask {
 public:
  explicit AssessTask(AssessTaskContext context) : context_(std::move(context)) {}
  [[nodiscard]] std::unique_ptr<Worker> worker() const override;
  [[nodiscard]] std::span<const std::string_view> columns() const override;
  [[nodiscard]] std::size_t block_rows() const override { return 64; }

 private:
  AssessTaskContext context_;
};

}  // namespace mizani::batch
