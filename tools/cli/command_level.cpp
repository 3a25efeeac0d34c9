// SPDX-License-Identifier: MIT
// mizani level [TEXT | --file F | -]
#include <algorithm>
#include <memory>
#include <optional>

#include "engine/text/text_reader.h"
#include "tools/cli/commands.h"
#include "tools/cli/judge.h"
#include "tools/interop/document_file.h"
#include "tools/render/level_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::optional<std::string> text;  ///< an empty text was typed, too: it is no usage fault
  std::string file;
  std::vector<std::string> frameworks;
  double coverage = 0.9;
  bool explain = false;
  std::string title;
  std::optional<double> credits;
  std::optional<double> hours;
  std::string country;
  bool strike = false;
};

Expected<interop::ReadFile> read_input(const Options& options, const load::SchemaSet& schemas) {
  if (!options.file.empty()) return interop::read_document(options.file, schemas);
  if (*options.text == "-") return interop::read_document("-", schemas);
  // A title stands before the outcomes, as it does in the texts that the models learnt from.
  const std::string text = options.title.empty() ? *options.text : options.title + ".\n" + *options.text;
  return text::read_text(text, "TEXT").map([](text::Document document) {
    return interop::ReadFile{.document = std::move(document), .record = std::nullopt};
  });
}

/// What else is known: as told on the command line, else as the record states it.
Expected<level::AwardFacts> award_facts(const Options& options, const interop::ReadFile& input,
                                        const Catalogue& catalogue, const Date& date) {
  level::AwardFacts facts{
      .title = options.title, .credits = options.credits, .hours = options.hours, .framework = nullptr};
  std::string country = options.country;
  if (const auto& record = input.record) {
    if (facts.title.empty()) facts.title = record->title;
    if (!facts.hours && !facts.credits && record->hours) facts.hours = *record->hours;
    if (country.empty() && record->country) country = record->country->str();
  }
  if (options.strike) facts.title.clear();
  if (country.empty()) return facts;
  const auto framework = catalogue.resolve_framework(country, date);
  if (framework)
    facts.framework = *framework;
  else if (!options.country.empty())
    return failure(framework.error());  // a country that a record names need not have a framework
  return facts;
}

render::FrameworkReading read_on(const Framework& framework, const level::Levelling& levelling,
                                 const level::Combined& combined, const Judge& judge, const EdgeFilter& filter,
                                 double coverage) {
  const auto on = [&](const level::Combined& place) {
    return level::on_framework({.place = place, .course = levelling.course, .coverage = coverage},
                               judge.model.trained(), *judge.acqf, framework, judge.paths, filter);
  };
  render::FrameworkReading reading{.framework = &framework, .overall = on(combined), .domains = {}};
  for (std::size_t d = 0; d < levelling.domains.size(); ++d) {
    if (const auto& domain = levelling.domains.at(d))
      reading.domains.at(d) = on(level::combined(domain->position, domain->position.mean, {}));
  }
  return reading;
}

/// Sections that state a level, each levelled alone; none where fewer than two do.
std::vector<render::SectionReading> read_sections(const text::Document& document, const Judge& judge,
                                                  level::LevelScratch& scratch) {
  std::vector<render::SectionReading> out;
  for (const auto& section : document.sections) {
    if (!section.stated_level) continue;
    out.push_back({.heading = section.heading,
                   .stated_level = section.stated_level,
                   .levelling = judge.model.level(section.statements, document.language, scratch)});
  }
  if (out.size() < 2) out.clear();
  return out;
}

Exit level_input(const Options& options) {
  if (options.text.has_value() != options.file.empty()) {
    report({{.code = "usage",
             .where = "level",
             .found = options.text ? "both TEXT and --file" : "nothing to level",
             .expected = "TEXT, --file F or -"}});
    return Exit::usage;
  }
  const auto schemas = open_schemas(options.common);
  if (!schemas) return Exit::bad_input;
  const auto catalogue = open_catalogue(options.common, *schemas);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  std::vector<const Framework*> frameworks;
  Faults faults;
  for (const auto& name : options.frameworks) {
    const auto framework = catalogue->resolve_framework(name, *date);
    if (framework)
      frameworks.push_back(*framework);
    else
      faults.insert(faults.end(), framework.error().begin(), framework.error().end());
  }
  if (!faults.empty()) return report(faults);
  auto input = read_input(options, *schemas);
  if (!input) return report(input.error());
  const auto judge =
      Judge::open(*catalogue, options.common, *schemas, std::array{std::string_view{input->document.language}});
  if (!judge) return report(judge.error());
  if (frameworks.empty()) frameworks.push_back(judge->acqf);

  level::LevelScratch scratch;
  const EdgeFilter filter = filter_of(options.evidence, *date);
  render::LevelReport report{.title = input->record ? input->record->title : options.title,
                             .document = input->document,
                             .levelling = {},
                             .others = {},
                             .combined = {},
                             .frameworks = {},
                             .sections = {},
                             .coverage = options.coverage,
                             .weakest = filter.weakest,
                             .explain = options.explain};
  report.levelling = judge->model.level(report.document, scratch);
  const auto facts = award_facts(options, *input, *catalogue, *date);
  if (!facts) return cli::report(facts.error());
  report.others =
      level::award_evidence(*facts, judge->award_words, *catalogue, judge->paths, filter, judge->award_policy);
  report.combined = level::combined(report.levelling.position, report.levelling.best, report.others);
  for (const Framework* framework : frameworks)
    report.frameworks.push_back(
        read_on(*framework, report.levelling, report.combined, *judge, filter, options.coverage));
  report.sections = read_sections(report.document, *judge, scratch);
  return print(format_of(options.common) == Format::json ? render::level_json(report) : render::level_text(report));
}

}  // namespace

void add_level_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("level", "suggest levels for learning outcomes, with the words that say so");
  add_common_options(*command, options->common);
  add_evidence_options(*command, options->evidence);
  command->add_option("TEXT", options->text, "the outcomes, or - for standard input");
  command
      ->add_option("--file", options->file,
                   ".txt, .csv (Level,Domain,Descriptor), .json (a credential record), .ttl (SKOS levels) or .pdf")
      ->type_name("FILE");
  command
      ->add_option("--framework", options->frameworks,
                   "framework id, alias or country to answer on; may be repeated (default: acqf)")
      ->type_name("ID")
      ->allow_extra_args(false);
  command
      ->add_option("--coverage", options->coverage,
                   "how often the set of levels must hold the true one, on texts like those of training")
      ->check(CLI::Range(0.5, 0.999))
      ->capture_default_str();
  command->add_option("--title", options->title, "title of the award: read as its first sentence and as evidence");
  command->add_option("--credits", options->credits, "its size in credits of the awarding country's framework")
      ->check(CLI::PositiveNumber);
  command->add_option("--hours", options->hours, "its size in notional hours of learning")->check(CLI::PositiveNumber);
  command
      ->add_option("--country", options->country, "awarding country or framework: its types of award and sizes count")
      ->type_name("ID");
  command->add_flag("--strike-levels", options->strike,
                    "read no words that name a level or an award, not even as evidence of their own");
  command->add_flag("--explain", options->explain, "show all evidence, and the text with it marked");
  command->footer(
      "Examples:\n  mizani level \"Critically evaluate current research in soil science\" --framework ZA\n"
      "  mizani level \"Design and supervise road works\" --title \"Diploma in Civil Engineering\" --country KE\n"
      "  mizani level --file descriptors.pdf --format json");
  commands.push_back({.app = command, .action = [options] { return level_input(*options); }});
}

}  // namespace mizani::cli
