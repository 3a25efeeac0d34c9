// SPDX-License-Identifier: MIT
// The commands, one file each. Each adds itself to the program and says what to do when it is chosen.
#pragma once

#include <vector>

#include "tools/cli/session.h"

namespace mizani::cli {

void add_framework_command(CLI::App& program, std::vector<Command>& commands);
void add_level_command(CLI::App& program, std::vector<Command>& commands);
void add_credits_command(CLI::App& program, std::vector<Command>& commands);
void add_path_command(CLI::App& program, std::vector<Command>& commands);
void add_compare_command(CLI::App& program, std::vector<Command>& commands);
void add_report_command(CLI::App& program, std::vector<Command>& commands);
void add_match_command(CLI::App& program, std::vector<Command>& commands);
void add_micro_command(CLI::App& program, std::vector<Command>& commands);
void add_eval_command(CLI::App& program, std::vector<Command>& commands);
void add_picture_command(CLI::App& program, std::vector<Command>& commands);
void add_assess_command(CLI::App& program, std::vector<Command>& commands);
void add_batch_command(CLI::App& program, std::vector<Command>& commands);
void add_cases_command(CLI::App& program, std::vector<Command>& commands);

/// All of them, in the order of the help.
void add_commands(CLI::App& program, std::vector<Command>& commands);

}  // namespace mizani::cli
