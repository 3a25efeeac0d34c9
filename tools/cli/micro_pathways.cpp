// SPDX-License-Identifier: MIT
// mizani micro pathways OFFERS
#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>

#include "engine/micro/pathway.h"
#include "engine/micro/stack_policy.h"
#include "tools/cli/micro_commands.h"
#include "tools/cli/micro_desk.h"
#include "tools/cli/saved_file.h"
#include "tools/cli/stack_reading.h"
#include "tools/render/micro/pathway_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  std::string as_of;
  std::string offers;
  std::string wallet;
  std::vector<std::string> programmes;
  std::string towards;
  std::string out;
};

/// The files of programmes; that of the target is one of them.
std::vector<std::string> programme_files(const Options& options) {
  auto out = options.programmes;
  std::error_code ignored;
  if (std::find(out.begin(), out.end(), options.towards) == out.end() &&
      (options.towards == "-" || std::filesystem::is_regular_file(options.towards, ignored)))
    out.push_back(options.towards);
  return out;
}

/// A link names a programme by its file and a credential by its id.
Faults shared_names(const StackFiles& files, const StackFileNames& names) {
  Faults out;
  std::set<std::string> programmes;
  for (const auto& name : names.programmes) {
    if (programmes.insert(name).second) continue;
    out.push_back({.code = "usage", .where = "--programme", .found = name + " twice", .expected = "each file once"});
  }
  const auto check = [&](const std::string& id, const std::string& file) {
    if (!programmes.contains(id)) return;
    out.push_back({.code = "duplicate-id",
                   .where = shown(file),
                   .found = id,
                   .expected = "an id that is not the name of a programme's file"});
  };
  for (const auto& item : files.wallet) check(item.id, names.wallet);
  for (const auto& item : files.offers) check(item.id, names.offers);
  return out;
}

/// An offer by its id, else the file of a programme; nothing where none is asked for.
Expected<std::optional<micro::PathwayTarget>> target_of(const std::string& towards, const StackFiles& files,
                                                        const StackFileNames& names) {
  if (towards.empty()) return std::nullopt;
  for (std::size_t i = 0; i < files.offers.size(); ++i) {
    if (files.offers[i].id == towards) return micro::PathwayTarget{.programme = false, .place = i};
  }
  const auto file = std::find(names.programmes.begin(), names.programmes.end(), towards);
  if (file == names.programmes.end()) {
    return failure(Fault{.code = "unknown-target",
                         .where = "--towards",
                         .found = towards,
                         .expected = "the id of an offer, or a file of a programme"});
  }
  const auto place = static_cast<std::size_t>(file - names.programmes.begin());
  const auto& outcomes = files.programmes[place].programme.outcomes;
  if (std::none_of(outcomes.begin(), outcomes.end(), [](const auto& each) { return each.core; })) {
    return failure(Fault{.code = "no-core-outcomes",
                         .where = towards + "#/outcomes",
                         .found = std::to_string(outcomes.size()) + " outcomes",
                         .expected = "a core outcome for a way to lead to"});
  }
  return micro::PathwayTarget{.programme = true, .place = place};
}

std::string in_format(const Options& options, const render::micro::PathwayReport& report) {
  if (options.common.format == "json") return render::micro::pathway_json(report);
  if (options.common.format == "svg") return render::micro::pathway_picture(report).svg;
  return render::micro::pathway_text(report);
}

Exit pathways(const Options& options) {
  auto inputs = programme_files(options);
  inputs.insert(inputs.end(), {options.offers, options.wallet});
  if (!reads_standard_input_once("micro pathways", inputs)) return Exit::usage;
  const auto desk = MicroDesk::open(options.common);
  if (!desk) return report(desk.error());
  const auto& catalogue = (*desk)->catalogue();
  const auto& judge = (*desk)->judge();
  const auto on = as_of({.weakest = {}, .as_of = options.as_of}, catalogue);
  if (!on) return report(on.error());
  const auto context = (*desk)->context(*on);
  const auto policy = micro::StackPolicy::from(catalogue.policy());
  const auto match_policy = match::MatchPolicy::from(catalogue.policy());
  const StackFileNames names{
      .wallet = options.wallet, .offers = options.offers, .programmes = programme_files(options)};
  const auto files = read_stack_files(names, judge.schemas);
  Faults faults;
  collect(policy, faults);
  collect(match_policy, faults);
  collect(files, faults);
  if (files) {
    auto shared = shared_names(*files, names);
    faults.insert(faults.end(), shared.begin(), shared.end());
  }
  if (!faults.empty()) return report(faults);
  const auto target = target_of(options.towards, *files, names);
  if (!target) return report(target.error());
  const auto texts = read_stack_texts(*files, options.common, judge);
  if (!texts) return report(texts.error());

  std::vector<micro::PathwayProgramme> programmes;
  std::vector<render::micro::PathwayReport::Named> named;
  for (std::size_t p = 0; p < files->programmes.size(); ++p) {
    programmes.push_back({.programme = &files->programmes[p].programme, .statements = &texts->programmes[p]});
    named.push_back({.id = names.programmes[p], .title = files->programmes[p].programme.title});
  }
  const micro::PathwayQuery query{.wallet = files->wallet,
                                  .offers = files->offers,
                                  .programmes = programmes,
                                  .wallet_statements = texts->wallet,
                                  .offer_statements = texts->offers,
                                  .catalogue = catalogue,
                                  .credits = context.credits,
                                  .match = *match_policy,
                                  .overlap = policy->overlap,
                                  .decided = *on};
  const auto graph = micro::read_pathways(query);
  render::micro::PathwayReport answer{.query = query,
                                      .graph = graph,
                                      .programmes = std::move(named),
                                      .target = *target,
                                      .hours = {},
                                      .cost = {},
                                      .tolerance = static_cast<double>(policy->search.tolerance),
                                      .bridged = texts->bridged};
  const auto way = [&](micro::PathwayGoal goal, std::optional<micro::PathwayAnswer>& into) {
    if (!*target) return;
    const auto found = micro::shortest_way(graph, query, **target, goal, policy->search);
    collect(found, faults);
    if (found) into = *found;
  };
  way(micro::PathwayGoal::hours, answer.hours);
  way(micro::PathwayGoal::cost, answer.cost);
  const Exit handed = hand_out(in_format(options, answer), options.out);
  if (handed != Exit::done || faults.empty()) return handed;
  report(faults);
  return Exit::partly;
}

}  // namespace

std::vector<Command> add_micro_pathways(CLI::App& group) {
  auto options = std::make_shared<Options>();
  CLI::App* command = group.add_subcommand(
      "pathways", "what leads where among credentials on offer, and the shortest way to one or to a programme");
  add_data_options(*command, options->common);
  command->add_option("OFFERS", options->offers, "what can be taken (.json, schema offers); - for standard input")
      ->required();
  command->add_option("--wallet", options->wallet, "what the person holds (.json, schema wallet)")->type_name("FILE");
  command->add_option("--programme", options->programmes, "a programme (.json, schema programme); may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->add_option("--towards", options->towards, "the id of an offer, or the file of a programme")
      ->type_name("TARGET");
  command->add_option("--as-of", options->as_of, "day of the question, YYYY-MM-DD; else the edition of the data");
  command->add_option("--format", options->common.format, "text, json, or svg: a picture of the graph")
      ->check(CLI::IsMember({"text", "json", "svg"}))
      ->capture_default_str();
  command->add_option("--out", options->out, "file to write; without it the answer goes to standard output")
      ->type_name("FILE");
  command->footer(
      "Examples:\n  mizani micro pathways offers.json --wallet wallet.json --towards programme.json\n"
      "  mizani micro pathways offers.json --programme programme.json --format svg --out pathways.svg");
  return {{.app = command, .action = [options] { return pathways(*options); }}};
}

}  // namespace mizani::cli
