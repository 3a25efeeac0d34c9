// SPDX-License-Identifier: MIT
// mizani compare A B
#include <memory>

#include "engine/compare/compare.h"
#include "tools/cli/commands.h"
#include "tools/cli/compare_options.h"
#include "tools/render/compare_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  CompareOptions compare;
  bool explain = false;
};

Exit compare_sides(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto comparison = comparison_of(options.compare, options.common, *catalogue);
  if (!comparison) return report(comparison.error());
  return print(format_of(options.common) == Format::json ? render::compare_json(*comparison)
                                                         : render::compare_text(*comparison, options.explain));
}

}  // namespace

void add_compare_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(
      "compare", "two frameworks level by level: structure, descriptors, alignment, and where tables disagree with it");
  add_common_options(*command, options->common);
  add_compare_options(*command, options->compare);
  command->add_flag("--explain", options->explain, "also each domain's matrix and the words that place each level");
  command->footer(
      "Examples:\n  mizani compare gb-scqf eqf\n  mizani compare za-nqf=descriptors.pdf acqf=acqf-levels.ttl "
      "--explain");
  commands.push_back({.app = command, .action = [options] { return compare_sides(*options); }});
}

}  // namespace mizani::cli
