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
#include "tools/cli/outcome_side.h"
#include "tools/cli/saved_file.h"
#include "tools/interop/document_file.h"
#include "tools/interop/stack_files.h"
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

std::string shown(const std::string& file) {
  return file == "-" ? "standard input" : file;
}

struct Files {
  std::vector<micro::OfferItem> offers;
  std::vector<micro::WalletItem> wallet;
  std::vector<std::string> names;  ///< of the programmes' files
  std::vector<interop::ProgrammeFile> programmes;
  std::optional<micro::PathwayTarget> target;
};

/// The target is an offer by its id, else a file, which then is one of the programmes.
void find_target(const Options& options, Files& files, Faults& faults) {
  if (options.towards.empty()) return;
  const auto offer = std::find_if(files.offers.begin(), files.offers.end(),
                                  [&](const micro::OfferItem& each) { return each.id == options.towards; });
  const auto file = std::find(files.names.begin(), files.names.end(), options.towards);
  if (offer != files.offers.end()) {
    files.target = {.programme = false, .place = static_cast<std::size_t>(offer - files.offers.begin())};
  } else if (file != files.names.end()) {
    files.target = {.programme = true, .place = static_cast<std::size_t>(file - files.names.begin())};
    const auto& outcomes = files.programmes[files.target->place].programme.outcomes;
    if (std::none_of(outcomes.begin(), outcomes.end(), [](const auto& each) { return each.core; })) {
      faults.push_back({.code = "no-core-outcomes",
                        .where = options.towards + "#/outcomes",
                        .found = std::to_string(outcomes.size()) + " outcomes",
                        .expected = "a core outcome for a way to lead to"});
    }
  } else {
    faults.push_back({.code = "unknown-target",
                      .where = "--towards",
                      .found = options.towards,
                      .expected = "the id of an offer, or a file of a programme"});
  }
}

Expected<Files> read_files(const Options& options, const load::SchemaSet& schemas) {
  Faults faults;
  Files out;
  const auto read = [&](const std::string& file, const auto& reader, auto& into) {
    const auto found = interop::input_bytes(file).and_then(
        [&](const std::string& bytes) { return reader(bytes, shown(file), schemas); });
    collect(found, faults);
    if (found) into = *found;
  };
  read(options.offers, interop::read_offers, out.offers);
  if (!options.wallet.empty()) read(options.wallet, interop::read_wallet, out.wallet);
  out.names = options.programmes;
  std::error_code ignored;
  if (std::find(out.names.begin(), out.names.end(), options.towards) == out.names.end() &&
      std::filesystem::is_regular_file(options.towards, ignored))
    out.names.push_back(options.towards);
  std::set<std::string> ids;
  for (const auto& name : out.names) {
    read(name, interop::read_programme, out.programmes.emplace_back());
    if (!ids.insert(name).second)
      faults.push_back(
          {.code = "usage", .where = "--programme", .found = name + " twice", .expected = "each file once"});
  }
  for (const auto& item : out.wallet) {
    if (!ids.insert(item.id).second)
      faults.push_back({.code = "duplicate-id",
                        .where = shown(options.wallet),
                        .found = item.id,
                        .expected = "an id that no programme has"});
  }
  for (std::size_t i = 0; i < out.offers.size(); ++i) {
    if (ids.insert(out.offers[i].id).second) continue;
    faults.push_back({.code = "duplicate-id",
                      .where = shown(options.offers) + "#/offers/" + std::to_string(i) + "/id",
                      .found = out.offers[i].id,
                      .expected = "an id that no credential of the wallet and no programme has"});
  }
  if (faults.empty()) find_target(options, out, faults);
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

/// The texts of all files as matching reads them.
struct Texts {
  std::vector<std::vector<match::Outcome>> wallet;
  std::vector<std::vector<match::Outcome>> offers;
  std::vector<std::vector<match::Outcome>> programmes;
  bool bridged = false;
};

Expected<Texts> read_texts(const Files& files, const Options& options, const Judge& judge) {
  std::set<std::string> languages;
  const auto add = [&](const text::Document& document) {
    if (document.statement_count() > 0) languages.insert(document.language);
  };
  for (const auto& item : files.wallet) add(item.record.outcomes);
  for (const auto& item : files.offers) add(item.record.outcomes);
  for (const auto& file : files.programmes) add(file.outcomes);
  if (languages.empty()) languages.insert("en");
  const std::vector<std::string> all{languages.begin(), languages.end()};
  const auto sides = OutcomeSides::open(options.common, judge.schemas, all);
  if (!sides) return failure(sides.error());
  Texts out;
  out.bridged = sides->bridged();
  for (const auto& item : files.wallet) out.wallet.push_back(sides->read(item.record.outcomes, "", judge).outcomes);
  for (const auto& item : files.offers) out.offers.push_back(sides->read(item.record.outcomes, "", judge).outcomes);
  for (const auto& file : files.programmes) out.programmes.push_back(sides->read_each(file.outcomes, judge));
  return out;
}

std::string in_format(const Options& options, const render::micro::PathwayReport& report) {
  if (options.common.format == "json") return render::micro::pathway_json(report);
  if (options.common.format == "svg") return render::micro::pathway_picture(report).svg;
  return render::micro::pathway_text(report);
}

Exit pathways(const Options& options) {
  if (std::count(options.programmes.begin(), options.programmes.end(), "-") + (options.offers == "-" ? 1 : 0) +
          (options.wallet == "-" ? 1 : 0) >
      1) {
    report({{.code = "usage",
             .where = "micro pathways",
             .found = "- twice",
             .expected = "standard input for one file only"}});
    return Exit::usage;
  }
  const auto desk = MicroDesk::open(options.common);
  if (!desk) return report(desk.error());
  const auto& catalogue = (*desk)->catalogue();
  const auto& judge = (*desk)->judge();
  const auto on = as_of({.weakest = {}, .as_of = options.as_of}, catalogue);
  if (!on) return report(on.error());
  const auto context = (*desk)->context(*on);
  const auto policy = micro::StackPolicy::from(catalogue.policy());
  const auto match_policy = match::MatchPolicy::from(catalogue.policy());
  const auto files = read_files(options, judge.schemas);
  Faults faults;
  collect(policy, faults);
  collect(match_policy, faults);
  collect(files, faults);
  if (!faults.empty()) return report(faults);
  const auto texts = read_texts(*files, options, judge);
  if (!texts) return report(texts.error());

  std::vector<micro::PathwayProgramme> programmes;
  std::vector<render::micro::PathwayReport::Named> named;
  for (std::size_t p = 0; p < files->programmes.size(); ++p) {
    programmes.push_back({.programme = &files->programmes[p].programme, .statements = &texts->programmes[p]});
    named.push_back({.id = files->names[p], .title = files->programmes[p].programme.title});
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
                                      .target = files->target,
                                      .hours = {},
                                      .cost = {},
                                      .tolerance = static_cast<double>(policy->tolerance),
                                      .bridged = texts->bridged};
  const auto way = [&](micro::PathwayGoal goal, std::optional<micro::PathwayAnswer>& into) {
    if (!files->target) return;
    const auto found = micro::shortest_way(graph, query, *files->target, goal,
                                           {.tolerance = policy->tolerance, .most = policy->alternatives});
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
