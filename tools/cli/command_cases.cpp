// SPDX-License-Identifier: MIT
// mizani cases list | search | show | decide | note | stats | consistency | check
#include <algorithm>
#include <iterator>

#include "tools/cases/case_file.h"
#include "tools/cli/cases_commands.h"
#include "tools/cli/commands.h"

namespace mizani::cli {

void add_cases_options(CLI::App& command, CasesOptions& options) {
  add_common_options(command, options.common);
  command.add_option("--cases", options.file, "the case file of the office")->type_name("FILE")->required();
}

Expected<std::vector<cases::CaseRow>> rows_of(const CasesOptions& options) {
  auto file = cases::CaseFile::open(options.file, cases::Mode::read_only);
  if (!file) return failure(std::move(file.error()));
  return file->rows();
}

cases::CountryNames country_names(const Catalogue& catalogue) {
  cases::CountryNames out;
  for (const auto& country : catalogue.countries()) out.emplace(country.code, country.name.in("en"));
  return out;
}

Expected<Date> day_of_option(const std::string& option, const std::string& text) {
  if (const auto day = parse_date(text)) return *day;
  return failure(
      {.code = "bad-date", .where = option, .found = text, .expected = "a day of the calendar as YYYY-MM-DD"});
}

std::vector<std::string> decision_words() {
  std::vector<std::string> out;
  std::transform(cases::decision_kinds.begin(), cases::decision_kinds.end(), std::back_inserter(out),
                 [](cases::DecisionKind kind) { return std::string{to_string(kind)}; });
  return out;
}

void add_cases_command(CLI::App& program, std::vector<Command>& commands) {
  CLI::App* cases =
      program.add_subcommand("cases", "the office's case file: find, decide and note cases, statistics, consistency");
  cases->require_subcommand(1);
  std::vector<Command> parts = add_cases_finding(*cases);
  for (const auto add : {add_cases_keeping, add_cases_review}) {
    auto more = add(*cases);
    std::move(more.begin(), more.end(), std::back_inserter(parts));
  }
  commands.push_back({.app = cases, .action = [parts = std::move(parts)] {
                        const auto chosen = std::find_if(parts.begin(), parts.end(),
                                                         [](const Command& part) { return part.app->parsed(); });
                        return chosen == parts.end() ? Exit::usage : chosen->action();
                      }});
}

}  // namespace mizani::cli
