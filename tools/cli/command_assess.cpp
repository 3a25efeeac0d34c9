// SPDX-License-Identifier: MIT
// mizani assess CREDENTIAL --country ZA [--purpose study|work|regulated]
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "tools/cases/case_file.h"
#include "tools/cli/assess_desk.h"
#include "tools/cli/case_entry.h"
#include "tools/cli/clock.h"
#include "tools/cli/commands.h"
#include "tools/cli/replay.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/document_file.h"
#include "tools/render/assessment/assess_json.h"
#include "tools/render/assessment/statement.h"
#include "tools/render/document/plain_writer.h"

namespace mizani::cli {
namespace {

using render::messages::Messages;

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string record;
  std::string country;
  std::string purpose;
  std::string sector;
  std::string target;
  std::string programme;
  std::string cases;
  std::string replay;
  std::string at;
  std::string by;
  bool explain = false;
};

constexpr std::size_t most_outcomes = 20000;

Exit wrong_usage(std::string found, std::string expected) {
  report({{.code = "usage", .where = "assess", .found = std::move(found), .expected = std::move(expected)}});
  return Exit::usage;
}

/// What was read of the files that the user named.
struct Input {
  std::string record_bytes;
  assess::CredentialRecord record;
  std::optional<assess::Programme> programme;
};

Expected<assess::Programme> read_programme(const std::string& file, const load::SchemaSet& schemas) {
  const auto read = interop::read_document(file, schemas);
  if (!read) return failure(read.error());
  if (read->document.statement_count() > most_outcomes) {
    return failure({.code = "too-large",
                    .where = file,
                    .found = std::to_string(read->document.statement_count()) + " outcomes",
                    .expected = "at most " + std::to_string(most_outcomes)});
  }
  assess::Programme out{.name = read->record ? read->record->title : std::filesystem::path{file}.stem().string(),
                        .language = read->document.language,
                        .outcomes = {}};
  for (const auto& section : read->document.sections) {
    for (const auto& statement : section.statements)
      out.outcomes.push_back({.text = statement.text, .domain = statement.domain});
  }
  return out;
}

Expected<Input> read_input(const Options& options) {
  const auto schemas = load::SchemaSet::load(data_folders(options.common).front() / "schema");
  if (!schemas) return failure(schemas.error());
  auto bytes = interop::input_bytes(options.record);
  if (!bytes) return failure(std::move(bytes.error()));
  auto record = interop::read_credential(*bytes, options.record, *schemas);
  if (!record) return failure(std::move(record.error()));
  Input out{.record_bytes = std::move(*bytes), .record = std::move(*record), .programme = std::nullopt};
  if (!options.programme.empty()) {
    auto programme = read_programme(options.programme, *schemas);
    if (!programme) return failure(std::move(programme.error()));
    out.programme = std::move(*programme);
  }
  return out;
}

Expected<Messages> open_messages(const CommonOptions& options) {
  const auto folders = data_folders(options);
  const auto schemas = load::SchemaSet::load(folders.front() / "schema");
  if (!schemas) return failure(schemas.error());
  return Messages::load(folders, options.language, *schemas, render::messages::statement_texts);
}

/// Where the assessment was put, and past cases like it.
struct Filed {
  std::string case_id;
  std::string data;
  cases::SimilarCases similar;
};

Expected<Filed> put_on_file(const Options& options, const Input& input, const assess::Assessment& assessment,
                            const Catalogue& catalogue) {
  Filed out;
  if (options.cases.empty()) return out;
  auto file = cases::CaseFile::open(options.cases, cases::Mode::create_or_open);
  if (!file) return failure(std::move(file.error()));
  const auto features = features_of(assessment, input.record.complete);
  auto similar = past_cases(*file, features, "", catalogue.policy());
  if (!similar) return failure(std::move(similar.error()));
  auto data = keep_data(options.common, *file);
  if (!data) return failure(std::move(data.error()));
  auto id = file->add({.record_json = input.record_bytes,
                       .assessment_json = render::assessment::stored_json(assessment),
                       .summary = summary_of(assessment),
                       .features = features,
                       .versions = {.data_hash = *data, .program = MIZANI_VERSION},
                       .at = options.at.empty() ? now() : options.at,
                       .by = options.by.empty() ? std::string{"mizani "} + MIZANI_VERSION : options.by});
  if (!id) return failure(std::move(id.error()));
  out.case_id = std::move(*id);
  out.data = std::move(*data);
  out.similar = std::move(*similar);
  return out;
}

Exit show(const Options& options, const assess::Assessment& assessment, const Filed& filed, const Messages& messages) {
  if (format_of(options.common) == Format::json) {
    return print(render::assessment::assess_json({.assessment = assessment,
                                                  .messages = messages,
                                                  .case_id = filed.case_id,
                                                  .data = filed.data,
                                                  .version = MIZANI_VERSION,
                                                  .similar = filed.similar}));
  }
  const auto statement = render::assessment::statement({.assessment = assessment,
                                                        .messages = messages,
                                                        .case_id = filed.case_id,
                                                        .assessed_on = assessment.decided_on,
                                                        .decision = std::nullopt,
                                                        .data = filed.data,
                                                        .version = MIZANI_VERSION,
                                                        .with_grounds = options.explain});
  return print(render::document::plain_text(statement) +
               render::assessment::office_text(filed.case_id, options.cases, filed.similar,
                                               std::string{assess::to_string(assessment.proposal.kind)}, messages));
}

Exit assess_record(const Options& options) {
  if (options.record.empty()) return wrong_usage("no record", "CREDENTIAL --country CODE, or --replay ID --cases FILE");
  if (options.country.empty()) return wrong_usage("no --country", "the country that is to recognise, such as ZA");
  const auto messages = open_messages(options.common);
  if (!messages) return report(messages.error());
  const auto input = read_input(options);
  if (!input) return report(input.error());
  std::vector<std::string> languages{input->record.outcomes.language};
  if (input->programme) languages.push_back(input->programme->language);
  const auto desk = AssessDesk::open(options.common, languages);
  if (!desk) return report(desk.error());
  const auto& catalogue = (*desk)->catalogue();
  const auto decided = as_of(options.evidence, catalogue);
  if (!decided) return report(decided.error());

  const auto assessment = (*desk)->assess(
      input->record,
      {.country = CountryCode{options.country},
       .purpose =
           assess::parse_purpose(options.purpose).value_or(input->record.purpose.value_or(assess::Purpose::study)),
       .sector = parse_sector(options.sector),
       .decided = *decided,
       .weakest = filter_of(options.evidence, *decided).weakest,
       .target = options.target,
       .programme = input->programme});
  if (!assessment) return report(assessment.error());
  const auto filed = put_on_file(options, *input, *assessment, catalogue);
  if (!filed) return report(filed.error());
  return show(options, *assessment, *filed, *messages);
}

Exit assess_again(const Options& options) {
  if (options.cases.empty()) return wrong_usage("--replay without --cases", "the case file that holds the case");
  const auto messages = open_messages(options.common);
  if (!messages) return report(messages.error());
  auto file = cases::CaseFile::open(options.cases, cases::Mode::read_only);
  if (!file) return report(file.error());
  const auto answer = replay(*file, options.replay, options.common);
  if (!answer) return report(answer.error());
  const Exit printed =
      print(format_of(options.common) == Format::json ? render::assessment::replay_json(*answer)
                                                      : render::assessment::replay_text(*answer, *messages));
  return printed == Exit::done && !answer->same ? Exit::bad_input : printed;
}

}  // namespace

void add_assess_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(
      "assess", "a credential for use in a country: checks, differences, a reasoned proposal with its certainty");
  add_common_options(*command, options->common,
                     {render::messages::statement_languages.begin(), render::messages::statement_languages.end()});
  add_evidence_options(*command, options->evidence);
  command->add_option("CREDENTIAL", options->record, "a credential record (.json), or - for standard input");
  command->add_option("--country", options->country, "the country that is to recognise it")->type_name("CODE");
  command
      ->add_option("--purpose", options->purpose,
                   "what it is for: study, work or regulated (a profession); without it the record's own, else study")
      ->check(CLI::IsMember({"study", "work", "regulated"}));
  command->add_option("--sector", options->sector, "he, tvet or school, where the country has a framework for each")
      ->check(CLI::IsMember({"he", "tvet", "school"}));
  command
      ->add_option("--target", options->target,
                   "a qualification type of the country to compare with; without it the one that fits best")
      ->type_name("TYPE");
  command
      ->add_option("--against", options->programme,
                   "a programme's learning outcomes to compare with: a record, .txt, .csv or .pdf")
      ->type_name("FILE");
  command->add_flag("--explain", options->explain, "list what each finding rests on, with its weight and certainty");
  command->add_option("--cases", options->cases, "a case file to put the record and the assessment into")
      ->type_name("FILE");
  command
      ->add_option("--replay", options->replay,
                   "assess this case of the case file again with the data of that day; exit 1 where the answer differs")
      ->type_name("ID");
  command->add_option("--at", options->at, "moment of the entry in the case file, in UTC (default: now)")
      ->type_name("TIME");
  command->add_option("--by", options->by, "who makes the entry (default: the program)")->type_name("NAME");
  command->footer(
      "The proposal is the program's, the decision an officer's: mizani cases decide.\n"
      "Examples:\n  mizani assess diploma.json --country ZM --purpose study --lang fr\n"
      "  mizani assess diploma.json --country ZA --purpose work --cases office.cases --by \"A. Officer\"\n"
      "  mizani assess --replay 2026-000001 --cases office.cases");
  commands.push_back({.app = command, .action = [options] {
                        return options->replay.empty() ? assess_record(*options) : assess_again(*options);
                      }});
}

}  // namespace mizani::cli
