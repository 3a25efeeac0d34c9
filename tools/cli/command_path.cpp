// SPDX-License-Identifier: MIT
// mizani path FROM TO
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "engine/path/legal_standing.h"
#include "tools/cli/commands.h"
#include "tools/cli/judge.h"
#include "tools/cli/path_start.h"
#include "tools/render/path_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string from;
  std::string to;
  std::string sector;
  std::size_t most = 3;
};

Exit find_paths(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  const EdgeFilter filter = filter_of(options.evidence, *date);
  const auto sector = parse_sector(options.sector);
  const auto to = catalogue->resolve_framework(options.to, *date, sector);

  const PathStartQuery query{
      .from = options.from, .filter = filter, .date_is_given = !options.evidence.as_of.empty(), .sector = sector};
  std::optional<Judge> judge;
  if (is_record_file(options.from)) {
    auto opened = Judge::open(*catalogue, options.common);
    if (!opened) return report(opened.error());
    judge = std::move(*opened);
  }
  const auto start = judge ? start_of_record(query, *catalogue, *judge) : start_of_name(query, *catalogue);
  if (!start || !to) {
    Faults faults = start ? Faults{} : start.error();
    if (!to) faults.insert(faults.end(), to.error().begin(), to.error().end());
    return report(faults);
  }
  auto own_paths = judge ? Expected<path::PathIndex>{std::move(judge->paths)} : path::PathIndex::build(*catalogue);
  if (!own_paths) return report(own_paths.error());

  render::PathReport answer{.from = start->framework,
                            .to = *to,
                            .from_level = start->level,
                            .starts_at = start->words,
                            .as_of = *date,
                            .weakest = filter.weakest,
                            .sector = sector,
                            .answer = {},
                            .instruments = {},
                            .warnings = start->warnings};
  answer.answer = own_paths->find({.from = start->framework,
                                   .to = *to,
                                   .start = start->distribution,
                                   .filter = filter,
                                   .most = options.most,
                                   .with_matrix = start->distribution.size() == 0});
  const auto warn_of = [&](const Framework& end, const Date& day) {
    if (!end.validity.holds(day))
      answer.warnings.push_back(fmt::format("{} was not in force on {}", end.id.str(), to_string(day)));
    if (end.levels.empty()) answer.warnings.push_back(fmt::format("the levels of {} are not recorded", end.id.str()));
  };
  warn_of(*start->framework, start->read_on);
  warn_of(**to, *date);
  if (start->framework->country && (*to)->country) {
    answer.instruments =
        path::legal_links(*catalogue, *start->framework->country, *(*to)->country, *date, answer.sector);
  }
  return print(format_of(options.common) == Format::json ? render::path_json(answer) : render::path_text(answer));
}

}  // namespace

void add_path_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(
      "path", "recognition paths between two frameworks, level by level, with what each step rests on");
  add_common_options(*command, options->common);
  add_evidence_options(*command, options->evidence);
  command->add_option("FROM", options->from, "FRAMEWORK:LEVEL, a framework, a country, or a credential record (.json)")
      ->required();
  command->add_option("TO", options->to, "framework id, alias or country")->required();
  command
      ->add_option("--sector", options->sector,
                   "the sector: he, tvet or school; chooses among a country's frameworks and legal instruments")
      ->check(CLI::IsMember({"he", "tvet", "school"}));
  command->add_option("-k", options->most, "how many paths at most")->check(CLI::Range(1, 50))->capture_default_str();
  command->footer("Examples:\n  mizani path ke-knqf:7 ZM\n  mizani path gb-scqf eqf --evidence published");
  commands.push_back({.app = command, .action = [options] { return find_paths(*options); }});
}

}  // namespace mizani::cli
