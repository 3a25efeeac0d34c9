// SPDX-License-Identifier: MIT
// Rows in, answers out: in order, on several threads, in constant memory, and resumed where a run was ended.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "frameworks/fault.h"
#include "tools/batch/compression.h"
#include "tools/batch/record_reader.h"
#include "tools/batch/row_task.h"
#include "tools/batch/tally.h"

namespace mizani::batch {

/// `input`, `output`: a file, or "-". `rejects`: a file of JSON lines; empty: the watcher is told of them. `question`:
/// as in Checkpoint, without the forms. `checkpoint_every`: least time between two checkpoints, 0: behind every block.
struct RunPlan {
  std::string input;
  std::string output;
  std::string rejects;
  RowForm input_form = RowForm::jsonl;
  RowForm output_form = RowForm::jsonl;
  Compression compression = Compression::none;
  std::string question;
  unsigned jobs = 1;
  bool resume = false;
  std::chrono::milliseconds checkpoint_every{2000};
};

/// What a watcher is told behind each block.
struct Progress {
  std::uint64_t rows = 0;
  std::uint64_t rejects = 0;
  std::uint64_t resumed_at = 0;               ///< rows that an earlier run did
  std::uint64_t bytes = 0;                    ///< of the input file, as it lies on the disk
  std::optional<std::uint64_t> bytes_in_all;  ///< nothing for a pipe
  const Faults& faults;                       ///< of the block, where rejects have no file
};

/// How a run ended. `resumed_at`: rows that an earlier run had done.
struct RunEnd {
  Totals totals;
  std::uint64_t resumed_at = 0;
};

/// Does the task for every row. The output depends on the input and the question alone, neither on the number of jobs
/// nor on where earlier runs were ended. A run that fails leaves its checkpoint, one that ends well takes it away.
/// Faults: those of ByteSource, RecordReader, OutputFile and the checkpoint; "unfinished-run" where a checkpoint is
/// there and the run is not to be resumed; "question-changed", "input-changed", "output-changed" where it cannot be.
Expected<RunEnd> run_batch(const RunPlan& plan, const RowTask& task, const std::function<void(const Progress&)>& watch);

}  // namespace mizani::batch
