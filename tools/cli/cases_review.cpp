// SPDX-License-Identifier: MIT
// mizani cases stats | consistency | check
#include <algorithm>
#include <memory>

#include "tools/cases/case_check.h"
#include "tools/cases/consistency.h"
#include "tools/cases/statistics.h"
#include "tools/cli/cases_commands.h"
#include "tools/cli/clock.h"
#include "tools/render/cases/case_check_view.h"
#include "tools/render/cases/consistency_view.h"
#include "tools/render/cases/statistics_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CasesOptions cases;
  std::string today;
  std::string id;
  std::size_t most = 10;
  std::vector<std::string> heads;
};

Exit stats(const Options& options) {
  const auto day = options.today.empty() ? Expected<Date>{today()} : day_of_option("--today", options.today);
  if (!day) return report(day.error());
  const auto catalogue = open_catalogue(options.cases.common);
  if (!catalogue) return Exit::bad_input;
  const auto rows = rows_of(options.cases);
  if (!rows) return report(rows.error());
  const auto answer = cases::statistics(*rows, *day);
  return print(format_of(options.cases.common) == Format::json
                   ? render::statistics_json(answer, *day)
                   : render::statistics_text(answer, *day, country_names(*catalogue)));
}

/// Past cases like one of the file, itself left out.
Exit similar(const Options& options, const cases::ConsistencyPolicy& policy) {
  auto file = cases::CaseFile::open(options.cases.file, cases::Mode::read_only);
  if (!file) return report(file.error());
  const auto found = file->find(options.id);
  if (!found) return report(found.error());
  auto rows = file->rows();
  if (!rows) return report(rows.error());
  std::erase_if(*rows, [&](const cases::CaseRow& row) { return row.id == options.id; });
  const auto answer = cases::similar(found->row.features, *rows, policy, options.most);
  return print(format_of(options.cases.common) == Format::json ? render::similar_json(found->row, answer, policy)
                                                               : render::similar_text(found->row, answer, policy));
}

Exit consistency(const Options& options) {
  const auto catalogue = open_catalogue(options.cases.common);
  if (!catalogue) return Exit::bad_input;
  const auto policy = cases::ConsistencyPolicy::from(catalogue->policy());
  if (!policy) return report(policy.error());
  if (!options.id.empty()) return similar(options, *policy);
  const auto rows = rows_of(options.cases);
  if (!rows) return report(rows.error());
  const auto answer = cases::consistency(*rows, *policy);
  return print(format_of(options.cases.common) == Format::json ? render::consistency_json(answer, *policy)
                                                               : render::consistency_text(answer, *policy));
}

Exit check_file(const Options& options) {
  const auto answer = cases::check(options.cases.file, options.heads);
  if (!answer) return report(answer.error());
  const Exit written = print(format_of(options.cases.common) == Format::json ? render::case_check_json(*answer)
                                                                             : render::case_check_text(*answer));
  if (written != Exit::done || answer->faults.empty()) return written;
  return report(answer->faults);
}

/// What --head takes: SHA-256 in hexadecimal, as decide, note and check print it.
std::string fault_of_hash(const std::string& text) {
  constexpr std::size_t digits = 64;
  const bool sound = text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
  return sound ? std::string{} : "'" + text + "' is no hash: 64 digits 0 to 9 and a to f";
}

}  // namespace

std::vector<Command> add_cases_review(CLI::App& group) {
  constexpr std::size_t most_shown = 1000;
  auto options = std::make_shared<Options>();

  CLI::App* counting = group.add_subcommand("stats", "how long cases took, what was proposed and decided, by country");
  add_cases_options(*counting, options->cases);
  counting->add_option("--today", options->today, "day to which open cases are counted, YYYY-MM-DD (default: today)")
      ->type_name("DATE");
  counting->footer("Example:\n  mizani cases stats --cases office.cases");

  CLI::App* comparing = group.add_subcommand("consistency", "like cases that were decided differently");
  add_cases_options(*comparing, options->cases);
  CLI::Option* of = comparing->add_option("--id", options->id, "instead, past cases like this one");
  comparing->add_option("--most", options->most, "how many past cases to show at most")
      ->check(CLI::Range(std::size_t{1}, most_shown))
      ->capture_default_str()
      ->needs(of);
  comparing->footer(
      "Examples:\n  mizani cases consistency --cases office.cases\n"
      "  mizani cases consistency --id 2026-000123 --cases office.cases");

  CLI::App* checking = group.add_subcommand("check", "whether the file is whole and nothing in it was changed");
  add_common_options(*checking, options->cases.common);
  CLI::Option_group* which = checking->add_option_group("which file");
  which->add_option("FILE", options->cases.file, "the case file of the office");
  which->add_option("--cases", options->cases.file, "the same")->type_name("FILE");
  which->require_option(1);
  checking->add_option("--head", options->heads, "a hash noted earlier that must be in the file; may be repeated")
      ->type_name("HASH")
      ->check(CLI::Validator{fault_of_hash, ""})
      ->allow_extra_args(false);
  checking->footer("Example:\n  mizani cases check office.cases");

  return {{.app = counting, .action = [options] { return stats(*options); }},
          {.app = comparing, .action = [options] { return consistency(*options); }},
          {.app = checking, .action = [options] { return check_file(*options); }}};
}

}  // namespace mizani::cli
