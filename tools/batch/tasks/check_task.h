// SPDX-License-Identifier: MIT
// mizani micro check, row by row.
#pragma once

#include <string>
#include <vector>

#include "engine/micro/element_check.h"
#include "frameworks/load/schema.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// Rows as record_of_row reads them. For each profile: whether it is complete, its score, and the elements that are
/// missing, vague or contradictory.
class CheckTask : public RowTask {
 public:
  /// All must outlive it.
  CheckTask(const micro::CheckContext& context, const load::SchemaSet& schemas,
            std::vector<const MicroProfile*> profiles);
  [[nodiscard]] std::unique_ptr<Worker> worker() const override;
  [[nodiscard]] std::span<const std::string_view> columns() const override { return columns_; }
  [[nodiscard]] std::size_t block_rows() const override { return 128; }

 private:
  const micro::CheckContext& context_;
  const load::SchemaSet& schemas_;
  std::vector<const MicroProfile*> profiles_;
  std::vector<std::string> names_;
  std::vector<std::string_view> columns_;
};

}  // namespace mizani::batch
