// SPDX-License-Identifier: MIT
// What every command shares: the options that stand everywhere, the loaded world, faults and exit codes.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "frameworks/catalogue.h"
#include "frameworks/fault.h"
#include "frameworks/level_graph.h"
#include "frameworks/load/schema.h"

namespace mizani::cli {

/// How a command ends, for scripts.
enum class Exit : int { done = 0, bad_input = 1, usage = 2, partly = 3, internal = 4 };

enum class Format : unsigned char { text, json };

/// Options that every command takes.
struct CommonOptions {
  std::string format = "text";
  std::string language = "en";
  std::vector<std::string> data_folders;
  std::filesystem::path base_folder;  ///< read in place of the installed one, such as the data of an earlier day
  std::uint64_t seed = 0;
};

/// Options of the commands that weigh evidence.
struct EvidenceOptions {
  std::string weakest = "assumed";
  std::string as_of;
};

/// `languages`: those in which the command can answer.
void add_common_options(CLI::App& command, CommonOptions& options, const std::vector<std::string>& languages = {"en"});
/// Those of them that say which data is read, for commands with formats of their own.
void add_data_options(CLI::App& command, CommonOptions& options);
void add_evidence_options(CLI::App& command, EvidenceOptions& options);

/// A command's body: run after parsing; the code becomes that of the program.
using Action = std::function<Exit()>;

/// What a subcommand gives back to main: its body, once the parser has chosen it.
struct Command {
  CLI::App* app = nullptr;
  Action action;
};

/// The base data folder: $MIZANI_DATA, else beside the installed program, else the source tree's; overlays follow.
std::vector<std::filesystem::path> data_folders(const CommonOptions& options);

/// Loads the world; faults are printed and nothing returned.
std::optional<Catalogue> open_catalogue(const CommonOptions& options);
std::optional<Catalogue> open_catalogue(const CommonOptions& options, const load::SchemaSet& schemas);
/// The base folder's schemas; faults are printed and nothing returned.
std::optional<load::SchemaSet> open_schemas(const CommonOptions& options);

/// What an option says is a day, YYYY-MM-DD. Fault "bad-date" names the option.
Expected<Date> day_of(std::string_view option, const std::string& text);

/// The date asked for, else the edition date of the data, so that answers do not depend on the clock.
Expected<Date> as_of(const EvidenceOptions& options, const Catalogue& catalogue);

/// What --evidence and --as-of let an answer rest on.
EdgeFilter filter_of(const EvidenceOptions& options, const Date& date);

Format format_of(const CommonOptions& options);

/// Adds the faults of what could not be read, so that all of a command are reported at once.
template <class T>
void collect(const Expected<T>& read, Faults& faults) {
  if (!read) faults.insert(faults.end(), read.error().begin(), read.error().end());
}

/// While it stands, what this thread prints and reports is kept here instead. One at a time a thread.
class Captured {
 public:
  Captured();
  ~Captured();
  Captured(const Captured&) = delete;
  Captured& operator=(const Captured&) = delete;

  std::string out;
  Faults faults;
};

/// One line a fault on stderr; returns Exit::bad_input.
Exit report(const Faults& faults);

/// Whether at most one of the files is standard input ("-"); else the usage is reported.
bool reads_standard_input_once(std::string_view command, const std::vector<std::string>& files);

/// Writes to stdout; a closed or full stdout is an internal failure.
Exit print(const std::string& text);

}  // namespace mizani::cli
