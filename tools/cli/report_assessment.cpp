// SPDX-License-Identifier: MIT
#include "tools/cli/report_assessment.h"

#include <memory>
#include <optional>
#include <string>

#include "frameworks/load/schema.h"
#include "tools/cases/case_file.h"
#include "tools/cli/saved_file.h"
#include "tools/interop/assessment_file.h"
#include "tools/render/assessment/statement.h"
#include "tools/render/document/html_writer.h"
#include "tools/render/document/json_writer.h"
#include "tools/render/document/markdown_writer.h"
#include "tools/render/document/plain_writer.h"

namespace mizani::cli {
namespace {

namespace document = render::document;
using render::messages::Messages;

struct Options {
  CommonOptions common;
  std::string id;
  std::string cases;
  std::string out;
};

/// The decision that stands.
std::optional<render::assessment::Decision> decision_of(const cases::StoredCase& stored) {
  if (stored.decisions.empty()) return std::nullopt;
  const auto& last = stored.decisions.back();
  return render::assessment::Decision{
      .kind = std::string{cases::to_string(last.kind)}, .on = last.on, .by = last.by, .reasons = last.reasons};
}

Expected<document::Document> document_of(const Options& options) {
  const auto folders = data_folders(options.common);
  const auto schemas = load::SchemaSet::load(folders.front() / "schema");
  if (!schemas) return failure(schemas.error());
  const auto output_schemas = load::SchemaSet::load(folders.front() / "schema" / "output");
  if (!output_schemas) return failure(output_schemas.error());
  const auto texts = Messages::load(folders, options.common.language, *schemas, render::messages::statement_texts);
  if (!texts) return failure(texts.error());
  auto file = cases::CaseFile::open(options.cases, cases::Mode::read_only);
  if (!file) return failure(std::move(file.error()));
  const auto stored = file->find(options.id);
  if (!stored) return failure(stored.error());
  const auto& last = stored->assessments.back();
  const auto assessment = interop::read_assessment(last.assessment_json, "case " + options.id, *output_schemas);
  if (!assessment) return failure(assessment.error());
  return render::assessment::statement({.assessment = *assessment,
                                        .messages = *texts,
                                        .case_id = stored->row.id,
                                        .assessed_on = assessment->decided_on,
                                        .decision = decision_of(*stored),
                                        .data = last.versions.data_hash,
                                        .version = last.versions.program});
}

Exit report_assessment(const Options& options) {
  const auto made = document_of(options);
  if (!made) return report(made.error());
  const auto& format = options.common.format;
  if (format == "md") return hand_out(document::markdown(*made), options.out);
  if (format == "json") return hand_out(document::json(*made, "mizani/report-assessment/1"), options.out);
  if (format == "text") return hand_out(document::plain_text(*made), options.out);
  return hand_out(document::html(*made), options.out);
}

}  // namespace

Command add_report_assessment(CLI::App& reports) {
  auto options = std::make_shared<Options>();
  options->common.format = "html";
  CLI::App* command = reports.add_subcommand(
      "assessment", "the statement on a credential on file: findings, proposal or decision, reasons, law, sources");
  command->add_option("ID", options->id, "the case, such as 2026-000001")->required();
  command->add_option("--cases", options->cases, "the case file that holds it")->type_name("FILE")->required();
  command->add_option("--format", options->common.format, "html and md print on A4; text, json")
      ->check(CLI::IsMember({"html", "md", "text", "json"}))
      ->capture_default_str();
  command->add_option("--lang", options->common.language, "language of the statement")
      ->check(CLI::IsMember(std::vector<std::string>{render::messages::statement_languages.begin(),
                                                     render::messages::statement_languages.end()}))
      ->capture_default_str();
  command->add_option("--out", options->out, "file to write; without it the statement goes to standard output")
      ->type_name("FILE");
  add_data_options(*command, options->common);
  command->footer(
      "Example:\n  mizani report assessment 2026-000001 --cases office.cases --lang fr --out statement.html");
  return {.app = command, .action = [options] { return report_assessment(*options); }};
}

}  // namespace mizani::cli
