// SPDX-License-Identifier: MIT
// Every part of a case file held against every other. Called by cli.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "frameworks/fault.h"
#include "tools/cases/case_file.h"

namespace mizani::cases {

struct CheckReport {
  Head head;  ///< as the file tells it
  std::size_t assessments = 0;
  /// Data hashes that assessments name and whose data the file does not keep; no fault, but such an assessment cannot
  /// be made again from the file alone.
  std::vector<std::string> not_kept;
  Faults faults;  ///< empty: the file is whole
};

/// Reads the whole file: SQLite's own check of its pages, tables and triggers, each entry and its link, each summary
/// against the one that follows from the entries, each archive and the hash of its content. `noted`: hashes of heads
/// written down elsewhere earlier; each must stand in the chain. Writes nothing. Linear in the size of the file. What
/// keeps the file from being read at all ("missing-file", "not-a-case-file" …) is a failure.
Expected<CheckReport> check(const std::filesystem::path& file, const std::vector<std::string>& noted = {});

}  // namespace mizani::cases
