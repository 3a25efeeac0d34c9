// SPDX-License-Identifier: MIT
// mizani cases show | decide | note
#include <algorithm>
#include <memory>

#include "tools/cases/case_file.h"
#include "tools/cli/cases_commands.h"
#include "tools/cli/clock.h"
#include "tools/render/cases/case_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CasesOptions cases;
  std::string id;
  std::string decision;
  std::string reasons;
  std::string text;
  std::string by;
  std::string on;
  std::string at;
};

Exit show(const Options& options) {
  auto file = cases::CaseFile::open(options.cases.file, cases::Mode::read_only);
  if (!file) return report(file.error());
  const auto found = file->find(options.id);
  if (!found) return report(found.error());
  return print(format_of(options.cases.common) == Format::json ? render::case_json(*found) : render::case_text(*found));
}

/// The store names fields; the user knows options. A day of decision that was taken from --at is told once.
Faults by_option(Faults faults, const Options& options) {
  for (auto& fault : faults) {
    if (fault.where == "on" && options.on.empty()) fault.where = "at";
    for (const char* field : {"on", "at", "by", "reasons", "text"}) {
      if (fault.where == field) fault.where.insert(0, "--");
    }
  }
  const auto told = [](const Fault& a, const Fault& b) { return a.where == b.where && a.code == b.code; };
  faults.erase(std::unique(faults.begin(), faults.end(), told), faults.end());
  return faults;
}

Exit decide(const Options& options) {
  const auto kind = cases::parse_decision(options.decision);
  if (!kind) return Exit::usage;
  auto file = cases::CaseFile::open(options.cases.file, cases::Mode::existing);
  if (!file) return report(file.error());
  constexpr std::size_t day_length = 10;
  const std::string at = options.at.empty() ? now() : options.at;
  const auto entry = file->decide(options.id, {.kind = *kind,
                                               .reasons = options.reasons,
                                               .on = options.on.empty() ? at.substr(0, day_length) : options.on,
                                               .at = at,
                                               .by = options.by});
  if (!entry) return report(by_option(entry.error(), options));
  const auto found = file->find(options.id);
  if (!found) return report(found.error());
  return print(format_of(options.cases.common) == Format::json ? render::decided_json(*entry, *found)
                                                               : render::decided_text(*entry, *found));
}

Exit note(const Options& options) {
  auto file = cases::CaseFile::open(options.cases.file, cases::Mode::existing);
  if (!file) return report(file.error());
  const auto entry =
      file->note(options.id, {.text = options.text, .at = options.at.empty() ? now() : options.at, .by = options.by});
  if (!entry) return report(by_option(entry.error(), options));
  return print(format_of(options.cases.common) == Format::json ? render::noted_json(*entry)
                                                               : render::noted_text(*entry));
}

void add_writing_options(CLI::App& command, Options& options) {
  command.add_option("ID", options.id, "the case, such as 2026-000123")->required();
  command.add_option("--by", options.by, "who writes")->type_name("NAME")->required();
  command
      .add_option("--at", options.at, "when it is written, in UTC: 2026-11-25 or 2026-11-25T08:30:00Z (default: now)")
      ->type_name("TIMESTAMP");
}

}  // namespace

std::vector<Command> add_cases_keeping(CLI::App& group) {
  auto options = std::make_shared<Options>();

  CLI::App* showing = group.add_subcommand("show", "one case whole, with its history");
  add_cases_options(*showing, options->cases);
  showing->add_option("ID", options->id, "the case, such as 2026-000123")->required();
  showing->footer("Example:\n  mizani cases show 2026-000123 --cases office.cases");

  CLI::App* deciding = group.add_subcommand("decide", "write an officer's decision, which supersedes former ones");
  add_cases_options(*deciding, options->cases);
  add_writing_options(*deciding, *options);
  deciding->add_option("--decision", options->decision, "what is decided; it may differ from the proposal")
      ->check(CLI::IsMember(decision_words()))
      ->required();
  deciding->add_option("--reasons", options->reasons, "why, as the holder is told")->type_name("TEXT")->required();
  deciding->add_option("--on", options->on, "day from which it stands, YYYY-MM-DD (default: the day of --at)")
      ->type_name("DATE");
  deciding->footer(
      "Example:\n  mizani cases decide 2026-000123 --decision partial --reasons \"One year of work is missing\" "
      "--by \"A. Banda\" --cases office.cases");

  CLI::App* noting = group.add_subcommand("note", "write a note into a case");
  add_cases_options(*noting, options->cases);
  add_writing_options(*noting, *options);
  noting->add_option("--text", options->text, "the note")->type_name("TEXT")->required();
  noting->footer(
      "Example:\n  mizani cases note 2026-000123 --text \"Transcript asked for\" --by Registry --cases office.cases");

  return {{.app = showing, .action = [options] { return show(*options); }},
          {.app = deciding, .action = [options] { return decide(*options); }},
          {.app = noting, .action = [options] { return note(*options); }}};
}

}  // namespace mizani::cli
