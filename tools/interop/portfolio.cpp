// SPDX-License-Identifier: MIT
#include "tools/interop/portfolio.h"

#include <set>
#include <string>
#include <utility>

#include "engine/text/document_builder.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"
#include "tools/interop/malformed_text.h"

namespace mizani::interop {
namespace {

using load::Value;
using namespace std::string_view_literals;

constexpr std::array verification_words{"issuer"sv, "registry"sv, "seal"sv, "visual"sv, "none"sv};

/// The sentences of the text and the statements, as one section.
text::Document statements_of(const Value& value, const std::optional<std::string>& language) {
  text::DocumentBuilder builder;
  if (const auto prose = load::optional_text(value, "text")) {
    if (const auto read = text::read_text(*prose, "text")) {
      for (const auto& section : read->sections) {
        for (const auto& statement : section.statements) builder.statement(statement.text);
      }
    }
  }
  for (const auto& statement : load::texts(value, "statements")) builder.statement(statement);
  auto out = std::move(builder).finish();
  if (language) {
    out.language = *language;
    out.language_reliable = true;
  }
  return out;
}

micro::EvidenceItem item_of(const Value& value, const std::optional<std::string>& language) {
  const auto own = load::optional_text(value, "language");
  micro::EvidenceItem out;
  out.id = load::text(value, "id");
  out.kind = load::word_to<micro::EvidenceKind>(micro::evidence_kind_words, load::view(*load::find(value, "kind")));
  out.title = load::text(value, "title");
  out.text = statements_of(value, own ? own : language);
  out.from = load::date(value, "from");
  out.to = load::date(value, "to");
  out.date = load::date(value, "date");
  out.expires = load::date(value, "expires");
  if (const auto* hours = load::find(value, "hours")) out.hours = hours->GetInt();
  out.issued_by = load::optional_text(value, "issued_by");
  if (const auto* relation = load::find(value, "relation"))
    out.relation = load::word_to<micro::Relation>(micro::relation_words, load::view(*relation));
  if (const auto* verification = load::find(value, "verification"))
    out.verification = load::word_to<assess::Verification>(verification_words, load::view(*verification));
  out.level = load::optional_text(value, "level");
  if (const auto* credits = load::find(value, "credits")) {
    out.credits =
        assess::CreditAmount{.amount = load::text(*credits, "amount"), .system = load::text(*credits, "system")};
  }
  if (const auto* passed = load::find(value, "passed")) out.passed = passed->GetBool();
  out.result = load::optional_text(value, "result");
  return out;
}

}  // namespace

Expected<micro::Portfolio> read_portfolio(std::string_view bytes, std::string_view where,
                                          const load::SchemaSet& schemas) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  const auto root = load::parse_json(*checked, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate("portfolio.json", *root, where, faults);
  if (faults.empty()) find_malformed_texts(*root, where, "#", faults);
  if (!faults.empty()) return failure(std::move(faults));

  const auto items = (*root)["items"].GetArray();
  const std::string place = std::string{where} + "#/items";
  if (items.Empty())
    return failure({.code = "empty", .where = place, .found = "no item", .expected = "at least one item"});
  if (items.Size() > most_evidence_items) {
    return failure({.code = "too-many",
                    .where = place,
                    .found = std::to_string(items.Size()) + " items",
                    .expected = "at most " + std::to_string(most_evidence_items)});
  }
  micro::Portfolio out;
  out.candidate = load::text(*root, "candidate");
  const auto language = load::optional_text(*root, "language");
  out.language = language.value_or("und");
  std::set<std::string> ids;
  std::size_t number = 0;
  for (const auto& value : items) {
    auto item = item_of(value, language);
    const std::string here = place + '/' + std::to_string(number++);
    if (!ids.insert(item.id).second) {
      faults.push_back({.code = "duplicate-id",
                        .where = here + "/id",
                        .found = item.id,
                        .expected = "an id that no other item has"});
    }
    if (item.text.statement_count() == 0) {
      faults.push_back({.code = "empty-text",
                        .where = here,
                        .found = "no word of what was done or shown",
                        .expected = "\"text\" or \"statements\""});
    }
    out.items.push_back(std::move(item));
  }
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

}  // namespace mizani::interop
