// SPDX-License-Identifier: MIT
// mizani match SOURCE TARGET
#include <array>
#include <memory>

#include "engine/match/outcome_match.h"
#include "tools/cli/commands.h"
#include "tools/cli/judge.h"
#include "tools/cli/outcome_side.h"
#include "tools/interop/document_file.h"
#include "tools/render/match_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  std::string source;
  std::string target;
  std::size_t most = 3;
  bool explain = false;
};

constexpr std::size_t most_outcomes = 20000;

void warn_of_languages(const render::MatchSide& source, const render::MatchSide& target, const OutcomeSides& reading,
                       std::vector<render::MatchWarning>& out) {
  for (const auto* side : {&source, &target}) {
    const std::string which = side == &source ? "source" : "target";
    if (side->language == "und")
      out.push_back({.code = "language-undetermined",
                     .message = "the language of the " + which + " cannot be told; it is read as English."});
    else if (reading.bridged() && side->language != "en" && !reading.covers(side->language))
      out.push_back({.code = "language-not-covered",
                     .message = "no word list leads from the language of the " + which + " (" + side->language +
                                ") to English: only words that are spelled alike can match."});
    if (side->repeated > 0)
      out.push_back({.code = "repeated-outcomes",
                     .message = std::to_string(side->repeated) + " outcomes of the " + which +
                                " repeat an earlier one in other order or inflection and are left out."});
  }
  if (reading.bridged())
    out.push_back({.code = "languages-differ",
                   .message = "the languages differ (" + source.language + ", " + target.language +
                              "): words meet through word lists by their stems, so that similarities are not those "
                              "within one language."});
}

Exit match_files(const Options& options) {
  if (!reads_standard_input_once("match", {options.source, options.target})) return Exit::usage;
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto schemas = load::SchemaSet::load(data_folders(options.common).front() / "schema");
  if (!schemas) return report(schemas.error());
  const auto source = interop::read_document(options.source, *schemas);
  const auto target = interop::read_document(options.target, *schemas);
  Faults faults;
  for (const auto* file : {&source, &target}) {
    if (!*file) {
      faults.insert(faults.end(), file->error().begin(), file->error().end());
    } else if ((*file)->document.statement_count() > most_outcomes) {
      faults.push_back({.code = "too-large",
                        .where = file == &source ? options.source : options.target,
                        .found = std::to_string((*file)->document.statement_count()) + " outcomes",
                        .expected = "at most " + std::to_string(most_outcomes)});
    }
  }
  const auto policy = match::MatchPolicy::from(catalogue->policy());
  if (!policy) faults.insert(faults.end(), policy.error().begin(), policy.error().end());
  if (!faults.empty()) return report(faults);

  const std::array languages{source->document.language, target->document.language};
  const std::array<std::string_view, 2> views{languages[0], languages[1]};
  const auto judge = Judge::open(*catalogue, options.common, views);
  if (!judge) return report(judge.error());
  const auto sides = OutcomeSides::open(options.common, *schemas, languages[0], languages[1]);
  if (!sides) return report(sides.error());

  const auto read = [&](const interop::ReadFile& file) {
    return sides->read(file.document, file.record ? file.record->title : std::string{}, *judge);
  };
  render::MatchReport answer{.source = read(*source),
                             .target = read(*target),
                             .match = {},
                             .policy = *policy,
                             .warnings = {},
                             .contributions = {}};
  warn_of_languages(answer.source, answer.target, *sides, answer.warnings);
  const match::TermWeights weights{answer.source.outcomes, answer.target.outcomes};
  answer.match = match::match_outcomes(answer.source.outcomes, answer.target.outcomes, weights, *policy, options.most);
  if (options.explain) {
    for (const auto& pair : answer.match.one_to_one)
      answer.contributions.push_back(match::contributions(answer.source.outcomes[pair.source],
                                                          answer.target.outcomes[pair.target], weights, *policy));
  }
  return print(format_of(options.common) == Format::json ? render::match_json(answer) : render::match_text(answer));
}

}  // namespace

void add_match_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("match", "which outcomes of one text another covers, with the words that say so");
  add_common_options(*command, options->common);
  command->add_option("SOURCE", options->source, "what somebody has: .txt, .csv, .json, .pdf or - for standard input")
      ->required();
  command->add_option("TARGET", options->target, "what is asked for: the same kinds")->required();
  command->add_option("-k", options->most, "best counterparts listed for each outcome (in JSON)")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_flag("--explain", options->explain, "show what each word adds to the similarity of a pair");
  command->footer("Example:\n  mizani match module-a.txt module-b.pdf --explain");
  commands.push_back({.app = command, .action = [options] { return match_files(*options); }});
}

}  // namespace mizani::cli
