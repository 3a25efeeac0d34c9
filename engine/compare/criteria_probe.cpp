// SPDX-License-Identifier: MIT
#include "engine/compare/criteria_probe.h"

#include <algorithm>
#include <array>
#include <functional>

#include "engine/compare/criteria_count.h"
#include "engine/compare/criteria_tables.h"

namespace mizani::compare {
namespace {

EvidenceItem item_of(const Framework& framework, std::string value, const Provenance& provenance,
                     const std::string& pointer) {
  return {.value = std::move(value),
          .evidence = provenance.evidence,
          .sources = &framework.sources,
          .cited = provenance.sources,
          .note = provenance.note,
          .at = framework.id.str() + '#' + pointer,
          .kind = {}};
}

bool admits(const ProbeContext& context, const Provenance& provenance) {
  return at_least(provenance.evidence, context.weakest);
}

ProbeStatus by_strength(bool strong) {
  return strong ? ProbeStatus::found : ProbeStatus::partly;
}

ProbeFinding text_fact(Probe place, const ProbeContext& context, const Fact<std::string>& fact,
                       const std::string& pointer) {
  ProbeFinding finding = nothing_at(place);
  if (!fact.value || !admits(context, fact.provenance)) return finding;
  finding.items.push_back(item_of(context.framework, *fact.value, fact.provenance, pointer));
  finding.status = by_strength(context.policy.strong_fact(fact.provenance.evidence));
  return finding;
}

ProbeFinding stage(const ProbeContext& context) {
  ProbeFinding finding = nothing_at(Probe::stage);
  const auto& fact = context.framework.stage;
  if (!fact.value || *fact.value == FrameworkStage::none || !admits(context, fact.provenance)) return finding;
  finding.items.push_back(item_of(context.framework, std::string{to_string(*fact.value)}, fact.provenance, "/stage"));
  const bool works = *fact.value == FrameworkStage::in_place || *fact.value == FrameworkStage::revised;
  finding.status = by_strength(works && context.policy.strong_fact(fact.provenance.evidence));
  return finding;
}

ProbeFinding quality_bodies(const ProbeContext& context) {
  ProbeFinding finding = nothing_at(Probe::quality_bodies);
  const auto& bodies = context.framework.quality_bodies;
  bool strong = false;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (!admits(context, bodies[i].provenance)) continue;
    std::string value = bodies[i].name.in("en");
    if (!bodies[i].role.empty()) value += ": " + bodies[i].role;
    finding.items.push_back(
        item_of(context.framework, std::move(value), bodies[i].provenance, "/quality_bodies/" + std::to_string(i)));
    strong = strong || (!bodies[i].role.empty() && context.policy.strong_fact(bodies[i].provenance.evidence));
  }
  if (finding.items.empty()) return finding;
  finding.status = by_strength(strong);
  if (std::all_of(bodies.begin(), bodies.end(), [](const QualityBody& body) { return body.role.empty(); }))
    finding.missing.emplace_back("role");
  return finding;
}

ProbeFinding credit_system(const ProbeContext& context) {
  ProbeFinding finding = nothing_at(Probe::credit_system);
  const auto& id = context.framework.credit_system;
  if (!id) return finding;
  const auto& all = context.catalogue.credit_systems();
  const auto system = std::find_if(all.systems.begin(), all.systems.end(),
                                   [&](const CreditSystem& candidate) { return candidate.id == *id; });
  if (system == all.systems.end()) return finding;
  const auto& hours = system->hours_per_credit;
  EvidenceItem item{.value = system->name.in("en"),
                    .evidence = hours.provenance.evidence,
                    .sources = &all.sources,
                    .cited = hours.provenance.sources,
                    .note = hours.provenance.note,
                    .at = "credit-systems#" + id->str(),
                    .kind = {}};
  const bool known = hours.value && admits(context, hours.provenance);
  if (known) {
    item.value += ", " + hours.value->min + (hours.value->min == hours.value->max ? "" : "–" + hours.value->max) + " h";
  } else {
    finding.missing.emplace_back("hours");
  }
  finding.items.push_back(std::move(item));
  finding.status = by_strength(known && context.policy.strong_fact(hours.provenance.evidence));
  return finding;
}

ProbeFinding domains(const ProbeContext& context) {
  constexpr std::array asked{DescriptorDomain::knowledge, DescriptorDomain::skills, DescriptorDomain::autonomy};
  ProbeFinding finding = nothing_at(Probe::domains);
  finding.of = asked.size();
  const auto& named = context.framework.domains;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (admits(context, named[i].provenance))
      finding.items.push_back(
          item_of(context.framework, named[i].name.in("en"), named[i].provenance, "/domains/" + std::to_string(i)));
  }
  for (const auto domain : asked) {
    Evidence best = Evidence::unknown;
    for (const auto& candidate : named) {
      if (admits(context, candidate.provenance) &&
          std::find(candidate.acqf.begin(), candidate.acqf.end(), domain) != candidate.acqf.end())
        best = std::min(best, candidate.provenance.evidence);
    }
    tally(finding, context.policy.strong_fact(best), best != Evidence::unknown, std::string{to_string(domain)});
  }
  conclude(finding);
  return finding;
}

/// Counts the levels by the strongest evidence that `best_of` gives for each.
ProbeFinding over_levels(Probe place, const ProbeContext& context,
                         const std::function<Evidence(const Level&)>& best_of) {
  ProbeFinding finding = nothing_at(place);
  for (const Level* level : leaf_levels(context.framework)) {
    ++finding.of;
    const Evidence best = best_of(*level);
    tally(finding, context.policy.strong_fact(best), best != Evidence::unknown, level->code);
  }
  conclude(finding);
  return finding;
}

ProbeFinding levels_described(const ProbeContext& context) {
  return over_levels(Probe::levels_described, context, [&](const Level& level) {
    Evidence best = Evidence::unknown;
    for (const auto& descriptor : level.descriptors) {
      if (admits(context, descriptor.provenance)) best = std::min(best, descriptor.provenance.evidence);
    }
    return best;
  });
}

ProbeFinding types_placed(const ProbeContext& context) {
  return over_levels(Probe::types_placed, context, [&](const Level& level) {
    Evidence best = Evidence::unknown;
    for (const auto& type : context.framework.qualification_types) {
      const bool stands = std::any_of(type.level_codes.begin(), type.level_codes.end(), [&](const std::string& code) {
        return code == level.code || (level.broader && code == *level.broader);
      });
      if (stands && admits(context, type.provenance)) best = std::min(best, type.provenance.evidence);
    }
    return best;
  });
}

}  // namespace

ProbeFinding probe(Probe place, const ProbeContext& context) {
  const Framework& framework = context.framework;
  switch (place) {
    case Probe::authority: return text_fact(place, context, framework.authority, "/authority");
    case Probe::legal_basis: return text_fact(place, context, framework.legal_basis, "/legal_basis");
    case Probe::stage: return stage(context);
    case Probe::quality_bodies: return quality_bodies(context);
    case Probe::level_table: return level_table(context);
    case Probe::report: return report(context);
    case Probe::other_tables: return other_tables(context);
    case Probe::levels_described: return levels_described(context);
    case Probe::domains: return domains(context);
    case Probe::types_placed: return types_placed(context);
    case Probe::rpl: return text_fact(place, context, framework.rpl, "/rpl");
    case Probe::credit_system: return credit_system(context);
  }
  return nothing_at(place);
}

}  // namespace mizani::compare
