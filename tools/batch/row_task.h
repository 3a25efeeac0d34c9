// SPDX-License-Identifier: MIT
// What is done with each row of a batch.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/fault.h"
#include "tools/batch/row.h"
#include "tools/batch/row_writer.h"
#include "tools/batch/tally.h"

namespace mizani::batch {

/// One row as it stands in the input.
struct RowInput {
  std::string_view bytes;
  std::uint64_t line = 0;
  std::string_view file;
  const std::vector<std::string>* columns = nullptr;  ///< of CSV; nullptr for JSON
  bool cut = false;                                   ///< it was larger than most_row_bytes

  [[nodiscard]] std::string where() const { return std::string{file} + ':' + std::to_string(line); }
};

/// A command over rows. Immutable; each thread has a worker of its own. The same row always gives the same answer.
class RowTask {
 public:
  class Worker {
   public:
    Worker() = default;
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    virtual ~Worker() = default;
    /// Writes one answer and counts it; or gives the faults of the row, having written nothing.
    virtual Faults answer(const RowInput& row, RowWriter& writer, Tally& tally) = 0;
  };

  RowTask() = default;
  RowTask(const RowTask&) = delete;
  RowTask& operator=(const RowTask&) = delete;
  virtual ~RowTask() = default;
  [[nodiscard]] virtual std::unique_ptr<Worker> worker() const = 0;
  /// Of the answers, in order.
  [[nodiscard]] virtual std::span<const std::string_view> columns() const = 0;
  /// Rows of a block: many where a row takes microseconds, few where it takes milliseconds.
  [[nodiscard]] virtual std::size_t block_rows() const = 0;
};

/// The row as fields; a cut one is a fault "too-large".
Expected<Row> read_row(const RowInput& row);

/// "line" and, where the row has one, "id": the first columns of every answer.
void write_row_name(const RowInput& row, std::string_view id, RowWriter& writer);

}  // namespace mizani::batch
