// SPDX-License-Identifier: MIT
#include <array>

#include "frameworks/load/decode.h"
#include "frameworks/load/decode_support.h"

namespace mizani::load {
namespace {

using namespace std::string_view_literals;

constexpr std::array kind_words{"referencing"sv,    "self-certification"sv,  "comparability"sv,
                                "mutual"sv,         "meta-correspondence"sv, "version"sv,
                                "rough-guide"sv,    "unilateral"sv,          "statistical"sv,
                                "type-inference"sv, "design-default"sv};
constexpr std::array relation_words{"equal"sv, "narrower"sv, "broader"sv, "overlaps"sv, "none"sv};
constexpr std::array domain_words{"knowledge"sv, "skills"sv, "autonomy"sv};

Alignment decode_row(const Value& value, const Provenance& of_the_table) {
  Alignment row{.from = text(value, "from"),
                .to = optional_text(value, "to"),
                .relation = word_to<Relation>(relation_words, view(*find(value, "relation"))),
                .match = text(value, "match") == "partial" ? Match::partial : Match::main,
                .domain = std::nullopt,
                .provenance = provenance(value)};
  if (const Value* domain = find(value, "domain")) row.domain = word_to<DescriptorDomain>(domain_words, view(*domain));
  if (row.provenance.evidence == Evidence::unknown) row.provenance.evidence = of_the_table.evidence;
  if (row.provenance.sources.empty()) row.provenance.sources = of_the_table.sources;
  return row;
}

}  // namespace

Referencing decode_referencing(const Value& root, std::string file) {
  const Value& report = *find(root, "report");
  const Value* year = find(report, "year");
  const Value* table_read = find(root, "table_read");
  const Value* endorsed = find(root, "endorsed");
  Referencing referencing{.id = ReferencingId{text(root, "id")},
                          .from = FrameworkId{text(root, "from")},
                          .to = FrameworkId{text(root, "to")},
                          .kind = word_to<ReferencingKind>(kind_words, view(*find(root, "kind"))),
                          .report = {.title = text(report, "title"),
                                     .year = year == nullptr ? std::nullopt : std::optional{year->GetInt()},
                                     .sources = source_keys(report, "sources")},
                          .evidence = parse_evidence(text(root, "status")).value_or(Evidence::unknown),
                          .validity = validity(root),
                          .table_read = table_read->GetBool(),
                          .endorsed = endorsed == nullptr || endorsed->GetBool(),
                          .rows = {},
                          .note = text(root, "note"),
                          .sources = sources(root),
                          .file = std::move(file)};
  const Provenance of_the_table{.evidence = referencing.evidence, .sources = referencing.report.sources, .note = {}};
  for (const auto& row : find(root, "rows")->GetArray()) referencing.rows.push_back(decode_row(row, of_the_table));
  return referencing;
}

}  // namespace mizani::load
