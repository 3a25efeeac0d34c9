// SPDX-License-Identifier: MIT
// mizani micro: micro-credentials checked, levelled, stacked, laid out as pathways, matched with prior learning, tagged
#include <algorithm>
#include <iterator>

#include "tools/cli/commands.h"
#include "tools/cli/micro_commands.h"

namespace mizani::cli {
namespace {

using Adder = std::vector<Command> (*)(CLI::App& group);

/// In the order in which the help lists them.
std::vector<Adder> adders() {
  return {add_micro_check, add_micro_level, add_micro_pathways, add_micro_rpl, add_micro_stack, add_micro_tag};
}

}  // namespace

void add_micro_command(CLI::App& program, std::vector<Command>& commands) {
  CLI::App* micro = program.add_subcommand(
      "micro",
      "micro-credentials: checked, levelled, stacked, laid out as pathways, matched with prior learning, tagged");
  micro->require_subcommand(1);
  std::vector<Command> parts;
  for (const auto add : adders()) {
    auto more = add(*micro);
    std::move(more.begin(), more.end(), std::back_inserter(parts));
  }
  commands.push_back({.app = micro, .action = [parts = std::move(parts)] {
                        const auto chosen = std::find_if(parts.begin(), parts.end(),
                                                         [](const Command& part) { return part.app->parsed(); });
                        return chosen == parts.end() ? Exit::usage : chosen->action();
                      }});
}

}  // namespace mizani::cli
