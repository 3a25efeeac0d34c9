// SPDX-License-Identifier: MIT
// The subcommands of mizani micro. Called by command_micro only.
#pragma once

#include <vector>

#include "tools/cli/session.h"

namespace mizani::cli {

// Each adds its subcommands to the group and gives back their bodies.
std::vector<Command> add_micro_check(CLI::App& group);     ///< check
std::vector<Command> add_micro_level(CLI::App& group);     ///< level
std::vector<Command> add_micro_pathways(CLI::App& group);  ///< pathways
std::vector<Command> add_micro_rpl(CLI::App& group);       ///< rpl
std::vector<Command> add_micro_stack(CLI::App& group);     ///< stack
std::vector<Command> add_micro_tag(CLI::App& group);       ///< tag

}  // namespace mizani::cli
