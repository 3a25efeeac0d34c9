// SPDX-License-Identifier: MIT
// mizani framework list | show ID | criteria ID | check [DIR] | next
#include <algorithm>
#include <memory>

#include "engine/compare/criteria.h"
#include "frameworks/check.h"
#include "frameworks/coverage.h"
#include "frameworks/level_graph.h"
#include "frameworks/load/loader.h"
#include "tools/cli/commands.h"
#include "tools/cli/framework_next.h"
#include "tools/render/check_view.h"
#include "tools/render/coverage_view.h"
#include "tools/render/criteria_view.h"
#include "tools/render/framework_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string country;
  std::string id;
  std::string to = "acqf";
  std::string folder;
  bool coverage = false;
};

Exit print_coverage(const Catalogue& catalogue, const std::vector<const Framework*>& shown, Format format) {
  auto entries = coverage(catalogue);
  std::erase_if(entries, [&](const Coverage& entry) {
    return std::find(shown.begin(), shown.end(), entry.framework) == shown.end();
  });
  std::sort(entries.begin(), entries.end(),
            [](const Coverage& a, const Coverage& b) { return a.framework->id < b.framework->id; });
  return print(format == Format::json ? render::coverage_json(catalogue, entries)
                                      : render::coverage_text(catalogue, entries));
}

Exit list(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  std::vector<const Framework*> shown;
  for (const auto& framework : catalogue->frameworks()) {
    if (options.country.empty() || (framework.country && framework.country->str() == options.country))
      shown.push_back(&framework);
  }
  if (!options.country.empty() && catalogue->country(CountryCode{options.country}) == nullptr) {
    return report({{.code = "unknown-country",
                    .where = "--country",
                    .found = options.country,
                    .expected = "an ISO 3166 code such as ZA"}});
  }
  if (options.coverage) return print_coverage(*catalogue, shown, format_of(options.common));
  std::sort(shown.begin(), shown.end(), [](const Framework* a, const Framework* b) { return a->id < b->id; });
  return print(format_of(options.common) == Format::json ? render::framework_list_json(shown)
                                                         : render::framework_list_text(*catalogue, shown));
}

Exit show(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  const auto framework = catalogue->resolve_framework(options.id, *date);
  if (!framework) return report(framework.error());
  const LevelGraph graph{*catalogue};
  EdgeFilter filter{.weakest = parse_evidence(options.evidence.weakest).value_or(Evidence::assumed),
                    .as_of = std::nullopt};
  if (!options.evidence.as_of.empty()) filter.as_of = *date;
  return print(format_of(options.common) == Format::json
                   ? render::framework_json(*catalogue, graph, **framework, filter)
                   : render::framework_text(*catalogue, graph, **framework, filter));
}

Exit criteria(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  const auto framework = catalogue->resolve_framework(options.id, *date);
  if (!framework) return report(framework.error());
  const auto to = catalogue->resolve_framework(options.to, *date);
  if (!to) return report(to.error());
  const auto policy = compare::CriteriaPolicy::from(catalogue->policy());
  if (!policy) return report(policy.error());
  const Evidence weakest = parse_evidence(options.evidence.weakest).value_or(Evidence::assumed);
  const auto answer = compare::check_criteria(*catalogue, **framework, **to, *date, weakest, *policy);
  if (!answer) return report(answer.error());
  return print(format_of(options.common) == Format::json ? render::criteria_json(*answer, options.common.language)
                                                         : render::criteria_text(*answer, options.common.language));
}

Exit check_data(const Options& options) {
  auto folders = data_folders(options.common);
  if (!options.folder.empty()) folders.emplace_back(options.folder);
  const auto world = load::load_world(folders);
  if (!world) return report(world.error());
  const auto findings = check(*world);
  const Exit written = print(format_of(options.common) == Format::json ? render::check_json(*world, findings)
                                                                       : render::check_text(*world, findings));
  const bool broken =
      std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
  return written == Exit::done && broken ? Exit::bad_input : written;
}

}  // namespace

void add_framework_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* framework = program.add_subcommand(
      "framework", "list, show and check the frameworks of the data, their referencing, what next");
  framework->require_subcommand(1);

  CLI::App* listing = framework->add_subcommand("list", "every framework with its levels and dates");
  add_common_options(*listing, options->common);
  listing->add_option("--country", options->country, "only the frameworks of a country")->type_name("CODE");
  listing->add_flag("--coverage", options->coverage, "what is known, inferred and unknown of each, with totals");
  listing->footer("Examples:\n  mizani framework list --country ZA\n  mizani framework list --coverage");

  CLI::App* showing = framework->add_subcommand("show", "one framework: levels, types, descriptors, tables, sources");
  add_common_options(*showing, options->common);
  add_evidence_options(*showing, options->evidence);
  showing->add_option("ID", options->id, "framework id, alias or country code")->required();
  showing->footer("Example:\n  mizani framework show KE --evidence secondary");

  CLI::App* checklist = framework->add_subcommand(
      "criteria", "the referencing criteria as a checklist: evidence in the data, gaps, what the expert supplies");
  add_common_options(*checklist, options->common, {"en", "fr", "pt", "ar"});
  add_evidence_options(*checklist, options->evidence);
  checklist->add_option("ID", options->id, "framework id, alias or country code")->required();
  checklist->add_option("--to", options->to, "framework whose criteria are checked, acqf or eqf")
      ->capture_default_str();
  checklist->footer("Example:\n  mizani framework criteria KE --to acqf --lang fr");

  CLI::App* checking =
      framework->add_subcommand("check", "look for faults in the data, with DIR laid over the shipped data");
  add_common_options(*checking, options->common);
  checking->add_option("DIR", options->folder, "a data folder or file of your own");
  checking->footer("Example:\n  mizani framework check my-data");

  const Command next = add_framework_next(*framework);
  commands.push_back({.app = framework, .action = [=] {
                        if (next.app->parsed()) return next.action();
                        if (listing->parsed()) return list(*options);
                        if (showing->parsed()) return show(*options);
                        if (checklist->parsed()) return criteria(*options);
                        return check_data(*options);
                      }});
}

}  // namespace mizani::cli
