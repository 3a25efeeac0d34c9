// SPDX-License-Identifier: MIT
// Parsing and dispatch.
#pragma once

#include <vector>

#include "tools/cli/session.h"

namespace mizani::cli {

/// Version, footer and the rule that a command must be named.
void describe_program(CLI::App& program);

/// Parses, runs the command chosen, and says how it ended: usage errors are Exit::usage, help is Exit::done.
Exit run(CLI::App& program, const std::vector<Command>& commands, int argc, char** argv);

}  // namespace mizani::cli
