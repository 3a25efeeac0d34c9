// SPDX-License-Identifier: MIT
// mizani path FROM TO
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "engine/path/dated_answer.h"
#include "engine/path/legal_standing.h"
#include "engine/path/missing_table.h"
#include "tools/cli/commands.h"
#include "tools/cli/judge.h"
#include "tools/cli/path_start.h"
#include "tools/render/path/explanation.h"
#include "tools/render/path_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string from;
  std::string to;
  std::string sector;
  std::string awarded;
  std::size_t most = 3;
  bool explain = false;
};

/// The day of award that the user gives. Faults: "bad-date", "award-after-decision".
Expected<std::optional<Date>> award_day(const Options& options, const Date& decision) {
  if (options.awarded.empty()) return std::nullopt;
  return day_of("--awarded", options.awarded).and_then([&](const Date& day) -> Expected<std::optional<Date>> {
    if (day <= decision) return day;
    return failure(
        {.code = "award-after-decision",
         .where = "--awarded",
         .found = to_string(day),
         .expected = fmt::format("a day not after that of the decision, {} (--as-of)", to_string(decision))});
  });
}

/// The framework by which the target read credentials on the day: what its name means then, else what its country had;
/// nullptr where none is recorded.
const Framework* target_on(const Catalogue& catalogue, const std::string& name, const Framework& target,
                           const Date& day, std::optional<Sector> sector) {
  const auto named = catalogue.resolve_framework(name, day, sector);
  if (named && (*named)->validity.holds(day)) return *named;
  if (!target.country) return nullptr;
  return catalogue.in_force(*target.country, day, sector).value_or(nullptr);
}

/// The strongest evidence class below the one admitted at which there is a path.
std::optional<Evidence> answerable_at(const path::PathIndex& index, path::PathQuery query) {
  query.most = 1;
  query.with_matrix = false;
  for (const Evidence weaker : evidence_ladder) {
    if (at_least(weaker, query.filter.weakest)) continue;
    query.filter.weakest = weaker;
    if (!index.find(query).paths.empty()) return weaker;
  }
  return std::nullopt;
}

/// The paths, those that no other beats on both days, and which table is missing.
void answer_by(const path::PathIndex& index, const Options& options, const PathStart& start,
               render::PathReport& report) {
  const path::PathQuery query{.from = report.from,
                              .to = report.to,
                              .start = start.distribution,
                              .filter = filter_of(options.evidence, report.as_of),
                              .most = options.most,
                              .with_matrix = report.whole};
  const Catalogue& catalogue = *report.catalogue;
  const Date award = report.awarded.value_or(report.as_of);
  report.answer = index.find(query);
  report.dated =
      path::dated_answer(index, catalogue,
                         {.query = {.paths = query, .decided = report.as_of, .sector = report.sector},
                          .dates = {.award = award, .decision = report.as_of},
                          .target_then = target_on(catalogue, options.to, *report.to, award, report.sector)});
  report.missing = path::missing_table(index, catalogue, query);
  if (report.answer.paths.empty()) report.answerable_at = answerable_at(index, query);
  if (report.from->country && report.to->country) {
    report.instruments =
        path::legal_links(catalogue, *report.from->country, *report.to->country, report.as_of, report.sector);
  }
}

void warn_of(const Framework& end, const Date& day, std::vector<std::string>& warnings) {
  if (!end.validity.holds(day))
    warnings.push_back(fmt::format("{} was not in force on {}", end.id.str(), to_string(day)));
  if (end.levels.empty()) warnings.push_back(fmt::format("the levels of {} are not recorded", end.id.str()));
}

Exit find_paths(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  const auto awarded = award_day(options, *date);
  if (!awarded) return report(awarded.error());
  const auto sector = parse_sector(options.sector);
  const auto to = catalogue->resolve_framework(options.to, *date, sector);

  const PathStartQuery query{.from = options.from,
                             .filter = filter_of(options.evidence, *date),
                             .date_is_given = !options.evidence.as_of.empty(),
                             .awarded = *awarded,
                             .sector = sector};
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
  const auto own_paths =
      judge ? Expected<path::PathIndex>{std::move(judge->paths)} : path::PathIndex::build(*catalogue);
  if (!own_paths) return report(own_paths.error());

  render::PathReport answer{.catalogue = &*catalogue,
                            .from = start->framework,
                            .to = *to,
                            .from_level = start->level,
                            .whole = start->distribution.size() == 0,
                            .starts_at = start->words,
                            .as_of = *date,
                            .weakest = query.filter.weakest,
                            .sector = sector,
                            .answer = {},
                            .instruments = {},
                            .awarded = *awarded,
                            .dated = {},
                            .missing = {},
                            .answerable_at = {},
                            .warnings = start->warnings};
  // A record names its own day of award.
  if (!answer.awarded && start->read_on < *date) answer.awarded = start->read_on;
  answer_by(*own_paths, options, *start, answer);
  warn_of(*start->framework, start->read_on, answer.warnings);
  warn_of(**to, *date, answer.warnings);
  if (format_of(options.common) == Format::json) return print(render::path_json(answer, options.explain));
  return print(options.explain ? render::path_argument(answer) : render::path_text(answer));
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
  command
      ->add_option(
          "--awarded", options->awarded,
          "day of award, YYYY-MM-DD: the home framework is read by it, all else by --as-of; shows what differs")
      ->type_name("DATE");
  command->add_flag("--explain", options->explain, "the answer as an argument in sentences, with numbered sources");
  command->footer(
      "Examples:\n  mizani path ke-knqf:7 ZM\n  mizani path KE ZM --explain\n  mizani path ZA:4 ZM --awarded "
      "2005-11-30\n  mizani path gb-scqf eqf --evidence published");
  commands.push_back({.app = command, .action = [options] { return find_paths(*options); }});
}

}  // namespace mizani::cli
