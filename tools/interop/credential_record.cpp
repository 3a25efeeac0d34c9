// SPDX-License-Identifier: MIT
#include "tools/interop/credential_record.h"

#include "engine/text/document_builder.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::interop {

Expected<CredentialRecord> read_credential(std::string_view bytes, std::string_view where,
                                           const load::SchemaSet& schemas) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  const auto root = load::parse_json(*checked, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate("credential.json", *root, where, faults);
  if (!faults.empty()) return failure(std::move(faults));

  CredentialRecord record{.title = load::text(*root, "title"),
                          .issuer = load::optional_text(*root, "issuer"),
                          .country = std::nullopt,
                          .level = load::optional_text(*root, "level"),
                          .hours = std::nullopt,
                          .credits = std::nullopt,
                          .outcomes = {}};
  if (const auto* country = load::find(*root, "country")) record.country = CountryCode{load::view(*country)};
  if (const auto* hours = load::find(*root, "hours")) record.hours = hours->GetInt();
  if (const auto* credits = load::find(*root, "credits")) {
    record.credits =
        CredentialRecord::Credits{.amount = load::text(*credits, "amount"), .system = load::text(*credits, "system")};
  }
  text::DocumentBuilder builder;
  for (const auto& outcome : load::texts(*root, "outcomes")) builder.statement(outcome);
  record.outcomes = std::move(builder).finish();
  if (const auto language = load::optional_text(*root, "language")) {
    record.outcomes.language = *language;
    record.outcomes.language_reliable = true;
  }
  if (record.outcomes.statement_count() > 0) return record;
  return failure({.code = "empty-text",
                  .where = std::string{where} + "#/outcomes",
                  .found = "no word",
                  .expected = "at least one outcome"});
}

}  // namespace mizani::interop
