// SPDX-License-Identifier: MIT
// mizani credits AMOUNT --from SYSTEM --to SYSTEM [--level L]
#include <memory>

#include "engine/credit/credit_conversion.h"
#include "tools/cli/commands.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/document_file.h"
#include "tools/render/credits_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  std::string amount;
  std::string file;
  std::string from;
  std::vector<std::string> to;
  std::string level;
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

/// A credit system by its own name, else that of a framework or country.
Expected<const credit::IndexedSystem*> system_named(std::string_view name, const credit::CreditIndex& index,
                                                    const Catalogue& catalogue) {
  auto system = index.resolve(name);
  if (system) return system;
  const auto framework = catalogue.resolve_framework(name, catalogue.edition());
  if (framework && (*framework)->credit_system) return index.resolve((*framework)->credit_system->str());
  return system;
}

Exit convert(const Options& options) {
  if (options.amount.empty() == options.file.empty() || (options.file.empty() && options.from.empty())) {
    report({{.code = "usage",
             .where = "credits",
             .found = "no amount, or two",
             .expected = "AMOUNT --from SYSTEM, or --file RECORD"}});
    return Exit::usage;
  }
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
  const auto from = system_named(given->system, *index, *catalogue);
  collect(from);
  std::vector<const credit::IndexedSystem*> targets;
  for (const auto& name : options.to) {
    const auto target = system_named(name, *index, *catalogue);
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

}  // namespace

void add_credits_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("credits", "credits of one system in another, exactly, with every reading there is");
  add_common_options(*command, options->common);
  command->add_option("AMOUNT", options->amount, "credits, such as 120, 7.5 or 1/2");
  command
      ->add_option("--from", options->from,
                   R"(the amount's credit system, a framework or country that has one, or "hours" for notional hours)")
      ->type_name("SYSTEM");
  command->add_option("--to", options->to, "credit system wanted; may be repeated")
      ->type_name("SYSTEM")
      ->required()
      ->allow_extra_args(false);
  command->add_option("--level", options->level, "the level the credit was earned at, FRAMEWORK:LEVEL")
      ->type_name("LEVEL");
  command->add_option("--file", options->file, "a credential record to take the amount from")->type_name("FILE");
  command->footer("Example:\n  mizani credits 120 --from saqa --to ects --to acts");
  commands.push_back({.app = command, .action = [options] { return convert(*options); }});
}

}  // namespace mizani::cli
