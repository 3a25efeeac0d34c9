// SPDX-License-Identifier: MIT
// mizani framework next
#include <memory>

#include "engine/path/next_referencing.h"
#include "tools/cli/framework_next.h"
#include "tools/render/next_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string country;
  std::size_t most = 10;
  std::size_t plan = 0;
};

Exit look_next(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  const auto paths = path::PathIndex::build(*catalogue);
  if (!paths) return report(paths.error());
  path::NextQuery query{.counted = {.filter = filter_of(options.evidence, *date), .country = std::nullopt},
                        .plan = options.plan};
  if (!options.country.empty()) query.counted.country = CountryCode{options.country};
  auto answer = path::next_referencings(*catalogue, *paths, query);
  if (!answer) return report(answer.error());
  const render::NextView view{.query = query, .answer = std::move(*answer), .most = options.most};
  return print(format_of(options.common) == Format::json ? render::next_json(view) : render::next_text(view));
}

}  // namespace

Command add_framework_next(CLI::App& framework) {
  constexpr std::size_t most_shown = 1000;
  constexpr std::size_t longest_plan = 100;
  auto options = std::make_shared<Options>();
  CLI::App* next = framework.add_subcommand(
      "next", "where to look next: the missing reports that would settle most between the states of Africa");
  add_common_options(*next, options->common);
  add_evidence_options(*next, options->evidence);
  next->add_option("--country", options->country, "count only the pairs that a country takes part in")
      ->type_name("CODE");
  next->add_option("--most", options->most, "how many reports to show at most")
      ->check(CLI::Range(std::size_t{1}, most_shown))
      ->capture_default_str();
  next->add_option("--plan", options->plan, "also the best reports one after another, each given those before it")
      ->check(CLI::Range(std::size_t{0}, longest_plan))
      ->type_name("N");
  next->footer("Examples:\n  mizani framework next --plan 5\n  mizani framework next --country KE --evidence inferred");
  return {.app = next, .action = [options] { return look_next(*options); }};
}

}  // namespace mizani::cli
