// SPDX-License-Identifier: MIT
#include "tools/cli/credit_transfer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/assess/transcript.h"
#include "engine/assess/transfer_words.h"
#include "engine/credit/transfer.h"
#include "frameworks/load/loader.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/document_file.h"
#include "tools/render/assessment/transfer_view.h"
#include "tools/render/document/plain_writer.h"

namespace mizani::cli {
namespace {

using render::messages::Messages;

/// The framework and the type or level that are named, without a size.
Expected<credit::Award> award_named(const std::string& towards, const Catalogue& catalogue, const Date& on,
                                    std::optional<Sector> sector) {
  const auto slash = towards.find('/');
  if (slash == std::string::npos) {
    const auto level = catalogue.resolve_level(towards, on, sector);
    if (!level) return failure(level.error());
    return credit::Award{.framework = level->framework,
                         .type = nullptr,
                         .level = level->framework->place_of(level->level->code),
                         .size = 0,
                         .system = nullptr};
  }
  const auto framework = catalogue.resolve_framework(towards.substr(0, slash), on, sector);
  if (!framework) return failure(framework.error());
  const std::string id = towards.substr(slash + 1);
  const auto& types = (*framework)->qualification_types;
  const auto type = std::find_if(types.begin(), types.end(), [&](const auto& known) { return known.id.str() == id; });
  if (type == types.end()) {
    std::string known;
    for (const auto& each : types) known += (known.empty() ? "" : ", ") + each.id.str();
    return failure({.code = "unknown-type",
                    .where = "--towards",
                    .found = towards,
                    .expected = known.empty() ? "a framework whose types are recorded"
                                              : "a type of " + (*framework)->id.str() + ": " + known});
  }
  return credit::Award{.framework = *framework,
                       .type = &*type,
                       .level = credit::level_of(**framework, *type),
                       .size = 0,
                       .system = nullptr};
}

/// The system that the framework counts in, else that of the continent.
Expected<const credit::IndexedSystem*> system_of(const Framework& framework, const credit::CreditIndex& index) {
  return index.resolve(framework.credit_system ? framework.credit_system->str() : "acts");
}

Expected<credit::Rational> size_of(const credit::Award& award, const std::string& asked) {
  if (!asked.empty()) {
    return credit::parse_rational(asked, "--size").and_then([&](const credit::Rational& size) {
      if (size > 0) return Expected<credit::Rational>{size};
      return Expected<credit::Rational>{
          failure({.code = "not-positive", .where = "--size", .found = asked, .expected = "more than zero"})};
    });
  }
  const auto least = award.type == nullptr ? std::nullopt : credit::least_size(*award.type);
  if (least) return credit::Rational{*least};
  return failure({.code = "missing-size",
                  .where = "--size",
                  .found = award.type == nullptr ? "a level" : "a type whose size is not recorded",
                  .expected = "--size CREDITS of the whole award"});
}

Expected<credit::Award> award_of(const CreditTransferOptions& options, const Catalogue& catalogue,
                                 const credit::CreditIndex& index, const Date& on) {
  auto award = award_named(options.towards, catalogue, on, parse_sector(options.sector));
  if (!award) return award;
  const auto system = system_of(*award->framework, index);
  const auto size = size_of(*award, options.size);
  Faults faults;
  if (!system) faults.insert(faults.end(), system.error().begin(), system.error().end());
  if (!size) faults.insert(faults.end(), size.error().begin(), size.error().end());
  if (!faults.empty()) return failure(std::move(faults));
  award->system = *system;
  award->size = *size;
  return award;
}

}  // namespace

Exit answer_transfer(const CommonOptions& common, const CreditTransferOptions& options) {
  const auto folders = data_folders(common);
  const auto schemas = load::SchemaSet::load(folders.front() / "schema");
  if (!schemas) return report(schemas.error());
  const auto messages = Messages::load(folders, common.language, *schemas, render::messages::statement_texts);
  if (!messages) return report(messages.error());
  const auto record = interop::input_bytes(options.transcript).and_then([&](const std::string& bytes) {
    return interop::read_credential(bytes, options.transcript, *schemas);
  });
  if (!record) return report(record.error());
  const auto catalogue = load::load_catalogue(folders);
  if (!catalogue) return report(catalogue.error());
  const auto index = credit::CreditIndex::build(catalogue->credit_systems());
  if (!index) return report(index.error());
  const auto paths = path::PathIndex::build(*catalogue);
  if (!paths) return report(paths.error());
  const auto policy = credit::TransferPolicy::from(catalogue->policy());
  if (!policy) return report(policy.error());
  const auto decided = as_of(options.evidence, *catalogue);
  if (!decided) return report(decided.error());
  const auto award = award_of(options, *catalogue, *index, *decided);
  if (!award) return report(award.error());

  const auto sector = parse_sector(options.sector);
  const Framework& framework = *award->framework;
  const auto* practice = framework.country ? catalogue->practice(*framework.country) : nullptr;
  const auto rules = credit::transfer_rules(practice, sector, *policy);
  if (!rules) return report(rules.error());
  const auto transcript = assess::read_transcript(*catalogue, *paths, *index,
                                                  {.record = &*record,
                                                   .to = &framework,
                                                   .sector = sector,
                                                   .decided = *decided,
                                                   .filter = filter_of(options.evidence, *decided),
                                                   .coverage = policy->level_coverage,
                                                   .whole = std::nullopt});
  if (transcript.credits.empty()) {
    return report({{.code = "no-credit",
                    .where = options.transcript,
                    .found = "neither modules with credits or hours, nor credits or hours of the whole",
                    .expected = R"("modules", "credits" or "hours")"}});
  }
  const credit::TransferQuery query{.award = &*award,
                                    .credits = transcript.credits,
                                    .rules = &*rules,
                                    .as_of = *decided,
                                    .complete = record->complete};
  const auto answer = credit::transfer(*index, query);
  if (!answer) return report(answer.error());
  const assess::TransferContext context{.catalogue = *catalogue, .query = query, .transcript = transcript};
  const render::assessment::TransferReport shown{
      .title = record->title, .answer = *answer, .context = context, .messages = *messages};
  const Exit printed = print(format_of(common) == Format::json
                                 ? render::assessment::transfer_json(shown)
                                 : render::document::plain_text(render::assessment::transfer_document(shown)));
  if (printed != Exit::done || transcript.faults.empty()) return printed;
  report(transcript.faults);
  return Exit::partly;
}

}  // namespace mizani::cli
