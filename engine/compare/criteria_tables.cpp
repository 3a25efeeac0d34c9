// SPDX-License-Identifier: MIT
#include "engine/compare/criteria_tables.h"

#include <algorithm>
#include <map>

#include "engine/compare/criteria_count.h"
#include "frameworks/level_graph.h"

namespace mizani::compare {
namespace {

/// Acts of the bodies that answer for a framework; what others concluded or counted is none.
bool is_report(const Referencing& table) {
  switch (table.kind) {
    case ReferencingKind::referencing:
    case ReferencingKind::self_certification:
    case ReferencingKind::comparability:
    case ReferencingKind::mutual: return true;
    default: return false;
  }
}

EvidenceItem item_of(const Referencing& table) {
  std::string value = table.report.title;
  if (table.report.year) value += " (" + std::to_string(*table.report.year) + ')';
  return {.value = std::move(value),
          .evidence = table.evidence,
          .sources = &table.sources,
          .cited = table.report.sources,
          .note = table.note,
          .at = table.id.str(),
          .kind = std::string{to_string(table.kind)}};
}

bool has_address(const Referencing& table) {
  return std::any_of(table.report.sources.begin(), table.report.sources.end(), [&](const SourceKey& key) {
    const auto source = table.sources.find(key);
    return source != table.sources.end() && source->second.url.has_value();
  });
}

bool counts(const ProbeContext& context, const Referencing& table) {
  return table.from == context.framework.id && table.endorsed && table.validity.holds(context.as_of) &&
         at_least(table.evidence, context.weakest);
}

}  // namespace

ProbeFinding level_table(const ProbeContext& context) {
  ProbeFinding finding = nothing_at(Probe::level_table);
  const EdgeFilter filter{.weakest = context.weakest, .as_of = context.as_of};
  std::map<std::string, Evidence> best;
  for (const auto& table : context.catalogue.referencings()) {
    if (table.from != context.framework.id || table.to != context.to.id) continue;
    bool used = false;
    for (const auto& row : table.rows) {
      if (!filter.admits(table, row)) continue;
      used = true;
      const auto [known, is_new] = best.try_emplace(row.from, row.provenance.evidence);
      if (!is_new) known->second = std::min(known->second, row.provenance.evidence);
    }
    if (used) finding.items.push_back(item_of(table));
  }
  std::stable_sort(finding.items.begin(), finding.items.end(),
                   [](const EvidenceItem& a, const EvidenceItem& b) { return a.evidence < b.evidence; });
  const auto evidence_of = [&](const std::string& code) {
    const auto found = best.find(code);
    return found == best.end() ? Evidence::unknown : found->second;
  };
  for (const Level* level : leaf_levels(context.framework)) {
    ++finding.of;
    Evidence evidence = evidence_of(level->code);
    if (level->broader) evidence = std::min(evidence, evidence_of(*level->broader));
    tally(finding, context.policy.strong_row(evidence), evidence != Evidence::unknown, level->code);
  }
  conclude(finding);
  return finding;
}

ProbeFinding report(const ProbeContext& context) {
  ProbeFinding finding = nothing_at(Probe::report);
  std::vector<std::string> lacking;
  for (const auto& table : context.catalogue.referencings()) {
    if (table.to != context.to.id || !is_report(table) || !counts(context, table)) continue;
    std::vector<std::string> lacks;
    if (table.evidence != Evidence::published) lacks.emplace_back("published");
    if (!table.report.year) lacks.emplace_back("year");
    if (!has_address(table)) lacks.emplace_back("url");
    if (finding.items.empty() || lacks.size() < lacking.size()) lacking = lacks;
    finding.items.push_back(item_of(table));
  }
  if (finding.items.empty()) return finding;
  finding.status = lacking.empty() ? ProbeStatus::found : ProbeStatus::partly;
  finding.missing = std::move(lacking);
  return finding;
}

ProbeFinding other_tables(const ProbeContext& context) {
  ProbeFinding finding = nothing_at(Probe::other_tables);
  for (const auto& table : context.catalogue.referencings()) {
    if (table.to == context.to.id || !is_report(table) || !counts(context, table)) continue;
    const Framework* other = context.catalogue.framework(table.to);
    if (other == nullptr || !other->is_meta()) continue;
    finding.items.push_back(item_of(table));
    if (context.policy.strong_row(table.evidence)) finding.status = ProbeStatus::found;
  }
  if (!finding.items.empty() && finding.status != ProbeStatus::found) finding.status = ProbeStatus::partly;
  return finding;
}

}  // namespace mizani::compare
