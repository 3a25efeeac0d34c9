// SPDX-License-Identifier: MIT
#include "tools/cli/credit_transfer.h"

#include <optional>
#include <utility>

#include "engine/assess/transcript.h"
#include "engine/assess/transfer_words.h"
#include "engine/credit/transfer.h"
#include "frameworks/load/loader.h"
#include "tools/cli/award_option.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/document_file.h"
#include "tools/render/assessment/transfer_view.h"
#include "tools/render/document/plain_writer.h"

namespace mizani::cli {
using render::messages::Messages;

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
  const auto award = award_of({.towards = options.towards, .size = options.size, .sector = options.sector}, *catalogue,
                              *index, *decided);
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
