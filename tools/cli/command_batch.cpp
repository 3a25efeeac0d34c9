// SPDX-License-Identifier: MIT
// mizani batch COMMAND --in F --out F [--jobs N] [--resume]
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "tools/batch/byte_source.h"
#include "tools/batch/progress_line.h"
#include "tools/batch/run.h"
#include "tools/cases/snapshot.h"
#include "tools/cli/batch_desk.h"
#include "tools/cli/commands.h"
#include "tools/cli/saved_file.h"
#include "tools/render/batch/batch_view.h"

namespace mizani::cli {
namespace {

using batch::Compression;
using batch::RowForm;

struct Options {
  CommonOptions common;
  std::string input = "-";
  std::string output = "-";
  std::string rejects;
  std::string summary;
  std::string page;
  std::string input_form;
  std::string output_form;
  std::string compression;
  unsigned jobs = 1;
  double checkpoint_seconds = 2;
  bool resume = false;
  bool quiet = false;
};

/// By the name without .gz or .zst; JSON lines where it does not tell.
RowForm form_of(const std::string& asked, std::string file, RowForm otherwise) {
  if (!asked.empty()) return asked == "csv" ? RowForm::csv : RowForm::jsonl;
  for (const char* end : {".gz", ".zst"}) {
    if (file.ends_with(end)) file.resize(file.size() - std::string_view{end}.size());
  }
  if (file.ends_with(".csv")) return RowForm::csv;
  if (file.ends_with(".jsonl") || file.ends_with(".ndjson") || file.ends_with(".json")) return RowForm::jsonl;
  return otherwise;
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return !a.empty() && a != "-" && b != "-" && (a == b || std::filesystem::equivalent(a, b, error));
}

Faults wrong_usage(const Options& options) {
  Faults out;
  const auto usage = [&](std::string found, std::string expected) {
    out.push_back({.code = "usage", .where = "batch", .found = std::move(found), .expected = std::move(expected)});
  };
  if (options.resume && options.output == "-") usage("--resume without --out", "an output that is a file");
  const std::array<const std::string*, 5> files{&options.input, &options.output, &options.rejects, &options.summary,
                                                &options.page};
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t k = i + 1; k < files.size(); ++k) {
      if (same_file(*files.at(i), *files.at(k))) usage(*files.at(i) + " twice", "a file of its own for each");
    }
  }
  return out;
}

/// On a terminal a bar that is drawn over itself; else a line a minute.
class Watcher {
 public:
  explicit Watcher(bool quiet) : quiet_(quiet), terminal_(isatty(STDERR_FILENO) != 0) {}

  void tell(const batch::Progress& progress) {
    using namespace std::chrono_literals;
    const auto now = Clock::now();
    if (!progress.faults.empty()) {
      end();
      report(progress.faults);
    }
    if (quiet_ || now - told_ < (terminal_ ? 200ms : 60000ms)) return;
    told_ = now;
    const auto line = batch::progress_line(progress, now - began_);
    if (terminal_)
      static_cast<void>(std::fprintf(stderr, "\r%s%s\033[K", batch::progress_bar(progress).c_str(), line.c_str()));
    else
      static_cast<void>(std::fprintf(stderr, "mizani: %s\n", line.c_str()));
    drawn_ = terminal_;
  }
  void end() const {
    if (drawn_) static_cast<void>(std::fprintf(stderr, "\r\033[K"));
  }

 private:
  using Clock = std::chrono::steady_clock;
  bool quiet_;
  bool terminal_;
  bool drawn_ = false;
  Clock::time_point began_ = Clock::now();
  Clock::time_point told_ = began_;
};

/// What could not be written, or not be read to its end, is no fault of a row.
Exit ended_by(const Faults& faults) {
  report(faults);
  const bool writing =
      std::any_of(faults.begin(), faults.end(), [](const Fault& fault) { return fault.code == "cannot-write"; });
  return writing ? Exit::internal : Exit::bad_input;
}

Exit run(const Options& options, const BatchCommand& command) {
  if (const auto faults = wrong_usage(options); !faults.empty()) {
    report(faults);
    return Exit::usage;
  }
  const auto folders = data_folders(options.common);
  const auto data = cases::data_version(folders);
  if (!data) return report(data.error());
  const auto desk = command.open(options.common);
  if (!desk) return report(desk.error());

  batch::RunPlan plan{.input = options.input,
                      .output = options.output,
                      .rejects = options.rejects,
                      .input_form = form_of(options.input_form, options.input, RowForm::jsonl),
                      .output_form = RowForm::jsonl,
                      .compression = batch::compression_of(options.output),
                      .question = {},
                      .jobs = options.jobs,
                      .resume = options.resume,
                      .checkpoint_every = std::chrono::milliseconds{std::lround(options.checkpoint_seconds * 1000)}};
  plan.output_form = form_of(options.output_form, options.output, plan.input_form);
  if (!options.compression.empty()) {
    const auto found = std::find(batch::compression_words.begin(), batch::compression_words.end(), options.compression);
    plan.compression = static_cast<Compression>(found - batch::compression_words.begin());
  }
  if (plan.rejects.empty() && options.output != "-") plan.rejects = options.output + ".rejects.jsonl";
  plan.question =
      fmt::format("mizani {} batch {} {} forms {} {} compression {} rejects {} data {}", MIZANI_VERSION, command.name,
                  command.question(), static_cast<int>(plan.input_form), static_cast<int>(plan.output_form),
                  to_string(plan.compression), plan.rejects, data->hash);

  Watcher watcher{options.quiet};
  const auto ended =
      batch::run_batch(plan, (*desk)->task(), [&](const batch::Progress& progress) { watcher.tell(progress); });
  watcher.end();
  if (!ended) return ended_by(ended.error());
  const render::batch::BatchReport summary{.command = command.name,
                                           .input = options.input,
                                           .output = options.output,
                                           .rejects = plan.rejects,
                                           .data = data->hash,
                                           .version = MIZANI_VERSION,
                                           .totals = ended->totals,
                                           .resumed_at = ended->resumed_at};
  if (!options.quiet)
    static_cast<void>(std::fprintf(stderr, "mizani: %s\n", render::batch::batch_line(summary).c_str()));
  if (!options.summary.empty()) {
    if (const Exit saved = save(render::batch::batch_json(summary), options.summary); saved != Exit::done) return saved;
  }
  if (!options.page.empty()) {
    if (const Exit saved = save(render::batch::batch_page(summary), options.page); saved != Exit::done) return saved;
  }
  return ended->totals.rejects > 0 ? Exit::partly : Exit::done;
}

void add_options(CLI::App& command, Options& options) {
  add_data_options(command, options.common);
  command.add_option("--in", options.input, "rows: JSON lines or CSV, plain or compressed; - for standard input")
      ->type_name("FILE")
      ->capture_default_str();
  command.add_option("--out", options.output, "answers, one a row in the same order; .gz and .zst are compressed")
      ->type_name("FILE")
      ->capture_default_str();
  command
      .add_option("--rejects", options.rejects,
                  "rows that could not be answered, with line and faults (default: OUT.rejects.jsonl)")
      ->type_name("FILE");
  command.add_option("--summary", options.summary, "counts over all rows, as JSON")->type_name("FILE");
  command.add_option("--page", options.page, "the same as an HTML page with charts")->type_name("FILE");
  command.add_option("--in-form", options.input_form, "jsonl or csv, where the name of the file does not tell")
      ->check(CLI::IsMember({"jsonl", "csv"}));
  command.add_option("--out-form", options.output_form, "jsonl or csv (default: by the name, else as the input)")
      ->check(CLI::IsMember({"jsonl", "csv"}));
  command.add_option("--compress", options.compression, "none, gzip or zstd (default: by the name)")
      ->check(
          CLI::IsMember(std::vector<std::string>{batch::compression_words.begin(), batch::compression_words.end()}));
  constexpr unsigned most_jobs = 256;
  command.add_option("--jobs", options.jobs, "threads; the output is the same for any number")
      ->check(CLI::Range(1U, most_jobs))
      ->capture_default_str();
  command.add_flag("--resume", options.resume,
                   "go on where an earlier run of the same question was ended; begin anew where there was none");
  constexpr double most_seconds = 3600;
  command
      .add_option("--checkpoint-seconds", options.checkpoint_seconds,
                  "least time between two checkpoints (OUT.checkpoint); 0: behind every block of rows")
      ->check(CLI::Range(0.0, most_seconds))
      ->capture_default_str();
  command.add_flag("--quiet", options.quiet, "no progress and no closing line on standard error");
}

}  // namespace

void add_batch_command(CLI::App& program, std::vector<Command>& commands) {
  CLI::App* group = program.add_subcommand(
      "batch", "a command over the rows of a file: in order, on several threads, resumed where it was ended");
  group->require_subcommand(1);
  CLI::App* micro = nullptr;
  std::vector<Command> parts;
  for (auto& made : batch_commands()) {
    const auto command = std::make_shared<BatchCommand>(std::move(made));
    const auto options = std::make_shared<Options>();
    const bool of_micro = command->name.starts_with("micro ");
    if (of_micro && micro == nullptr) {
      micro = group->add_subcommand("micro", "commands on micro-credentials");
      micro->require_subcommand(1);
    }
    CLI::App* app = of_micro
                        ? micro->add_subcommand(command->name.substr(std::string_view{"micro "}.size()), command->help)
                        : group->add_subcommand(command->name, command->help);
    add_options(*app, *options);
    command->add_options(*app);
    app->footer("Example:\n  " + command->example);
    parts.push_back({.app = app, .action = [options, command] { return run(*options, *command); }});
  }
  commands.push_back({.app = group, .action = [parts = std::move(parts)] {
                        const auto chosen = std::find_if(parts.begin(), parts.end(),
                                                         [](const Command& part) { return part.app->parsed(); });
                        return chosen == parts.end() ? Exit::usage : chosen->action();
                      }});
}

}  // namespace mizani::cli
