// SPDX-License-Identifier: MIT
#include "tools/cli/program.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "frameworks/nearest.h"
#include "tools/cli/commands.h"

namespace mizani::cli {

void describe_program(CLI::App& program) {
  program.require_subcommand(1);
  program.set_version_flag("--version", std::string{"mizani "} + MIZANI_VERSION);
  program.footer(
      "Exit codes: 0 done, 1 the input or an id is wrong, 2 usage, 3 done in part, 4 internal.\n"
      "Data: the shipped folder or $MIZANI_DATA, with each --data DIR laid over it.\n"
      "Example:\n  mizani path ke-knqf:7 ZM");
}

void add_commands(CLI::App& program, std::vector<Command>& commands) {
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
}

Exit run(CLI::App& program, const std::vector<Command>& commands, int argc, char** argv) {
  if (argc > 1 && argv[1][0] != '-' &&
      std::none_of(commands.begin(), commands.end(), [&](const Command& c) { return c.app->get_name() == argv[1]; })) {
    std::vector<std::string> known;
    std::transform(commands.begin(), commands.end(), std::back_inserter(known),
                   [](const Command& command) { return command.app->get_name(); });
    const auto count = known.size();
    report({{.code = "unknown-command",
             .where = argv[1],
             .found = "no command of that name",
             .expected = "one of " + nearest_names(argv[1], std::move(known), count)}});
    return Exit::usage;
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? Exit::done : Exit::usage;
  }
  for (const auto& command : commands) {
    if (command.app->parsed()) return command.action();
  }
  return Exit::usage;
}

}  // namespace mizani::cli
