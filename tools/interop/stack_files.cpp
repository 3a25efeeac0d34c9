// SPDX-License-Identifier: MIT
#include "tools/interop/stack_files.h"

#include <set>
#include <utility>

#include "engine/text/document_builder.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/malformed_text.h"

namespace mizani::interop {
namespace {

using load::Value;

/// The file as JSON that keeps the schema.
Expected<rapidjson::Document> checked_file(std::string_view bytes, std::string_view where, std::string_view schema,
                                           const load::SchemaSet& schemas) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  auto root = load::parse_json(*checked, where);
  if (!root) return failure(root.error());
  Faults faults;
  schemas.validate(schema, *root, where, faults);
  if (faults.empty()) find_malformed_texts(*root, where, "#", faults);
  if (!faults.empty()) return failure(std::move(faults));
  return std::move(*root);
}

std::optional<credit::Origin> origin_of(const Value& value) {
  const auto word = load::optional_text(value, "origin");
  return word ? std::optional{load::word_to<credit::Origin>(credit::origin_words, *word)} : std::nullopt;
}

/// Reads the list of a wallet or of offers, item by item; all faults of all items at once.
template <class Item, class More>
Expected<std::vector<Item>> read_list(const Value& root, const char* key, std::string_view where,
                                      const load::SchemaSet& schemas, const More& more) {
  const auto values = root[key].GetArray();
  const std::string list = std::string{"/"}.append(key);
  if (values.Size() > most_stack_items) {
    return failure({.code = "too-many",
                    .where = located(where, list),
                    .found = std::to_string(values.Size()) + " credentials",
                    .expected = "at most " + std::to_string(most_stack_items)});
  }
  std::vector<Item> out;
  Faults faults;
  std::set<std::string> ids;
  for (const auto& value : values) {
    const std::string here = located(where, list + '/' + std::to_string(out.size()));
    Item item;
    item.id = load::text(value, "id");
    item.where = here + "/credential";
    item.covers = load::texts(value, "covers");
    item.origin = origin_of(value);
    if (!ids.insert(item.id).second) {
      faults.push_back(
          {.code = "duplicate-id", .where = here + "/id", .found = item.id, .expected = "an id that no other one has"});
    }
    auto record = read_credential(*load::find(value, "credential"), item.where, schemas);
    if (record)
      item.record = std::move(*record);
    else
      faults.insert(faults.end(), record.error().begin(), record.error().end());
    more(item, value, here, faults);
    out.push_back(std::move(item));
  }
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

/// An exact number that the schema has looked at.
credit::Rational number(const Value& object, const char* key, const std::string& where, Faults& faults) {
  const auto read = credit::parse_rational(load::text(object, key), where + '/' + key);
  if (read) return *read;
  faults.insert(faults.end(), read.error().begin(), read.error().end());
  return 0;
}

void read_cost(micro::OfferItem& item, const Value& value, const std::string& here, Faults& faults) {
  item.needs = load::texts(value, "needs");
  const auto* cost = load::find(value, "cost");
  if (cost == nullptr) return;
  item.cost = micro::OfferCost{.amount = number(*cost, "amount", here + "/cost", faults),
                               .currency = load::text(*cost, "currency")};
}

micro::ProgrammeRule rule_of(const Value& value, const std::string& here, Faults& faults) {
  micro::ProgrammeRule out;
  out.kind = load::word_to<micro::StackRuleKind>(micro::stack_rule_words, load::view(*load::find(value, "kind")));
  out.level = load::optional_text(value, "level");
  out.value = number(value, "value", here, faults);
  out.source = load::optional_text(value, "source");
  const bool by_level =
      out.kind == micro::StackRuleKind::level_minimum || out.kind == micro::StackRuleKind::level_maximum;
  if (by_level && !out.level) {
    faults.push_back({.code = "missing-level",
                      .where = here,
                      .found = std::string{micro::to_string(out.kind)} + " without a level",
                      .expected = "\"level\""});
  }
  return out;
}

}  // namespace

Expected<std::vector<micro::WalletItem>> read_wallet(std::string_view bytes, std::string_view where,
                                                     const load::SchemaSet& schemas) {
  const auto root = checked_file(bytes, where, "wallet.json", schemas);
  if (!root) return failure(root.error());
  return read_list<micro::WalletItem>(*root, "credentials", where, schemas,
                                      [](micro::WalletItem& item, const Value& value, const std::string&, Faults&) {
                                        item.counted_for = load::optional_text(value, "counted_for");
                                      });
}

Expected<std::vector<micro::OfferItem>> read_offers(std::string_view bytes, std::string_view where,
                                                    const load::SchemaSet& schemas) {
  const auto root = checked_file(bytes, where, "offers.json", schemas);
  if (!root) return failure(root.error());
  return read_list<micro::OfferItem>(*root, "offers", where, schemas, read_cost);
}

Expected<ProgrammeFile> read_programme(std::string_view bytes, std::string_view where, const load::SchemaSet& schemas) {
  const auto root = checked_file(bytes, where, "programme.json", schemas);
  if (!root) return failure(root.error());
  ProgrammeFile out;
  auto& programme = out.programme;
  programme.title = load::text(*root, "title");
  programme.award = load::text(*root, "award");
  programme.size = load::optional_text(*root, "size");
  programme.provider = load::optional_text(*root, "provider");
  out.sector = load::text(*root, "sector");
  Faults faults;
  std::set<std::string> ids;
  text::DocumentBuilder builder;
  const std::string file{where};
  if (const auto* outcomes = load::find(*root, "outcomes")) {
    for (const auto& value : outcomes->GetArray()) {
      const std::string here = file + "#/outcomes/" + std::to_string(programme.outcomes.size());
      const auto* core = load::find(value, "core");
      programme.outcomes.push_back({.id = load::text(value, "id"),
                                    .text = load::text(value, "text"),
                                    .core = core == nullptr || core->GetBool()});
      builder.statement(programme.outcomes.back().text);
      if (!ids.insert(programme.outcomes.back().id).second) {
        faults.push_back({.code = "duplicate-id",
                          .where = here + "/id",
                          .found = programme.outcomes.back().id,
                          .expected = "an id that no other outcome has"});
      }
    }
  }
  if (const auto* rules = load::find(*root, "rules")) {
    for (const auto& value : rules->GetArray())
      programme.rules.push_back(rule_of(value, file + "#/rules/" + std::to_string(programme.rules.size()), faults));
  }
  if (!faults.empty()) return failure(std::move(faults));
  out.outcomes = std::move(builder).finish();
  if (out.outcomes.statement_count() != programme.outcomes.size()) {
    return failure({.code = "empty-text",
                    .where = file + "#/outcomes",
                    .found = "an outcome without a word",
                    .expected = "words in each"});
  }
  if (const auto language = load::optional_text(*root, "language")) {
    out.outcomes.language = *language;
    out.outcomes.language_reliable = true;
  }
  return out;
}

}  // namespace mizani::interop
