// SPDX-License-Identifier: MIT
// mizani micro rpl PORTFOLIO --towards TARGET
#include <memory>
#include <set>
#include <utility>

#include "engine/credit/system_name.h"
#include "engine/match/match_policy.h"
#include "engine/micro/rpl_claim.h"
#include "engine/micro/size_reading.h"
#include "tools/cli/award_option.h"
#include "tools/cli/micro_commands.h"
#include "tools/cli/micro_desk.h"
#include "tools/cli/outcome_side.h"
#include "tools/cli/saved_file.h"
#include "tools/interop/document_file.h"
#include "tools/interop/portfolio.h"
#include "tools/render/document/html_writer.h"
#include "tools/render/document/markdown_writer.h"
#include "tools/render/document/plain_writer.h"
#include "tools/render/micro/rpl_view.h"

namespace mizani::cli {
namespace {

using render::messages::Messages;
using render::micro::AskedBy;

/// Most outcomes of a target.
constexpr std::size_t most_target_outcomes = 2000;

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string portfolio;
  std::string towards;
  std::string award;
  std::string size;
  std::string sector;
  std::string level;
  int hours = 0;
  std::string out;
};

/// What the two files say.
struct Files {
  micro::Portfolio portfolio;
  interop::ReadFile target;
};

Expected<Files> read_files(const Options& options, const load::SchemaSet& schemas) {
  const auto portfolio = interop::input_bytes(options.portfolio).and_then([&](const std::string& bytes) {
    return interop::read_portfolio(bytes, options.portfolio == "-" ? "standard input" : options.portfolio, schemas);
  });
  const auto target = interop::read_document(options.towards, schemas);
  Faults faults;
  collect(portfolio, faults);
  collect(target, faults);
  if (target && target->document.statement_count() > most_target_outcomes) {
    faults.push_back({.code = "too-large",
                      .where = options.towards,
                      .found = std::to_string(target->document.statement_count()) + " outcomes",
                      .expected = "at most " + std::to_string(most_target_outcomes)});
  }
  if (!faults.empty()) return failure(std::move(faults));
  return Files{.portfolio = *portfolio, .target = *target};
}

/// What is asked for beside the outcomes: level and size, each with where it comes from, and the receiver's award.
struct Asked {
  LevelRef level;
  AskedBy level_by = AskedBy::record;
  std::optional<micro::RplSize> size;
  AskedBy size_by = AskedBy::record;
  std::optional<credit::Interval> hours;
  std::optional<credit::Award> award;
};

class AskedReader {
 public:
  AskedReader(const Options& options, const interop::ReadFile& target, const micro::CheckContext& context)
      : options_(options), target_(target), context_(context) {}

  Expected<Asked> read() {
    if (!options_.award.empty()) {
      const auto award = award_of({.towards = options_.award, .size = options_.size, .sector = options_.sector},
                                  context_.catalogue, context_.credits, context_.on);
      collect(award, faults_);
      for (auto& fault : faults_) {
        if (fault.where == "--towards") fault.where = "--award";
      }
      if (award) out_.award = *award;
    }
    level();
    size();
    if (!faults_.empty()) return failure(std::move(faults_));
    return std::move(out_);
  }

 private:
  [[nodiscard]] Date day() const {
    return target_.record && target_.record->date ? target_.record->date->last_day() : context_.on;
  }

  void level() {
    if (!options_.level.empty() || (target_.record && target_.record->level)) {
      const bool option = !options_.level.empty();
      const auto& text = option ? options_.level : *target_.record->level;
      auto level = context_.catalogue.resolve_level(text, option ? context_.on : day());
      if (!level) {
        for (auto& fault : level.error()) fault.where = option ? "--level" : options_.towards + "#/level";
      }
      collect(level, faults_);
      if (level) out_.level = *level;
      out_.level_by = option ? AskedBy::option : AskedBy::record;
    } else if (out_.award && out_.award->level) {
      out_.level = {.framework = out_.award->framework, .level = &out_.award->framework->levels[*out_.award->level]};
      out_.level_by = AskedBy::award;
    }
  }

  void take(const credit::IndexedSystem& system, const credit::Rational& amount, AskedBy by) {
    out_.size = micro::RplSize{.whole = {.amount = credit::to_string(amount), .system = system.system->id.str()},
                               .amount = amount};
    out_.size_by = by;
    if (system.hours_per_credit) out_.hours = credit::Interval::point(amount) * *system.hours_per_credit;
  }

  void size() {
    if (options_.hours > 0) {
      const auto hours = context_.credits.resolve("hours");
      if (hours) take(**hours, options_.hours, AskedBy::option);
      return;
    }
    if (target_.record) {
      const auto stated = micro::stated_size(*target_.record, context_.catalogue, context_.credits, day());
      if (stated.system != nullptr) return take(*stated.system, stated.amount.lower, AskedBy::record);
    }
    if (out_.award) take(*out_.award->system, out_.award->size, AskedBy::award);
  }

  const Options& options_;
  const interop::ReadFile& target_;
  const micro::CheckContext& context_;
  Faults faults_;
  Asked out_;
};

/// The texts of both sides as matching reads them.
struct Sides {
  render::MatchSide target;
  std::vector<std::vector<match::Outcome>> statements;
  std::vector<render::micro::RplWarning> warnings;
};

Expected<Sides> read_sides(const Files& files, const Options& options, const Judge& judge) {
  std::set<std::string> languages{files.target.document.language};
  for (const auto& item : files.portfolio.items) languages.insert(item.text.language);
  const std::vector<std::string> all{languages.begin(), languages.end()};
  const auto sides = OutcomeSides::open(options.common, judge.schemas, all);
  if (!sides) return failure(sides.error());
  Sides out;
  const auto& record = files.target.record;
  out.target = sides->read(files.target.document, record ? record->title : std::string{}, judge);
  if (sides->bridged()) out.warnings.push_back({.code = "languages-differ", .item = std::nullopt});
  const auto warn = [&](const char* code, const auto& holds) {
    for (std::size_t i = 0; i < files.portfolio.items.size(); ++i) {
      if (holds(files.portfolio.items[i].text.language)) out.warnings.push_back({.code = code, .item = i});
    }
  };
  warn("language-undetermined", [](const std::string& language) { return language == "und"; });
  warn("language-not-covered", [&](const std::string& language) {
    return sides->bridged() && language != "en" && language != "und" && !sides->covers(language);
  });
  out.statements.reserve(files.portfolio.items.size());
  for (const auto& item : files.portfolio.items)
    out.statements.push_back(sides->read(item.text, item.title, judge).outcomes);
  return out;
}

micro::CurrencyRule currency_of(const std::optional<credit::TransferRules>& rules, const micro::RplPolicy& policy) {
  if (rules) {
    if (const auto& rule = rules->of(PracticeRuleKind::currency))
      return {.years = rule->value, .partly = rule->value, .strict = true};
  }
  return {.years = policy.current_years, .partly = policy.partly_years, .strict = false};
}

Exit hand_out_report(const render::micro::RplReport& report, const Options& options) {
  const auto& format = options.common.format;
  namespace document = render::document;
  if (format == "json") return hand_out(render::micro::rpl_json(report), options.out);
  if (format == "text") return hand_out(document::plain_text(render::micro::rpl_document(report, false)), options.out);
  const auto form = render::micro::rpl_document(report, true);
  return hand_out(format == "md" ? document::markdown(form) : document::html(form), options.out);
}

Exit recognise(const Options& options) {
  if (!reads_standard_input_once("micro rpl", {options.portfolio, options.towards})) return Exit::usage;
  const auto desk = MicroDesk::open(options.common);
  if (!desk) return report(desk.error());
  const auto& catalogue = (*desk)->catalogue();
  const auto& judge = (*desk)->judge();
  const auto on = as_of(options.evidence, catalogue);
  if (!on) return report(on.error());
  const auto context = (*desk)->context(*on);
  const auto policy = micro::RplPolicy::from(catalogue.policy());
  const auto match_policy = match::MatchPolicy::from(catalogue.policy());
  const auto transfer_policy = credit::TransferPolicy::from(catalogue.policy());
  const auto folders = data_folders(options.common);
  const auto texts = Messages::load(folders, options.common.language, judge.schemas, render::micro::rpl_texts);
  const auto statements =
      Messages::load(folders, options.common.language, judge.schemas, render::messages::statement_texts);
  const auto files = read_files(options, judge.schemas);
  Faults faults;
  collect(policy, faults);
  collect(match_policy, faults);
  collect(transfer_policy, faults);
  collect(texts, faults);
  collect(statements, faults);
  collect(files, faults);
  if (!faults.empty()) return report(faults);
  const auto asked = AskedReader{options, files->target, context}.read();
  if (!asked) return report(asked.error());
  const auto sides = read_sides(*files, options, judge);
  if (!sides) return report(sides.error());

  const auto sector = parse_sector(options.sector);
  std::optional<credit::TransferRules> rules;
  std::optional<micro::RplReceiver> receiver;
  if (asked->award) {
    const auto& country = asked->award->framework->country;
    auto read = credit::transfer_rules(country ? catalogue.practice(*country) : nullptr, sector, *transfer_policy);
    if (!read) return report(read.error());
    rules = std::move(*read);
    receiver.emplace(micro::RplReceiver{
        .award = *asked->award, .rules = *rules, .sector = sector, .level_coverage = transfer_policy->level_coverage});
  }
  const micro::RplTarget target{
      .title = sides->target.title, .outcomes = sides->target.outcomes, .level = asked->level, .hours = asked->hours};
  const micro::TextLevelContext levels{.catalogue = catalogue,
                                       .model = judge.model,
                                       .paths = judge.paths,
                                       .acqf = *judge.acqf,
                                       .filter = filter_of(options.evidence, *on)};
  const micro::RplQuery query{.portfolio = files->portfolio,
                              .statements = sides->statements,
                              .target = target,
                              .match = *match_policy,
                              .policy = *policy,
                              .levels = levels,
                              .decided = *on,
                              .currency = currency_of(rules, *policy)};
  const auto found = micro::recognise(query);
  const auto claim = micro::claim_of({.query = query,
                                      .found = found,
                                      .size = asked->size,
                                      .catalogue = catalogue,
                                      .credits = context.credits,
                                      .receiver = receiver});
  if (!claim) return report(claim.error());
  return hand_out_report({.query = query,
                          .found = found,
                          .claim = *claim,
                          .size = asked->size,
                          .receiver = receiver,
                          .catalogue = catalogue,
                          .texts = *texts,
                          .statements = *statements,
                          .warnings = sides->warnings,
                          .level_by = asked->level_by,
                          .size_by = asked->size_by},
                         options);
}

}  // namespace

std::vector<Command> add_micro_rpl(CLI::App& group) {
  auto options = std::make_shared<Options>();
  CLI::App* command = group.add_subcommand(
      "rpl",
      "prior learning: evidence against outcomes, credit that could be claimed, what to ask, an assessor's form");
  add_data_options(*command, options->common);
  command->add_option("--format", options->common.format, "text and json answer; html and md are the assessor's form")
      ->check(CLI::IsMember({"text", "json", "html", "md"}))
      ->capture_default_str();
  command->add_option("--lang", options->common.language, "language of the answer and the form")
      ->check(CLI::IsMember(
          std::vector<std::string>{render::micro::rpl_languages.begin(), render::micro::rpl_languages.end()}))
      ->capture_default_str();
  add_evidence_options(*command, options->evidence);
  command->add_option("PORTFOLIO", options->portfolio, "the candidate's evidence (.json); - for standard input")
      ->required();
  command
      ->add_option("--towards", options->towards,
                   "the outcomes asked for: a credential record (.json), .csv, .txt or .pdf")
      ->type_name("FILE")
      ->required();
  command->add_option("--award", options->award, "the award that credit is claimed for, by the rules of its country")
      ->type_name("FRAMEWORK/TYPE");
  command->add_option("--size", options->size, "credits of the whole award, where its type has none or several");
  command->add_option("--sector", options->sector, "which of the receiver's rules hold")
      ->check(CLI::IsMember({"he", "tvet", "school"}));
  command->add_option("--level", options->level, "the level asked for, where it is not that of the target")
      ->type_name("FRAMEWORK:LEVEL");
  command->add_option("--hours", options->hours, "notional hours of all outcomes, where the target states none")
      ->check(CLI::Range(1, 100000));
  command->add_option("--out", options->out, "file to write; without it the answer goes to standard output")
      ->type_name("FILE");
  command->footer(
      "Examples:\n  mizani micro rpl portfolio.json --towards module.json\n"
      "  mizani micro rpl portfolio.json --towards module.json --award KE/diploma --format html --out form.html");
  return {{.app = command, .action = [options] { return recognise(*options); }}};
}

}  // namespace mizani::cli
