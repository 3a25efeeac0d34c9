// SPDX-License-Identifier: MIT
// mizani: levelling, credits and recognition paths between qualifications frameworks.
#include <cstdio>
#include <exception>
#include <vector>

#include <CLI/CLI.hpp>

#include "tools/cli/commands.h"
#include "tools/cli/program.h"

int main(int argc, char** argv) {
  using namespace mizani::cli;
  try {
    CLI::App program{
        "Levelling and comparability of qualifications on the African Continental Qualifications Framework.", "mizani"};
    std::vector<Command> commands;
    describe_program(program);
    add_framework_command(program, commands);
    add_level_command(program, commands);
    add_credits_command(program, commands);
    add_path_command(program, commands);
    add_compare_command(program, commands);
    add_report_command(program, commands);
    add_match_command(program, commands);
    add_micro_command(program, commands);
    add_eval_command(program, commands);
    add_picture_command(program, commands);
    add_assess_command(program, commands);
    add_batch_command(program, commands);
    add_cases_command(program, commands);
    return static_cast<int>(run(program, commands, argc, argv));
  } catch (const std::exception& broken) {
    static_cast<void>(std::fprintf(stderr, "mizani: internal: %s\n", broken.what()));
    return static_cast<int>(Exit::internal);
  }
}
