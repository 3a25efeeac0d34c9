// SPDX-License-Identifier: MIT
// mizani micro check RECORD…
#include <algorithm>
#include <memory>
#include <utility>

#include "tools/cli/micro_commands.h"
#include "tools/cli/micro_desk.h"
#include "tools/render/micro/check_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  std::string as_of;
  std::vector<std::string> files;
  std::vector<std::string> profiles;
};

/// The profiles asked for, each once, else the first two: the continent's and the European standard.
Expected<std::vector<const MicroProfile*>> profiles_of(const Options& options, const Catalogue& catalogue) {
  std::vector<const MicroProfile*> out;
  Faults faults;
  const auto names =
      options.profiles.empty() ? std::vector<std::string>{"acqf-handbook", "eu-annex-1"} : options.profiles;
  for (const auto& name : names) {
    const auto profile = micro::profile_named(catalogue, name);
    if (!profile)
      faults.insert(faults.end(), profile.error().begin(), profile.error().end());
    else if (std::find(out.begin(), out.end(), *profile) == out.end())
      out.push_back(*profile);
  }
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

Exit check(const Options& options) {
  const auto desk = MicroDesk::open(options.common);
  if (!desk) return report(desk.error());
  const auto profiles = profiles_of(options, (*desk)->catalogue());
  if (!profiles) return report(profiles.error());
  const auto on = as_of({.weakest = "assumed", .as_of = options.as_of}, (*desk)->catalogue());
  if (!on) return report(on.error());
  const auto context = (*desk)->context(*on);
  std::vector<render::micro::CheckReport> reports;
  Faults faults;
  for (const auto& file : options.files) {
    auto read = (*desk)->read(file);
    if (!read) {
      faults.insert(faults.end(), read.error().begin(), read.error().end());
      continue;
    }
    const auto& record = read->record;
    const auto elements = micro::read_elements(record, context);
    render::micro::CheckReport one{.file = file,
                                   .title = record.title,
                                   .kind = std::move(read->kind),
                                   .awarded = record.date,
                                   .on = *on,
                                   .profiles = {}};
    for (const auto* profile : *profiles)
      one.profiles.push_back(micro::check_profile(elements, record, *profile, context));
    reports.push_back(std::move(one));
  }
  if (reports.empty()) return report(faults);
  const Exit printed = print(format_of(options.common) == Format::json ? render::micro::check_json(reports)
                                                                       : render::micro::check_text(reports));
  if (faults.empty() || printed != Exit::done) return printed;
  report(faults);
  return Exit::partly;
}

}  // namespace

std::vector<Command> add_micro_check(CLI::App& group) {
  auto options = std::make_shared<Options>();
  CLI::App* command = group.add_subcommand(
      "check", "what a standard or a national rule asks of a micro-credential: present, missing, vague, contradictory");
  add_common_options(*command, options->common);
  command
      ->add_option("RECORD", options->files,
                   "credential records (.json), European Digital Credentials (.jsonld), or texts (.pdf, .txt); - for "
                   "standard input")
      ->required();
  command
      ->add_option("--profile", options->profiles,
                   "what to check against, by id; may be repeated (default: acqf-handbook and eu-annex-1)")
      ->type_name("ID")
      ->allow_extra_args(false);
  command->add_option("--as-of", options->as_of, "the day of the check (default: the edition of the data)")
      ->type_name("DATE");
  command->footer(
      "Profiles: acqf-handbook, eu-annex-1, unesco-definition, nz-nzqa, au-framework, and those of --data.\n"
      "Examples:\n  mizani micro check solar.json\n"
      "  mizani micro check badge.jsonld --profile eu-annex-1 --profile nz-nzqa --format json");
  return {{.app = command, .action = [options] { return check(*options); }}};
}

}  // namespace mizani::cli
