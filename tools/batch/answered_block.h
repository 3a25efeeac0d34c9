// SPDX-License-Identifier: MIT
// The answers of one block of rows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tools/batch/record_reader.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// `file`: for faults. `columns`: of CSV; nullptr for JSON. `keep_rejects`: as lines of JSON, else as faults.
struct BlockSetting {
  std::string_view file;
  const std::vector<std::string>* columns = nullptr;
  RowForm output_form = RowForm::jsonl;
  bool keep_rejects = true;
};

/// `rejects`: {"line", "faults", "row"} of each, the row cut at two thousand bytes.
struct AnsweredBlock {
  std::string answers;
  std::string rejects;
  Faults faults;
  Totals totals;
};

AnsweredBlock answer_block(const RowBlock& block, const BlockSetting& setting, RowTask::Worker& worker);

/// Lines of JSON that are in memory, answered by so many threads, in order; the same bytes for any number of them.
AnsweredBlock answer_lines(std::string_view lines, std::string_view name, const RowTask& task, unsigned jobs);

}  // namespace mizani::batch
