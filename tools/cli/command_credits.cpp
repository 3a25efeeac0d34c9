// SPDX-License-Identifier: MIT
// mizani credits AMOUNT --from SYSTEM --to SYSTEM [--level L], or --transcript RECORD --towards FRAMEWORK/TYPE
#include <memory>

#include "engine/credit/system_name.h"
#include "tools/cli/commands.h"
#include "tools/cli/credit_transfer.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/document_file.h"
#include "tools/render/credits_view.h"
#include "tools/render/messages/messages.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  std::string amount;
  std::string file;
  std::string from;
  std::vector<std::string> to;
  std::string level;
  CreditTransferOptions transfer;
};

/// An amount in a system, as typed or as a record states it.
struct Amount {
  std::string number;
  std::string system;
};

/// The record's credits, else its hours.
Expected<Amount> amount_of_record(const Options& options) {
  const auto schemas = load::SchemaSet::load(data_folders(options.common).front() / "schema");
  if (!schemas) return failure(schemas.error());
  return interop::input_bytes(options.file)
      .and_then([&](const std::string& bytes) { return interop::read_credential(bytes, options.file, *schemas); })
      .and_then([&](const interop::CredentialRecord& record) -> Expected<Amount> {
        if (record.credits) return Amount{.number = record.credits->amount, .system = record.credits->system};
        if (record.hours) return Amount{.number = std::to_string(*record.hours), .system = "hours"};
        return failure({.code = "missing-field",
                        .where = options.file,
                        .found = "neither credits nor hours",
                        .expected = R"("hours" or "credits")"});
      });
}

Exit wrong_usage(std::string found, std::string expected) {
  report({{.code = "usage", .where = "credits", .found = std::move(found), .expected = std::move(expected)}});
  return Exit::usage;
}

Exit convert(const Options& options) {
  if (options.amount.empty() == options.file.empty() || (options.file.empty() && options.from.empty())) {
    return wrong_usage("no amount, or two", "AMOUNT --from SYSTEM, or --file RECORD");
  }
  if (options.to.empty()) return wrong_usage("no --to", "the credit system wanted");
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto index = credit::CreditIndex::build(catalogue->credit_systems());
  if (!index) return report(index.error());
  const auto given = options.file.empty() ? Expected<Amount>{Amount{.number = options.amount, .system = options.from}}
                                          : amount_of_record(options);
  if (!given) return report(given.error());

  Faults faults;
  const auto collect = [&](const auto& expected) {
    if (!expected) faults.insert(faults.end(), expected.error().begin(), expected.error().end());
  };
  const auto amount = credit::parse_rational(given->number, "AMOUNT");
  collect(amount);
  if (amount && *amount == 0)
    faults.push_back({.code = "not-positive", .where = "AMOUNT", .found = given->number, .expected = "more than zero"});
  const auto from = credit::system_named(*index, *catalogue, given->system, catalogue->edition());
  collect(from);
  std::vector<const credit::IndexedSystem*> targets;
  for (const auto& name : options.to) {
    const auto target = credit::system_named(*index, *catalogue, name, catalogue->edition());
    collect(target);
    if (target) targets.push_back(*target);
  }
  std::optional<LevelRef> level;
  if (!options.level.empty()) {
    const auto resolved = catalogue->resolve_level(options.level, catalogue->edition());
    collect(resolved);
    if (resolved) level = *resolved;
  }
  if (!faults.empty()) return report(faults);

  render::CreditsReport answer{.conversions = {}, .level = level, .systems = &catalogue->credit_systems()};
  for (const auto* target : targets)
    answer.conversions.push_back(credit::convert(*index, credit::Interval::point(*amount), **from, *target));
  return print(format_of(options.common) == Format::json ? render::credits_json(answer) : render::credits_text(answer));
}

Exit transfer(const Options& options) {
  if (!options.amount.empty() || !options.file.empty() || !options.to.empty())
    return wrong_usage("--transcript beside an amount", "one question at a time");
  if (options.transfer.towards.empty())
    return wrong_usage("no --towards", "the award that the credit is to count for, FRAMEWORK/TYPE");
  return answer_transfer(options.common, options.transfer);
}

}  // namespace

void add_credits_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("credits", "credits of one system in another, and what counts towards an award");
  add_common_options(*command, options->common,
                     {render::messages::statement_languages.begin(), render::messages::statement_languages.end()});
  add_evidence_options(*command, options->transfer.evidence);
  command->add_option("AMOUNT", options->amount, "credits, such as 120, 7.5 or 1/2");
  command
      ->add_option("--from", options->from,
                   R"(the amount's credit system, a framework or country that has one, or "hours" for notional hours)")
      ->type_name("SYSTEM");
  command->add_option("--to", options->to, "credit system wanted; may be repeated")
      ->type_name("SYSTEM")
      ->allow_extra_args(false);
  command->add_option("--level", options->level, "the level the credit was earned at, FRAMEWORK:LEVEL")
      ->type_name("LEVEL");
  command->add_option("--file", options->file, "a credential record to take the amount from")->type_name("FILE");
  command
      ->add_option("--transcript", options->transfer.transcript,
                   "a credential record whose modules are to count towards an award")
      ->type_name("RECORD");
  command
      ->add_option("--towards", options->transfer.towards, "the award: FRAMEWORK/TYPE, or FRAMEWORK:LEVEL with --size")
      ->type_name("AWARD");
  command
      ->add_option("--size", options->transfer.size,
                   "credits of the whole award, where its type comes in several sizes or has none recorded")
      ->type_name("CREDITS");
  command->add_option("--sector", options->transfer.sector, "he, tvet or school, for rules that hold for one of them")
      ->check(CLI::IsMember({"he", "tvet", "school"}));
  command->footer(
      "Examples:\n  mizani credits 120 --from saqa --to ects --to acts\n"
      "  mizani credits --transcript record.json --towards tz-uqf/bachelor --as-of 2026-06-01");
  commands.push_back({.app = command, .action = [options] {
                        return options->transfer.transcript.empty() ? convert(*options) : transfer(*options);
                      }});
}

}  // namespace mizani::cli
