// SPDX-License-Identifier: MIT
// How far a batch has come, for people.
#pragma once

#include <chrono>
#include <string>

#include "tools/batch/run.h"

namespace mizani::batch {

/// "  37 %  120000 rows, 35012 a second, 3 rejected, 0:02:10 left"; without a share and time left for a pipe.
/// `elapsed`: since this run began.
std::string progress_line(const Progress& progress, std::chrono::duration<double> elapsed);

/// Twenty characters, filled as far as the input is read; empty for a pipe.
std::string progress_bar(const Progress& progress);

}  // namespace mizani::batch
