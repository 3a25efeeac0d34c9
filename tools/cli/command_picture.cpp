// SPDX-License-Identifier: MIT
// mizani picture heatmap|ladder|continent
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/cli/commands.h"
#include "tools/cli/compare_options.h"
#include "tools/cli/saved_file.h"
#include "tools/render/picture/continent_map.h"
#include "tools/render/picture/heat_map.h"
#include "tools/render/picture/ladder_diagram.h"

namespace mizani::cli {
namespace {

using render::picture::Picture;

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  CompareOptions compare;
  std::string domain;
  std::vector<std::string> frameworks;
  std::string out;
};

/// What every picture of the catalogue is drawn from.
struct Ground {
  const Catalogue& catalogue;
  const path::PathIndex& paths;
  const Framework& acqf;
  EdgeFilter filter;
};

Exit hand_out_picture(const Picture& picture, const Options& options) {
  return hand_out(options.common.format == "text" ? picture.words : picture.svg, options.out);
}

Exit draw(const Options& options, const std::function<Expected<Picture>(const Ground&)>& picture_of) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  const auto paths = path::PathIndex::build(*catalogue);
  if (!paths) return report(paths.error());
  const Framework* acqf = catalogue->framework(FrameworkId{"acqf"});
  if (acqf == nullptr || acqf->levels.empty()) {
    return report({{.code = "no-scale",
                    .where = "acqf",
                    .found = acqf == nullptr ? "no framework of this id" : "a framework without levels",
                    .expected = "the ACQF, whose levels make the scale"}});
  }
  const auto picture = picture_of(
      {.catalogue = *catalogue, .paths = *paths, .acqf = *acqf, .filter = filter_of(options.evidence, *date)});
  return picture ? hand_out_picture(*picture, options) : report(picture.error());
}

Expected<Picture> ladder_picture(const Ground& ground, const std::vector<std::string>& names) {
  std::vector<const Framework*> frameworks;
  Faults faults;
  for (const auto& name : names) {
    const auto found = ground.catalogue.resolve_framework(name, *ground.filter.as_of);
    if (!found) {
      faults.insert(faults.end(), found.error().begin(), found.error().end());
    } else if ((*found)->levels.empty()) {
      faults.push_back({.code = "no-levels",
                        .where = name,
                        .found = (*found)->id.str() + ", whose levels are not recorded",
                        .expected = "a framework with levels"});
    } else {
      frameworks.push_back(*found);
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  return render::picture::draw_ladders(
      render::picture::ladders_of(frameworks, ground.acqf, ground.paths, ground.filter));
}

Exit draw_heat_map(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto comparison = comparison_of(options.compare, options.common, *catalogue);
  if (!comparison) return report(comparison.error());
  render::picture::HeatMapOptions how;
  for (const auto domain :
       {DescriptorDomain::knowledge, DescriptorDomain::skills, DescriptorDomain::autonomy, DescriptorDomain::overall}) {
    if (options.domain == to_string(domain)) how.domain = domain;
  }
  return hand_out_picture(render::picture::draw_heat_map(*comparison, how), options);
}

void add_picture_options(CLI::App& command, Options& options) {
  add_common_options(command, options.common);
  command.remove_option(command.get_option("--format"));
  command.add_option("--format", options.common.format, "svg, or text: the same in words")
      ->check(CLI::IsMember({"svg", "text"}))
      ->default_str("svg");
  command.add_option("--out", options.out, "write to this file instead of standard output")->type_name("FILE");
}

}  // namespace

void add_picture_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  options->common.format = "svg";
  CLI::App* picture = program.add_subcommand("picture", "pictures as SVG, readable in grey, each with its text");
  picture->require_subcommand(1);

  CLI::App* heatmap = picture->add_subcommand(
      "heatmap", "how each level of A answers to each level of B, by descriptors and by tables");
  add_picture_options(*heatmap, *options);
  add_compare_options(*heatmap, options->compare);
  heatmap->add_option("--domain", options->domain, "one domain alone, or overall: all descriptors as one text")
      ->check(CLI::IsMember({"knowledge", "skills", "autonomy", "overall"}));
  heatmap->footer("Example:\n  mizani picture heatmap ZA acqf --out za-acqf.svg");

  CLI::App* ladder = picture->add_subcommand("ladder", "two or more frameworks side by side on the ACQF scale");
  add_picture_options(*ladder, *options);
  add_evidence_options(*ladder, options->evidence);
  constexpr int legible = 6;
  ladder->add_option("FRAMEWORKS", options->frameworks, "framework ids, aliases or countries, two to six")
      ->required()
      ->expected(2, legible);
  ladder->footer("Examples:\n  mizani picture ladder KE ZA --out ke-za.svg\n  mizani picture ladder ZA eqf gb-scqf");

  CLI::App* continent = picture->add_subcommand(
      "continent", "the states of the African Union: what their frameworks are referenced to, and how firmly");
  add_picture_options(*continent, *options);
  add_evidence_options(*continent, options->evidence);
  continent->footer("Example:\n  mizani picture continent --out continent.svg");

  commands.push_back({.app = picture, .action = [=] {
                        if (heatmap->parsed()) return draw_heat_map(*options);
                        if (ladder->parsed()) {
                          return draw(*options,
                                      [&](const Ground& g) { return ladder_picture(g, options->frameworks); });
                        }
                        return draw(*options, [](const Ground& g) -> Expected<Picture> {
                          return render::picture::draw_continent(
                              path::referencing_graph(g.catalogue, g.acqf, g.paths, g.filter), *g.filter.as_of);
                        });
                      }});
}

}  // namespace mizani::cli
