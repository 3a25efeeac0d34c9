// SPDX-License-Identifier: MIT
#include "tools/interop/credential_record.h"

#include "engine/text/document_builder.h"
#include "engine/text/text_reader.h"
#include "engine/text/utf8.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::interop {
namespace {

/// The parser lets an escaped half of a surrogate pair ("\uDC00") through, which no UTF-8 can hold.
void find_malformed_texts(const load::Value& value, std::string_view where, const std::string& pointer,
                          Faults& faults) {
  if (value.IsString() && text::first_invalid_byte(load::view(value))) {
    faults.push_back({.code = "invalid-utf8",
                      .where = std::string{where} + pointer,
                      .found = "half of a surrogate pair",
                      .expected = "a character"});
  } else if (value.IsArray()) {
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
      find_malformed_texts(value[i], where, pointer + '/' + std::to_string(i), faults);
  } else if (value.IsObject()) {
    for (const auto& member : value.GetObject())
      find_malformed_texts(member.value, where, pointer + '/' + std::string{load::view(member.name)}, faults);
  }
}

}  // namespace

Expected<CredentialRecord> read_credential(std::string_view bytes, std::string_view where,
                                           const load::SchemaSet& schemas) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  const auto root = load::parse_json(*checked, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate("credential.json", *root, where, faults);
  if (faults.empty()) find_malformed_texts(*root, where, "#", faults);
  if (!faults.empty()) return failure(std::move(faults));

  CredentialRecord record{.title = load::text(*root, "title"),
                          .issuer = load::optional_text(*root, "issuer"),
                          .country = std::nullopt,
                          .level = load::optional_text(*root, "level"),
                          .hours = std::nullopt,
                          .credits = std::nullopt,
                          .outcomes = {},
                          .date = load::date(*root, "date"),
                          .cycle = load::optional_text(*root, "cycle"),
                          .assessment = load::optional_text(*root, "assessment"),
                          .participation = load::optional_text(*root, "participation"),
                          .quality_assurance = load::optional_text(*root, "quality_assurance"),
                          .learner = load::optional_text(*root, "learner"),
                          .prerequisites = load::optional_text(*root, "prerequisites"),
                          .supervision = load::optional_text(*root, "supervision"),
                          .grade = load::optional_text(*root, "grade"),
                          .stackability = load::optional_text(*root, "stackability"),
                          .further_information = load::optional_text(*root, "further_information")};
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
