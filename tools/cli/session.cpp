// SPDX-License-Identifier: MIT
#include "tools/cli/session.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include <dlfcn.h>

#include "frameworks/load/loader.h"

namespace mizani::cli {
namespace {

namespace fs = std::filesystem;

/// The file that this code was loaded from: the program, the shared library or the Python module.
fs::path own_file() {
  Dl_info info{};
  std::error_code error;
  const bool known = dladdr(reinterpret_cast<const void*>(&own_file), &info) != 0;  // NOLINT: as the call wants it
  // A program that was found by its bare name has no folder here.
  const fs::path file = known && info.dli_fname != nullptr ? info.dli_fname : "";
  return file.has_parent_path() ? fs::canonical(file, error) : fs::read_symlink("/proc/self/exe", error);
}

/// Where the data of a tree that was installed anywhere lies: share/mizani under a folder that the file is in.
std::optional<fs::path> installed_beside(const fs::path& file) {
  std::error_code error;
  for (fs::path folder = file.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    if (fs::path data = folder / "share" / "mizani"; fs::is_directory(data / "schema", error)) return data;
  }
  return std::nullopt;
}

fs::path base_folder() {
  if (const char* named = std::getenv("MIZANI_DATA"); named != nullptr && *named != '\0') return named;
  if (auto data = installed_beside(own_file())) return *data;
  std::error_code error;
  if (fs::is_directory(fs::path{MIZANI_SOURCE_DATA_DIR} / "schema", error)) return MIZANI_SOURCE_DATA_DIR;
  return MIZANI_INSTALL_DATA_DIR;
}

}  // namespace

void add_common_options(CLI::App& command, CommonOptions& options, const std::vector<std::string>& languages) {
  command.add_option("--format", options.format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command.add_option("--lang", options.language, "language of the answer")
      ->check(CLI::IsMember(languages))
      ->capture_default_str();
  add_data_options(command, options);
}

void add_data_options(CLI::App& command, CommonOptions& options) {
  command
      .add_option("--data", options.data_folders,
                  "your own data, a folder or a file, laid over the shipped one; later wins")
      ->type_name("PATH")
      ->allow_extra_args(false);
  command.add_option("--seed", options.seed, "for commands that draw at random; none of today's does")
      ->capture_default_str();
}

void add_evidence_options(CLI::App& command, EvidenceOptions& options) {
  command.add_option("--evidence", options.weakest, "weakest evidence an answer may rest on")
      ->check(CLI::IsMember({"published", "self-assessed", "secondary", "inferred", "assumed"}))
      ->capture_default_str();
  command
      .add_option("--as-of", options.as_of,
                  "date the answer is for, YYYY-MM-DD (default: the day of the data's edition)")
      ->type_name("DATE");
}

std::vector<fs::path> data_folders(const CommonOptions& options) {
  std::vector<fs::path> folders{options.base_folder.empty() ? base_folder() : options.base_folder};
  folders.insert(folders.end(), options.data_folders.begin(), options.data_folders.end());
  return folders;
}

namespace {

/// The value, or nothing with the faults reported.
template <class T>
std::optional<T> or_report(Expected<T> value) {
  if (value) return std::move(*value);
  report(value.error());
  return std::nullopt;
}

}  // namespace

std::optional<Catalogue> open_catalogue(const CommonOptions& options) {
  return or_report(load::load_catalogue(data_folders(options)));
}

std::optional<Catalogue> open_catalogue(const CommonOptions& options, const load::SchemaSet& schemas) {
  return or_report(load::load_catalogue(data_folders(options), schemas));
}

std::optional<load::SchemaSet> open_schemas(const CommonOptions& options) {
  return or_report(load::SchemaSet::load(data_folders(options).front() / "schema"));
}

Expected<Date> day_of(std::string_view option, const std::string& text) {
  if (const auto date = parse_date(text)) return *date;
  return failure({.code = "bad-date",
                  .where = std::string{option},
                  .found = text,
                  .expected = "a day of the calendar as YYYY-MM-DD"});
}

Expected<Date> as_of(const EvidenceOptions& options, const Catalogue& catalogue) {
  if (options.as_of.empty()) return catalogue.edition();
  return day_of("--as-of", options.as_of);
}

EdgeFilter filter_of(const EvidenceOptions& options, const Date& date) {
  return {.weakest = parse_evidence(options.weakest).value_or(Evidence::assumed), .as_of = date};
}

Format format_of(const CommonOptions& options) {
  return options.format == "json" ? Format::json : Format::text;
}

namespace {

thread_local Captured* capturing = nullptr;

}  // namespace

Captured::Captured() {
  capturing = this;
}

Captured::~Captured() {
  capturing = nullptr;
}

Exit report(const Faults& faults) {
  if (capturing != nullptr) {
    capturing->faults.insert(capturing->faults.end(), faults.begin(), faults.end());
    return Exit::bad_input;
  }
  for (const auto& fault : faults) {
    const std::string line = "mizani: " + describe(fault) + '\n';
    static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
  }
  return Exit::bad_input;
}

bool reads_standard_input_once(std::string_view command, const std::vector<std::string>& files) {
  if (std::count(files.begin(), files.end(), "-") < 2) return true;
  report({{.code = "usage",
           .where = std::string{command},
           .found = "- twice",
           .expected = "standard input for one file only"}});
  return false;
}

Exit print(const std::string& text) {
  if (capturing != nullptr) {
    capturing->out += text;
    return Exit::done;
  }
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return written ? Exit::done : Exit::internal;
}

}  // namespace mizani::cli
