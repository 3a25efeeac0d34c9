// SPDX-License-Identifier: MIT
// mizani match SOURCE TARGET
#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "engine/match/outcome_match.h"
#include "engine/match/outcome_reader.h"
#include "tools/cli/commands.h"
#include "tools/cli/judge.h"
#include "tools/cli/matcher.h"
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

/// What both sides are read with.
struct Reading {
  const Judge* judge;
  const match::FunctionWordList* function_words;
  const std::vector<level::BridgeLexicon>* bridges;
  bool bridged = false;
};

/// The domain that an outcome speaks of, where it is one alone.
std::optional<text::Domain> only_domain(const level::Levelling& levelling) {
  std::optional<text::Domain> out;
  for (std::size_t i = 0; i < levelling.domains.size(); ++i) {
    if (!levelling.domains.at(i)) continue;
    if (out) return std::nullopt;
    out = static_cast<text::Domain>(i);
  }
  return out;
}

/// The outcomes of a document, each wording once.
render::MatchSide read_side(const interop::ReadFile& file, const Reading& reading) {
  const auto& document = file.document;
  const auto& language = document.language;
  const auto bridge = std::find_if(reading.bridges->begin(), reading.bridges->end(),
                                   [&](const auto& lexicon) { return lexicon.language() == language; });
  const bool through = reading.bridged && bridge != reading.bridges->end();
  match::OutcomeReader reader{language, *reading.function_words, through ? &*bridge : nullptr, reading.bridged};
  level::LevelScratch scratch;
  render::MatchSide out;
  out.title = file.record ? file.record->title : std::string{};
  out.language = language;
  out.language_reliable = document.language_reliable;
  std::set<std::vector<std::uint64_t>> seen;
  std::size_t number = 0;
  for (const auto& section : document.sections) {
    for (const auto& statement : section.statements) {
      ++number;
      auto outcome = reader.read(statement.text);
      std::vector<std::uint64_t> keys;
      for (const auto& term : outcome.terms) keys.push_back(term.key);
      if (!keys.empty() && !seen.insert(keys).second) {
        ++out.repeated;
        continue;
      }
      const auto levelling = reading.judge->model.level({&statement, 1}, language, scratch);
      outcome.processes = levelling.bloom.labels;
      std::sort(outcome.processes.begin(), outcome.processes.end());
      outcome.domain = statement.domain ? statement.domain : only_domain(levelling);
      out.outcomes.push_back(std::move(outcome));
      out.numbers.push_back(number);
    }
  }
  return out;
}

void warn_of_languages(const render::MatchSide& source, const render::MatchSide& target, const Reading& reading,
                       std::vector<render::MatchWarning>& out) {
  for (const auto* side : {&source, &target}) {
    const std::string which = side == &source ? "source" : "target";
    if (side->language == "und")
      out.push_back({.code = "language-undetermined",
                     .message = "the language of the " + which + " cannot be told; it is read as English."});
    else if (reading.bridged && side->language != "en" &&
             std::none_of(reading.bridges->begin(), reading.bridges->end(),
                          [&](const auto& lexicon) { return lexicon.language() == side->language; }))
      out.push_back({.code = "language-not-covered",
                     .message = "no word list leads from the language of the " + which + " (" + side->language +
                                ") to English: only words that are spelled alike can match."});
    if (side->repeated > 0)
      out.push_back({.code = "repeated-outcomes",
                     .message = std::to_string(side->repeated) + " outcomes of the " + which +
                                " repeat an earlier one in other order or inflection and are left out."});
  }
  if (reading.bridged)
    out.push_back({.code = "languages-differ",
                   .message = "the languages differ (" + source.language + ", " + target.language +
                              "): words meet through word lists by their stems, so that similarities are not those "
                              "within one language."});
}

Expected<std::vector<level::BridgeLexicon>> open_bridges(const CommonOptions& options, const load::SchemaSet& schemas,
                                                         std::span<const std::string> languages) {
  std::vector<level::BridgeLexicon> out;
  for (const auto& language : languages) {
    if (std::find(level_languages.begin(), level_languages.end(), language) == level_languages.end()) continue;
    std::filesystem::path file;
    auto bridge = data_file(options, std::filesystem::path{"lexicon"} / (language + ".json"), file)
                      .and_then([&](const std::string& bytes) {
                        return level::BridgeLexicon::load(bytes, file.string(), schemas);
                      });
    if (!bridge) return failure(std::move(bridge.error()));
    out.push_back(std::move(*bridge));
  }
  return out;
}

Exit match_files(const Options& options) {
  if (options.source == "-" && options.target == "-") {
    report({{.code = "usage", .where = "match", .found = "- twice", .expected = "standard input for one side only"}});
    return Exit::usage;
  }
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
  std::filesystem::path file;
  const auto function_words =
      data_file(options.common, "lexicon/function-words.json", file).and_then([&](const std::string& bytes) {
        return match::FunctionWordList::load(bytes, file.string(), *schemas);
      });
  if (!function_words) return report(function_words.error());
  const auto as_read = [](const std::string& language) { return language == "und" ? std::string{"en"} : language; };
  const bool bridged = as_read(languages[0]) != as_read(languages[1]);
  const auto bridges = open_bridges(options.common, *schemas,
                                    std::span<const std::string>{languages}.first(!bridged ? 0 : languages.size()));
  if (!bridges) return report(bridges.error());
  const Reading reading{.judge = &*judge, .function_words = &*function_words, .bridges = &*bridges, .bridged = bridged};

  render::MatchReport answer{.source = read_side(*source, reading),
                             .target = read_side(*target, reading),
                             .match = {},
                             .policy = *policy,
                             .warnings = {},
                             .contributions = {}};
  warn_of_languages(answer.source, answer.target, reading, answer.warnings);
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
