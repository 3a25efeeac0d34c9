// SPDX-License-Identifier: MIT
// mizani micro stack WALLET --towards AWARD
#include <filesystem>
#include <memory>
#include <utility>

#include "engine/micro/stack_items.h"
#include "engine/micro/stack_plan.h"
#include "engine/micro/stack_summary.h"
#include "frameworks/load/decode_support.h"
#include "tools/cli/award_option.h"
#include "tools/cli/micro_commands.h"
#include "tools/cli/micro_desk.h"
#include "tools/cli/saved_file.h"
#include "tools/cli/stack_reading.h"
#include "tools/render/micro/stack_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string wallet;
  std::string towards;
  std::string offers;
  std::string size;
  std::string sector;
  std::string goal = "hours";
  std::string reading = "cautious";
  std::string out;
};

bool names_a_file(const std::string& towards) {
  std::error_code ignored;
  return towards == "-" || towards.ends_with(".json") || std::filesystem::is_regular_file(towards, ignored);
}

/// Of the programme only its award is known where a user names that alone.
StackFileNames file_names(const Options& options) {
  StackFileNames out{.wallet = options.wallet, .offers = options.offers, .programmes = {}};
  if (names_a_file(options.towards)) out.programmes.push_back(options.towards);
  return out;
}

const interop::ProgrammeFile* programme_of(const StackFiles& files) {
  return files.programmes.empty() ? nullptr : &files.programmes.front();
}

/// The sector named by the option, else by the programme; empty where neither names one.
std::string sector_asked(const Options& options, const StackFiles& files) {
  const auto* programme = programme_of(files);
  return options.sector.empty() && programme != nullptr ? programme->sector : options.sector;
}

Expected<credit::Award> award_asked(const Options& options, const StackFiles& files,
                                    const micro::CheckContext& context) {
  AwardOptions asked{.towards = options.towards, .size = options.size, .sector = sector_asked(options, files)};
  const auto* programme = programme_of(files);
  if (programme != nullptr) {
    asked.towards = programme->programme.award;
    if (asked.size.empty()) asked.size = programme->programme.size.value_or("");
  }
  auto award = award_of(asked, context.catalogue, context.credits, context.on);
  if (award || programme == nullptr) return award;
  for (auto& fault : award.error()) {
    if (fault.where == "--towards") fault.where = shown(options.towards) + "#/award";
    if (fault.where == "--size" && options.size.empty()) fault.where = shown(options.towards) + "#/size";
  }
  return award;
}

/// What the other reading comes to; where both are the same, the answer at hand tells.
Expected<render::micro::OtherReading> other_reading(const micro::StackItems& items, const micro::StackQuery& query,
                                                    micro::StackReading asked, const micro::StackSetting& setting,
                                                    const micro::StackAnswer& answer,
                                                    const micro::StackEffort& effort) {
  render::micro::OtherReading out{
      .reading = asked == micro::StackReading::cautious ? micro::StackReading::generous : micro::StackReading::cautious,
      .price = std::nullopt};
  const auto other = micro::setting_of(items, query, out.reading);
  if (other.problem.pieces == setting.problem.pieces) {
    if (answer.plan) out.price = {.price = answer.plan->price, .least = answer.plan->least};
    return out;
  }
  const auto price = micro::least_price(other.problem, effort);
  if (!price) return failure(price.error());
  out.price = *price;
  return out;
}

Exit stack(const Options& options) {
  if (!reads_standard_input_once("micro stack", {options.wallet, options.towards, options.offers})) return Exit::usage;
  const auto desk = MicroDesk::open(options.common);
  if (!desk) return report(desk.error());
  const auto& catalogue = (*desk)->catalogue();
  const auto& judge = (*desk)->judge();
  const auto on = as_of(options.evidence, catalogue);
  if (!on) return report(on.error());
  const auto context = (*desk)->context(*on);
  const auto policy = micro::StackPolicy::from(catalogue.policy());
  const auto match_policy = match::MatchPolicy::from(catalogue.policy());
  const auto transfer_policy = credit::TransferPolicy::from(catalogue.policy());
  const auto files = read_stack_files(file_names(options), judge.schemas);
  Faults faults;
  collect(policy, faults);
  collect(match_policy, faults);
  collect(transfer_policy, faults);
  collect(files, faults);
  if (!faults.empty()) return report(faults);
  const auto award = award_asked(options, *files, context);
  if (!award) return report(award.error());

  const auto* file = programme_of(*files);
  const micro::Programme* programme = file != nullptr ? &file->programme : nullptr;
  const auto sector = parse_sector(sector_asked(options, *files));
  const auto& country = award->framework->country;
  const auto receiver =
      credit::transfer_rules(country ? catalogue.practice(*country) : nullptr, sector, *transfer_policy);
  if (!receiver) return report(receiver.error());
  const auto rules = micro::stack_rules({.catalogue = catalogue,
                                         .award = *award,
                                         .receiver = *receiver,
                                         .programme = programme,
                                         .policy = *policy,
                                         .sector = sector,
                                         .decided = *on,
                                         .where = shown(options.towards)});
  if (!rules) return report(rules.error());
  const auto texts = read_stack_texts(*files, options.common, judge);
  if (!texts) return report(texts.error());
  const micro::TextLevelContext levels{.catalogue = catalogue,
                                       .model = judge.model,
                                       .paths = judge.paths,
                                       .acqf = *judge.acqf,
                                       .filter = filter_of(options.evidence, *on),
                                       .coverage = transfer_policy->level_coverage};
  const std::vector<micro::ProgrammeOutcome> no_outcomes;
  const std::vector<match::Outcome> no_statements;
  const std::optional<std::string> no_provider;
  const micro::StackQuery query{.wallet = files->wallet,
                                .offers = files->offers,
                                .outcomes = programme != nullptr ? programme->outcomes : no_outcomes,
                                .wallet_statements = texts->wallet,
                                .offer_statements = texts->offers,
                                .outcome_statements = programme != nullptr ? texts->programmes.front() : no_statements,
                                .award = *award,
                                .rules = *rules,
                                .receiver = *receiver,
                                .provider = programme != nullptr ? programme->provider : no_provider,
                                .sector = sector,
                                .goal = load::word_to<micro::StackGoal>(micro::stack_goal_words, options.goal),
                                .decided = *on,
                                .credits = context.credits,
                                .match = *match_policy,
                                .levels = levels};
  const auto items = micro::read_items(query);
  if (!items) return report(items.error());
  const auto reading = load::word_to<micro::StackReading>(micro::stack_reading_words, options.reading);
  const auto setting = micro::setting_of(*items, query, reading);
  const auto answer = micro::plan_stack(setting.problem, policy->search);
  if (!answer) return report(answer.error());
  const auto other = other_reading(*items, query, reading, setting, *answer, policy->search.effort);
  if (!other) return report(other.error());
  const auto summary = micro::summary_of(setting.problem, *answer, query.outcomes.size());
  const render::micro::StackReport shown_report{.query = query,
                                                .items = *items,
                                                .setting = setting,
                                                .answer = *answer,
                                                .summary = summary,
                                                .reading = reading,
                                                .other = *other,
                                                .title = programme != nullptr ? programme->title : std::string{},
                                                .tolerance = policy->search.tolerance,
                                                .bridged = texts->bridged};
  const Exit handed = hand_out(format_of(options.common) == Format::json ? render::micro::stack_json(shown_report)
                                                                         : render::micro::stack_text(shown_report),
                               options.out);
  if (handed != Exit::done || items->faults.empty()) return handed;
  report(items->faults);
  return Exit::partly;
}

}  // namespace

std::vector<Command> add_micro_stack(CLI::App& group) {
  auto options = std::make_shared<Options>();
  CLI::App* command = group.add_subcommand(
      "stack",
      "what a learner's credentials count for towards an award, and the smallest set of offers that completes it");
  add_common_options(*command, options->common);
  add_evidence_options(*command, options->evidence);
  command->add_option("WALLET", options->wallet, "the credentials held (.json, schema wallet); - for standard input")
      ->required();
  command
      ->add_option("--towards", options->towards,
                   "a programme (.json, schema programme), FRAMEWORK/TYPE, or FRAMEWORK:LEVEL with --size")
      ->type_name("AWARD")
      ->required();
  command->add_option("--offers", options->offers, "what can be taken (.json, schema offers)")->type_name("FILE");
  command->add_option("--size", options->size, "credits of the whole award, where its type has none or several");
  command->add_option("--sector", options->sector, "which of the receiver's rules hold")
      ->check(CLI::IsMember({"he", "tvet", "school"}));
  command->add_option("--minimise", options->goal, "what a plan is to be least in")
      ->check(CLI::IsMember(std::vector<std::string>{micro::stack_goal_words.begin(), micro::stack_goal_words.end()}))
      ->capture_default_str();
  command
      ->add_option("--reading", options->reading,
                   "which end of amounts and levels that are not known exactly is taken; the other is told, too")
      ->check(
          CLI::IsMember(std::vector<std::string>{micro::stack_reading_words.begin(), micro::stack_reading_words.end()}))
      ->capture_default_str();
  command->add_option("--out", options->out, "file to write; without it the answer goes to standard output")
      ->type_name("FILE");
  command->footer(
      "Examples:\n  mizani micro stack wallet.json --towards programme.json --offers offers.json\n"
      "  mizani micro stack wallet.json --towards ZA/higher-certificate --offers offers.json --minimise cost");
  return {{.app = command, .action = [options] { return stack(*options); }}};
}

}  // namespace mizani::cli
