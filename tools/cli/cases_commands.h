// SPDX-License-Identifier: MIT
// The subcommands of mizani cases, and what they share. Called by command_cases only.
#pragma once

#include <string>
#include <vector>

#include "tools/cases/search.h"
#include "tools/cli/session.h"

namespace mizani::cli {

std::vector<Command> add_cases_finding(CLI::App& group);  ///< list, search
std::vector<Command> add_cases_keeping(CLI::App& group);  ///< show, decide, note
std::vector<Command> add_cases_review(CLI::App& group);   ///< stats, consistency, check

/// Options that every subcommand takes.
struct CasesOptions {
  CommonOptions common;
  std::string file;
};

/// Adds them; --cases is required.
void add_cases_options(CLI::App& command, CasesOptions& options);

/// Every case of the file in short, read and verified. Faults: those of CaseFile::open and rows.
Expected<std::vector<cases::CaseRow>> rows_of(const CasesOptions& options);

/// What the countries of the catalogue are called in English.
cases::CountryNames country_names(const Catalogue& catalogue);

/// The day in an option. Fault: "bad-date".
Expected<Date> day_of_option(const std::string& option, const std::string& text);

/// The words of DecisionKind, for options and help.
std::vector<std::string> decision_words();

}  // namespace mizani::cli
