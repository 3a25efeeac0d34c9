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
    add_commands(program, commands);
    return static_cast<int>(run(program, commands, argc, argv));
  } catch (const std::exception& broken) {
    static_cast<void>(std::fprintf(stderr, "mizani: internal: %s\n", broken.what()));
    return static_cast<int>(Exit::internal);
  }
}
