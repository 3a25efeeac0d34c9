// SPDX-License-Identifier: MIT
// The summary of a batch as JSON (schema mizani/batch-summary/1), as a page with charts, and in a line.
#pragma once

#include <cstdint>
#include <string>

#include "tools/batch/tally.h"

namespace mizani::render::batch {

/// `resumed_at`: rows that an earlier run had done. It is shown in the line only: the JSON and the page are the same
/// whether a run was ended on the way or not.
struct BatchReport {
  std::string command;
  std::string input;
  std::string output;
  std::string rejects;  ///< empty: they were counted only
  std::string data;     ///< hash of the data folder
  std::string version;
  const mizani::batch::Totals& totals;
  std::uint64_t resumed_at = 0;
};

std::string batch_json(const BatchReport& report);
std::string batch_page(const BatchReport& report);
/// "1000 rows, 3 rejected" and where they are.
std::string batch_line(const BatchReport& report);

}  // namespace mizani::render::batch
