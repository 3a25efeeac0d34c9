// SPDX-License-Identifier: MIT
// Where a batch stands, kept beside its output, so that a run that was ended goes on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "frameworks/fault.h"
#include "tools/batch/record_reader.h"
#include "tools/batch/tally.h"

namespace mizani::batch {

/// `question`: everything that the answers depend on beside the rows (command, options, data, version), as one text.
/// `input_hash`: of the whole input file, empty for a pipe. Sizes are of the output and of the file of rejects, in
/// bytes, behind the blocks that are done.
struct Checkpoint {
  std::string question;
  std::string input_hash;
  ReadFrom from;
  std::uint64_t output_bytes = 0;
  std::uint64_t reject_bytes = 0;
  Totals totals;
};

/// Beside the output: its name with ".checkpoint".
std::filesystem::path checkpoint_file(const std::string& output);

/// Nothing where there is none. Faults: "broken-checkpoint".
Expected<std::optional<Checkpoint>> read_checkpoint(const std::filesystem::path& file);

/// Written whole or not at all. Fault "cannot-write".
Expected<void> write_checkpoint(const Checkpoint& checkpoint, const std::filesystem::path& file);

}  // namespace mizani::batch
