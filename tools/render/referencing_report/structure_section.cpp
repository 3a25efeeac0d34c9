// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::foreign;
using document::Text;
using document::text_cell;

std::vector<std::size_t> merged(std::vector<std::size_t> numbers, const std::vector<std::size_t>& more) {
  numbers.insert(numbers.end(), more.begin(), more.end());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::vector<std::size_t> cite_credit(Context& context, const Framework& framework, bool hours) {
  if (!framework.credit_system) return {};
  const auto& credit = context.input().catalogue.credit_systems();
  for (const auto& system : credit.systems) {
    if (system.id != *framework.credit_system) continue;
    return context.sources().cite(hours ? system.hours_per_credit.provenance : system.credits_per_year.provenance,
                                  credit.sources);
  }
  return {};
}

/// The sources of one property of a side, by the row's key.
std::vector<std::size_t> cite_property(Context& context, Side which, const std::string& key) {
  const Framework* framework = context.side(which).framework;
  if (framework == nullptr) return {};
  const auto cite = [&](const Provenance& provenance) {
    return context.sources().cite(provenance, framework->sources);
  };
  if (key == "levels") return cite(framework->levels_stated.provenance);
  if (key == "scope") return cite(framework->scope.provenance);
  if (key == "stage") return cite(framework->stage.provenance);
  if (key == "credit_hours" || key == "credits_year") return cite_credit(context, *framework, key == "credit_hours");
  if (key == "descriptors") return cite_descriptors(context, which);
  std::vector<std::size_t> numbers;
  if (key == "domains") {
    for (const auto& domain : framework->domains) numbers = merged(std::move(numbers), cite(domain.provenance));
  }
  return numbers;
}

document::Cell property_cell(Context& context, Side which, const compare::StructureRow& row) {
  const std::string& value = which == Side::a ? row.a : row.b;
  if (value.empty()) return text_cell(context.message("agreement.unknown"));
  const bool named = row.key == "scope" || row.key == "stage" || row.key == "kind";
  Text words = named ? context.word(row.key == "kind" ? "framework_kind" : row.key, value) : foreign(value, "en");
  return text_cell(words.cite(cite_property(context, which, row.key)));
}

document::Table properties(Context& context) {
  document::Table table;
  context.number_table(table, "properties", context.message("structure.properties"));
  table.header = {{text_cell(context.message("structure.property")), text_cell(context.label(Side::a)),
                   text_cell(context.label(Side::b)), text_cell(context.message("structure.agreement"))}};
  for (const auto& row : context.comparison().structure.rows) {
    document::Row cells{text_cell(context.word("property", row.key)), property_cell(context, Side::a, row),
                        property_cell(context, Side::b, row),
                        text_cell(context.word("agreement", to_string(row.agreement)))};
    cells.back().strong = row.agreement == compare::Agreement::differs;
    table.rows.push_back(std::move(cells));
  }
  table.basis = context.message("structure.basis");
  return table;
}

/// The framework's own domains that answer to an ACQF one, with what their mapping rests on.
Text domain_words(Context& context, Side which, DescriptorDomain acqf, const std::vector<std::string>& names) {
  std::vector<Text> items;
  for (const auto& name : names) items.push_back(foreign(name, "en"));
  if (items.empty()) return context.message("structure.no_domain");
  Text words = context.list(items);
  const Framework* framework = context.side(which).framework;
  if (framework == nullptr) return words;
  std::vector<std::size_t> numbers;
  for (const auto& domain : framework->domains) {
    if (std::find(domain.acqf.begin(), domain.acqf.end(), acqf) == domain.acqf.end()) continue;
    numbers = merged(std::move(numbers), context.sources().cite(domain.provenance, framework->sources));
  }
  return words.cite(numbers);
}

document::Table domains(Context& context) {
  document::Table table;
  context.number_table(table, "domains", context.message("structure.domains"));
  table.header = {{text_cell(context.message("structure.acqf_domain")), text_cell(context.label(Side::a)),
                   text_cell(context.label(Side::b))}};
  for (const auto& row : context.comparison().structure.domains) {
    table.rows.push_back({text_cell(context.word("domain", to_string(row.acqf))),
                          text_cell(domain_words(context, Side::a, row.acqf, row.a)),
                          text_cell(domain_words(context, Side::b, row.acqf, row.b))});
  }
  table.basis = context.message("structure.domains_basis");
  return table;
}

document::Cell landmark_cell(Context& context, Side which, const std::vector<const QualificationType*>& types) {
  std::vector<Text> items;
  const Framework* framework = context.side(which).framework;
  for (const QualificationType* type : types) {
    Text item = context.localized(type->title);
    if (framework != nullptr) item.cite(context.sources().cite(type->provenance, framework->sources));
    items.push_back(std::move(item));
  }
  return text_cell(context.list(items));
}

document::Table landmarks(Context& context) {
  document::Table table;
  context.number_table(table, "landmarks", context.message("structure.landmarks"));
  const auto level_of = [&](Side which) {
    return text_cell(context.message("structure.level_of", {{"framework", context.label(which)}}));
  };
  table.header = {{text_cell(context.message("structure.landmark")), level_of(Side::a),
                   text_cell(context.label(Side::a)), level_of(Side::b), text_cell(context.label(Side::b))}};
  for (const auto& row : context.comparison().structure.landmarks) {
    const Text kind = context.word("landmark", row.kind);
    table.rows.push_back({text_cell(row.firm ? kind : context.message("structure.loose", {{"kind", kind}})),
                          text_cell(context.codes(Side::a, row.a_levels)), landmark_cell(context, Side::a, row.a),
                          text_cell(context.codes(Side::b, row.b_levels)), landmark_cell(context, Side::b, row.b)});
  }
  table.basis = context.message("structure.landmarks_basis");
  return table;
}

}  // namespace

Sections structure_sections(Context& context) {
  document::Section section{.anchor = "structure",
                            .heading = context.message("structure.heading"),
                            .level = 1,
                            .sheet = context.message("sheet.structure").plain(),
                            .blocks = {}};
  section.blocks.emplace_back(properties(context));
  const auto& structure = context.comparison().structure;
  if (!structure.domains.empty()) section.blocks.emplace_back(domains(context));
  if (!structure.landmarks.empty()) section.blocks.emplace_back(landmarks(context));
  return {section};
}

}  // namespace mizani::render::referencing
