// SPDX-License-Identifier: MIT
// Answers that go into a file that the user names.
#pragma once

#include <filesystem>
#include <string>

#include "tools/cli/session.h"

namespace mizani::cli {

/// Writes beside the file and puts it in its place when it is whole, so that a failure leaves what was there. A fault
/// "cannot-write" is reported.
Exit save(const std::string& bytes, const std::filesystem::path& file);

/// To the file, or to standard output where its name is empty.
Exit hand_out(const std::string& bytes, const std::string& file);

}  // namespace mizani::cli
