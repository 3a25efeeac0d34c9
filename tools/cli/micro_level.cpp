// SPDX-License-Identifier: MIT
// mizani micro level RECORD
#include <memory>
#include <utility>

#include "tools/cli/micro_commands.h"
#include "tools/cli/micro_desk.h"
#include "tools/render/micro/level_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string file;
  double coverage = 0.9;
};

Exit level_record(const Options& options) {
  const auto desk = MicroDesk::open(options.common);
  if (!desk) return report(desk.error());
  const auto on = as_of(options.evidence, (*desk)->catalogue());
  if (!on) return report(on.error());
  auto read = (*desk)->read(options.file);
  if (!read) return report(read.error());
  const auto& record = read->record;
  const auto context = (*desk)->context(*on);
  const auto& judge = (*desk)->judge();
  render::micro::LevelReport report{
      .title = record.title,
      .kind = read->kind,
      .level = micro::read_level_of(record, {.catalogue = context.catalogue,
                                             .model = judge.model,
                                             .paths = judge.paths,
                                             .acqf = *judge.acqf,
                                             .award_words = judge.award_words,
                                             .award_policy = judge.award_policy,
                                             .policy = context.policy,
                                             .filter = filter_of(options.evidence, *on),
                                             .on = *on,
                                             .coverage = options.coverage}),
      .size = micro::read_size(record, context.catalogue, context.credits, context.policy, *on),
      .coverage = options.coverage,
      .hours_least = context.policy.hours_per_outcome_least,
      .hours_most = context.policy.hours_per_outcome_most};
  return print(format_of(options.common) == Format::json ? render::micro::level_json(report)
                                                         : render::micro::level_text(report));
}

}  // namespace

std::vector<Command> add_micro_level(CLI::App& group) {
  auto options = std::make_shared<Options>();
  CLI::App* command = group.add_subcommand(
      "level", "the level that the outcomes bear, whether it is the stated one, and the size in credits");
  add_common_options(*command, options->common);
  add_evidence_options(*command, options->evidence);
  command
      ->add_option(
          "RECORD", options->file,
          "a credential record (.json), a European Digital Credential (.jsonld), or a text (.pdf, .txt); - for "
          "standard input")
      ->required();
  command
      ->add_option("--coverage", options->coverage,
                   "how often the set of levels must hold the true one, on texts like those of training")
      ->check(CLI::Range(0.5, 0.999))
      ->capture_default_str();
  command->footer("Example:\n  mizani micro level badge.jsonld --format json");
  return {{.app = command, .action = [options] { return level_record(*options); }}};
}

}  // namespace mizani::cli
