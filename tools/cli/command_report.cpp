// SPDX-License-Identifier: MIT
// mizani report referencing A B, and the group of reports
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "tools/cli/commands.h"
#include "tools/cli/compare_options.h"
#include "tools/cli/report_assessment.h"
#include "tools/cli/saved_file.h"
#include "tools/interop/skos_mapping.h"
#include "tools/interop/sssom.h"
#include "tools/render/document/html_writer.h"
#include "tools/render/document/json_writer.h"
#include "tools/render/document/markdown_writer.h"
#include "tools/render/document/xlsx_writer.h"
#include "tools/render/referencing_report/referencing_report.h"
#include "tools/render/referencing_report/report_pictures.h"

namespace mizani::cli {
namespace {

namespace document = render::document;
namespace messages = render::messages;
namespace referencing = render::referencing;

struct Options {
  CommonOptions common;
  CompareOptions compare;
  std::string out;
};

/// The line that makes the report again; the name of the output file is left out, it changes nothing.
std::string command_line(const Options& options) {
  const auto quoted = [](const std::string& word) {
    return word.find_first_of(" \t'\"$`\\") == std::string::npos ? word : '"' + word + '"';
  };
  const auto& compare = options.compare;
  std::string line = fmt::format("mizani report referencing {} {} --format {} --lang {} --method {}", quoted(compare.a),
                                 quoted(compare.b), options.common.format, options.common.language, compare.method);
  if (compare.method == "weighted" || compare.method == "majority" || compare.method == "threshold")
    line += fmt::format(" --weights {}", fmt::join(compare.weights, " "));
  if (compare.method == "threshold") line += fmt::format(" --threshold {}", compare.threshold);
  line += fmt::format(" --evidence {}", compare.evidence.weakest);
  if (!compare.evidence.as_of.empty()) line += " --as-of " + compare.evidence.as_of;
  for (const auto& folder : options.common.data_folders) line += " --data " + quoted(folder);
  return line;
}

/// The checklist of the framework's authorities; none where a side is no framework or the other sets no criteria.
Expected<std::optional<compare::CriteriaAnswer>> criteria_of(const compare::Comparison& comparison,
                                                             const Catalogue& catalogue) {
  const Framework* from = comparison.a.framework;
  const Framework* to = comparison.b.framework;
  if (from == nullptr || to == nullptr) return std::nullopt;
  const auto policy = compare::CriteriaPolicy::from(catalogue.policy());
  if (!policy) return failure(policy.error());
  auto answer = compare::check_criteria(catalogue, *from, *to, comparison.as_of, comparison.weakest, *policy);
  if (!answer) return std::nullopt;  // the same framework, or one without criteria
  return std::optional{std::move(*answer)};
}

/// Both frameworks on the ACQF scale; nothing where a side is none, or where they are the same.
Expected<std::optional<render::picture::Ladders>> ladders_of(const compare::Comparison& comparison,
                                                             const Catalogue& catalogue) {
  const Framework* acqf = catalogue.framework(FrameworkId{"acqf"});
  const Framework* a = comparison.a.framework;
  const Framework* b = comparison.b.framework;
  if (acqf == nullptr || a == nullptr || b == nullptr || a == b) return std::nullopt;
  const auto paths = path::PathIndex::build(catalogue);
  if (!paths) return failure(paths.error());
  return std::optional{
      render::picture::ladders_of({a, b}, *acqf, *paths, {.weakest = comparison.weakest, .as_of = comparison.as_of})};
}

Expected<document::Document> document_of(const Options& options, const compare::Comparison& comparison,
                                         const Catalogue& catalogue, const referencing::ReportPolicy& policy) {
  const auto folders = data_folders(options.common);
  const auto schemas = load::SchemaSet::load(folders.front() / "schema");
  if (!schemas) return failure(schemas.error());
  const auto texts = messages::Messages::load(folders, options.common.language, *schemas);
  if (!texts) return failure(texts.error());
  const auto ladders = ladders_of(comparison, catalogue);
  if (!ladders) return failure(ladders.error());
  const auto criteria = criteria_of(comparison, catalogue);
  if (!criteria) return failure(criteria.error());
  return referencing::referencing_report(
      {.comparison = comparison,
       .catalogue = catalogue,
       .policy = policy,
       .messages = *texts,
       .command = command_line(options),
       .version = MIZANI_VERSION,
       .criteria = *criteria ? &**criteria : nullptr,
       .pictures = referencing::report_pictures(comparison, *ladders ? &**ladders : nullptr, *texts)});
}

Expected<std::string> rendered(const Options& options, const compare::Comparison& comparison,
                               const Catalogue& catalogue) {
  const auto policy = referencing::ReportPolicy::from(catalogue.policy());
  if (!policy) return failure(policy.error());
  const auto& format = options.common.format;
  if (format == "sssom" || format == "skos") {
    const auto set =
        interop::mapping_set_of(comparison, {.exact = policy->exact, .open = policy->open, .partial = policy->partial},
                                to_string(catalogue.edition()), MIZANI_VERSION);
    return format == "sssom" ? interop::sssom_tsv(set) : interop::skos_turtle(set);
  }
  const auto made = document_of(options, comparison, catalogue, *policy);
  if (!made) return failure(made.error());
  if (format == "xlsx") return document::xlsx(*made);
  if (format == "md") return document::markdown(*made);
  if (format == "json") return document::json(*made, "mizani/report-referencing/1");
  return document::html(*made);
}

Exit report_referencing(const Options& options) {
  if (options.common.format == "xlsx" && options.out.empty()) {
    report({{.code = "missing-option",
             .where = "--out",
             .found = "nothing",
             .expected = "a file for the spreadsheet: it is no text for a terminal"}});
    return Exit::usage;
  }
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto comparison = comparison_of(options.compare, options.common, *catalogue);
  if (!comparison) return report(comparison.error());
  const auto bytes = rendered(options, *comparison, *catalogue);
  if (!bytes) return report(bytes.error());
  return hand_out(*bytes, options.out);
}

}  // namespace

void add_report_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  options->common.format = "html";
  CLI::App* reports = program.add_subcommand("report", "documents for people and machines");
  reports->require_subcommand(1);
  CLI::App* command = reports->add_subcommand(
      "referencing", "a referencing report: a proposed alignment of two frameworks with its evidence and objections");
  command
      ->add_option("--format", options->common.format,
                   "html, md, xlsx; mappings as sssom (TSV) or skos (Turtle); or json")
      ->check(CLI::IsMember({"html", "md", "xlsx", "sssom", "skos", "json"}))
      ->capture_default_str();
  command->add_option("--lang", options->common.language, "language of the report; mappings are in English")
      ->check(CLI::IsMember({"en", "fr", "pt", "ar"}))
      ->capture_default_str();
  command->add_option("--out", options->out, "file to write; without it the report goes to standard output")
      ->type_name("FILE");
  add_data_options(*command, options->common);
  add_compare_options(*command, options->compare);
  command->footer(
      "Examples:\n  mizani report referencing gb-scqf eqf --lang fr --out report.html\n"
      "  mizani report referencing ke-knqf acqf --format xlsx --out report.xlsx");
  const Command assessment = add_report_assessment(*reports);
  commands.push_back({.app = reports, .action = [options, assessment] {
                        return assessment.app->parsed() ? assessment.action() : report_referencing(*options);
                      }});
}

}  // namespace mizani::cli
