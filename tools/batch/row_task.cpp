// SPDX-License-Identifier: MIT
#include "tools/batch/row_task.h"

namespace mizani::batch {

Expected<Row> read_row(const RowInput& row) {
  if (row.cut) {
    return failure({.code = "too-large",
                    .where = row.where(),
                    .found = "a row that goes on",
                    .expected = "at most " + std::to_string(most_row_bytes) + " bytes"});
  }
  return Row::read(row.bytes, row.where(), row.columns);
}

void write_row_name(const RowInput& row, std::string_view id, RowWriter& writer) {
  writer.integer("line", row.line);
  writer.optional_text("id", id);
}

}  // namespace mizani::batch
