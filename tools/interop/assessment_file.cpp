// SPDX-License-Identifier: MIT
#include "tools/interop/assessment_file.h"

#include <array>
#include <utility>

#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::interop {
namespace {

using load::Value;
using namespace std::string_view_literals;

/// Reads the tree; words of closed lists that nobody knows are kept as faults.
class AssessmentReader {
 public:
  explicit AssessmentReader(std::string_view where) : where_(where) {}

  assess::Assessment read(const Value& root) {
    assess::Assessment out;
    question(root["question"], out);
    credential(root["credential"], out);
    const Value& home = root["home"];
    out.home = {.framework = load::text(home, "framework"),
                .levels = load::texts(home, "levels"),
                .type = load::text(home, "type")};
    out.hours = range(root, "hours");
    out.proposal = proposal(root["proposal"]);
    for (const auto& item : root["checks"].GetArray()) {
      const auto check = word(item, "check", assess::parse_check_kind);
      out.checks.at(static_cast<std::size_t>(check)) = word(item, "result", assess::parse_result);
    }
    for (const auto& item : root["levels"].GetArray()) {
      out.levels.push_back({.level = load::text(item, "level"),
                            .by_tables = share(item, "by_tables"),
                            .by_outcomes = share(item, "by_outcomes"),
                            .together = item["together"].GetDouble()});
    }
    for (const auto& item : root["differences"].GetArray()) {
      out.differences.push_back({.kind = word(item, "kind", assess::parse_difference_kind),
                                 .matter = word(item, "matter", assess::parse_matter),
                                 .size = item["size"].GetDouble(),
                                 .unit = load::text(item, "unit"),
                                 .words = remark(item["words"]),
                                 .compensations = remarks(item["compensations"])});
    }
    for (const auto& item : root["findings"].GetArray()) out.findings.push_back(finding(item));
    for (const auto& item : root["faults"].GetArray()) {
      out.faults.push_back({.code = load::text(item, "code"),
                            .where = load::text(item, "where"),
                            .found = load::text(item, "found"),
                            .expected = load::text(item, "expected")});
    }
    for (const auto& item : root["unchecked"].GetArray())
      out.unchecked.push_back(known(load::view(item), "unchecked", assess::parse_check_kind));
    return out;
  }

  Faults& faults() { return faults_; }

 private:
  template <class Word>
  Word known(std::string_view text, std::string_view key, std::optional<Word> (*parse)(std::string_view)) {
    const std::optional<Word> found = parse(text);
    if (!found)
      faults_.push_back({.code = "unknown-word",
                         .where = std::string{where_} + "#" + std::string{key},
                         .found = std::string{text},
                         .expected = "a word of mizani/assess/1 that this program knows"});
    return found.value_or(Word{});
  }
  template <class Word>
  Word word(const Value& object, std::string_view key, std::optional<Word> (*parse)(std::string_view)) {
    return known(load::text(object, key), key, parse);
  }

  static std::optional<double> share(const Value& object, std::string_view key) {
    const Value* found = load::find(object, key);
    return found == nullptr ? std::nullopt : std::optional{found->GetDouble()};
  }

  static std::optional<assess::AmountRange> range(const Value& object, std::string_view key) {
    const Value* found = load::find(object, key);
    if (found == nullptr || found->IsNull()) return std::nullopt;
    return assess::AmountRange{.lower = load::text(*found, "lower"), .upper = load::text(*found, "upper")};
  }

  assess::Value value(const Value& of) {
    assess::Value out;
    out.kind = word(of, "kind", assess::parse_value_kind);
    out.text = load::text(of, "text");
    out.upper = load::text(of, "upper");
    out.id = load::text(of, "id");
    if (const Value* names = load::find(of, "names")) {
      for (const auto& member : names->GetObject())
        out.names.emplace(std::string{load::view(member.name)}, std::string{load::view(member.value)});
    }
    if (const Value* number = load::find(of, "number")) out.number = number->GetDouble();
    if (const Value* decimals = load::find(of, "decimals")) out.decimals = decimals->GetInt();
    if (const Value* list = load::find(of, "list")) {
      for (const auto& item : list->GetArray()) out.list.push_back(value(item));
    }
    return out;
  }

  assess::Values values(const Value& of) {
    assess::Values out;
    for (const auto& member : of.GetObject())
      out.emplace_back(std::string{load::view(member.name)}, value(member.value));
    return out;
  }

  assess::Remark remark(const Value& of) {
    return {.code = load::text(of, "code"), .values = values(of["values"]), .findings = load::texts(of, "findings")};
  }

  std::vector<assess::Remark> remarks(const Value& list) {
    std::vector<assess::Remark> out;
    for (const auto& item : list.GetArray()) out.push_back(remark(item));
    return out;
  }

  void question(const Value& of, assess::Assessment& out) {
    out.to_country = load::text(of, "country");
    out.purpose = word(of, "purpose", assess::parse_purpose);
    out.sector = load::text(of, "sector");
    out.decided_on = load::text(of, "decided_on");
    out.weakest_evidence = load::text(of, "evidence");
    out.target = load::text(of, "target");
    const Value* programme = load::find(of, "programme");
    if (programme == nullptr) return;
    out.programme = assess::Programme{
        .name = load::text(*programme, "name"), .language = load::text(*programme, "language"), .outcomes = {}};
    for (const auto& item : (*programme)["outcomes"].GetArray()) {
      constexpr std::array words{"knowledge"sv, "skills"sv, "autonomy"sv};
      const Value* domain = load::find(item, "domain");
      out.programme->outcomes.push_back(
          {.text = load::text(item, "text"),
           .domain = domain == nullptr ? std::nullopt
                                       : std::optional{load::word_to<text::Domain>(words, load::view(*domain))}});
    }
  }

  void credential(const Value& of, assess::Assessment& out) {
    out.title = load::text(of, "title");
    out.title_original = load::optional_text(of, "title_original");
    out.holder = load::optional_text(of, "holder");
    out.awarding_body = load::optional_text(of, "awarding_body");
    out.awarded = load::optional_text(of, "awarded");
    out.from_country = load::text(of, "country");
    out.names = values(of["names"]);
  }

  assess::Proposal proposal(const Value& of) {
    assess::Proposal out;
    out.kind = word(of, "kind", assess::parse_proposal_kind);
    out.rule = load::text(of, "rule");
    out.framework = load::text(of, "framework");
    out.level = load::text(of, "level");
    out.type = load::text(of, "type");
    out.names = values(of["names"]);
    out.credit_system = load::text(of, "credit_system");
    for (const auto& item : of["credits"].GetArray()) {
      out.credits.push_back(
          {.level = load::text(item, "level"), .lower = load::text(item, "lower"), .upper = load::text(item, "upper")});
    }
    out.credit_total = range(of, "credit_total");
    out.credit_remaining = range(of, "credit_remaining");
    out.presumption = of["presumption"].GetBool();
    out.certainty = of["certainty"].GetDouble();
    out.reasons = remarks(of["reasons"]);
    out.conditions = remarks(of["conditions"]);
    out.alternatives = remarks(of["alternatives"]);
    for (const auto& item : of["would_change"].GetArray()) {
      out.would_change.push_back({.check = word(item, "check", assess::parse_check_kind),
                                  .becomes = word(item, "becomes", assess::parse_result),
                                  .to = word(item, "to", assess::parse_proposal_kind),
                                  .findings = load::texts(item, "findings")});
    }
    return out;
  }

  assess::Basis basis(const Value& of) {
    assess::Basis out{.kind = word(of, "kind", assess::parse_basis_kind),
                      .where = load::text(of, "where"),
                      .evidence = word(of, "evidence", parse_evidence),
                      .citations = {},
                      .note = load::text(of, "note")};
    for (const auto& item : of["citations"].GetArray()) {
      const Value* year = load::find(item, "year");
      out.citations.push_back({.title = load::text(item, "title"),
                               .publisher = load::optional_text(item, "publisher"),
                               .year = year == nullptr ? std::nullopt : std::optional{year->GetInt()},
                               .url = load::optional_text(item, "url")});
    }
    return out;
  }

  assess::Finding finding(const Value& of) {
    assess::Finding out{.id = load::text(of, "id"),
                        .check = word(of, "check", assess::parse_check_kind),
                        .result = word(of, "result", assess::parse_result),
                        .code = load::text(of, "code"),
                        .values = values(of["values"]),
                        .basis = {},
                        .weight = word(of, "weight", assess::parse_weight),
                        .certainty = of["certainty"].GetDouble()};
    for (const auto& item : of["basis"].GetArray()) out.basis.push_back(basis(item));
    return out;
  }

  std::string_view where_;
  Faults faults_;
};

}  // namespace

Expected<assess::Assessment> read_assessment(std::string_view bytes, std::string_view where,
                                             const load::SchemaSet& output_schemas) {
  const auto root = load::parse_json(bytes, where);
  if (!root) return failure(root.error());
  Faults faults;
  output_schemas.validate("assess.json", *root, where, faults);
  if (!faults.empty()) return failure(std::move(faults));
  AssessmentReader reader{where};
  auto out = reader.read(*root);
  if (!reader.faults().empty()) return failure(std::move(reader.faults()));
  return out;
}

}  // namespace mizani::interop
