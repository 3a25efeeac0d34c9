// SPDX-License-Identifier: MIT
#include "engine/assess/assess.h"

#include <algorithm>
#include <set>

#include "engine/assess/basis.h"
#include "engine/assess/partial_credit.h"
#include "engine/assess/proposal.h"
#include "engine/assess/work.h"
#include "frameworks/nearest.h"

namespace mizani::assess {
namespace {

bool substantial(const Work& work, DifferenceKind kind) {
  return std::any_of(work.differences.begin(), work.differences.end(), [&](const Difference& difference) {
    return difference.kind == kind && difference.matter == Matter::substantial;
  });
}

Situation situation_of(const Work& work) {
  return {.results = work.results,
          .forged = work.forged,
          .contradictory = work.contradictory,
          .refugee = work.record.refugee,
          .complete = work.record.complete,
          .small = work.small,
          .level_known = !work.together.empty(),
          .type_known = work.target.type != nullptr,
          .type_asked = work.target.asked,
          .level_short = substantial(work, DifferenceKind::level),
          .workload_short = substantial(work, DifferenceKind::workload),
          .outcomes_short = substantial(work, DifferenceKind::outcomes),
          .profile_matters = substantial(work, DifferenceKind::profile),
          .access_matters = substantial(work, DifferenceKind::access),
          .presumption = work.presumption,
          .purpose = work.query.purpose};
}

/// Missing or lapsed accreditation and an unknown standing are differences of quality.
void compare_quality(Work& work) {
  for (const auto check : {CheckKind::institution, CheckKind::programme}) {
    const Result result = work.result(check);
    if (result != Result::not_met && result != Result::doubtful) continue;
    const bool refused = result == Result::not_met;
    auto ids = work.ids(check, result);
    work.differences.push_back(
        {.kind = DifferenceKind::quality,
         .matter = refused ? Matter::substantial : Matter::open,
         .size = 1,
         .unit = "share",
         .words = {.code = check == CheckKind::institution ? "difference.institution" : "difference.programme",
                   .values = {},
                   .findings = ids},
         .compensations = {{.code = refused ? "compensation.prior_learning" : "compensation.confirmation",
                            .values = {},
                            .findings = ids}}});
  }
}

/// Findings that speak for the check that decided; all of the record's faults where it is the record.
std::vector<std::string> grounds(const Work& work, CheckKind check) {
  auto ids = work.ids(check, Result::not_met);
  for (const auto result : {Result::doubtful, Result::unknown}) {
    if (ids.empty()) ids = work.ids(check, result);
  }
  if (ids.empty()) ids = work.ids(check);
  return ids;
}

void name_target(const Work& work, Proposal& proposal) {
  const Target& target = work.target;
  const Framework& framework = *target.framework;
  proposal.framework = framework.id.str();
  proposal.names.emplace_back("framework", names(framework.name));
  if (proposal.kind == ProposalKind::not_recognised) return;
  std::optional<std::size_t> level = work.together.empty() ? std::nullopt : target.level;
  const bool typed =
      target.type != nullptr && (proposal.kind == ProposalKind::full || proposal.kind == ProposalKind::conditional);
  if (typed) {
    proposal.type = framework.id.str() + '/' + target.type->id.str();
    proposal.names.emplace_back("type", names(target.type->title));
    // The type's own level where it is not the likeliest: a type is recognised at the level it has.
    for (const auto& code : target.type->level_codes) {
      const auto found = std::find_if(framework.levels.begin(), framework.levels.end(),
                                      [&](const Level& l) { return l.code == code; });
      if (found == framework.levels.end() || work.together.empty()) continue;
      const auto at = static_cast<std::size_t>(found - framework.levels.begin());
      const auto& codes = target.type->level_codes;
      const bool stands_here = std::find(codes.begin(), codes.end(), framework.levels[*level].code) != codes.end();
      if (!stands_here || work.together[at] > work.together[*level]) level = at;
    }
  }
  if (level) {
    proposal.level = framework.id.str() + ':' + framework.levels[*level].code;
    proposal.names.emplace_back("level", level_value(framework, framework.levels[*level]));
  }
}

/// The certainty of what is proposed: of its ground for a refusal; else that the credential stands on its level (for a
/// type: on its level or above), less for what is open and no condition.
double certainty_of(const Work& work, const Situation& situation, const Decided& decided, const Proposal& proposal) {
  if (decided.kind == ProposalKind::not_recognised) {
    double certainty = 0;
    for (const auto& finding : work.findings) {
      if (finding.check == decided.check && finding.result == Result::not_met)
        certainty = std::max(certainty, finding.certainty);
    }
    return certainty;
  }
  if (work.together.empty()) return 0;
  double certainty = 0;
  bool reached = false;
  const auto& levels = work.target.framework->levels;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const bool here = work.target.framework->id.str() + ':' + levels[i].code == proposal.level;
    // An award that stands higher than the type lacks nothing; a level alone is that level or another.
    reached = here || (reached && !proposal.type.empty());
    if (reached) certainty += work.together[i];
  }
  certainty = std::min(certainty, 1.0);
  for (std::size_t c = 0; c < check_kinds; ++c) {
    const auto check = static_cast<CheckKind>(c);
    const Result result = situation.result(check);
    if (result != Result::unknown && result != Result::doubtful) continue;
    const bool awaited = std::any_of(decided.conditions.begin(), decided.conditions.end(),
                                     [&](const auto& condition) { return condition.check == check; });
    if (awaited || check == CheckKind::level || check == CheckKind::record) continue;
    // Open matters that could turn the proposal.
    if (decide(with_result(situation, check, Result::not_met)).kind != decided.kind)
      certainty *= work.assessor.policy.certainty_open;
  }
  return certainty;
}

void say_what_would_change(const Work& work, const Situation& situation, const Decided& decided, Proposal& proposal) {
  for (std::size_t c = 0; c < check_kinds; ++c) {
    const auto check = static_cast<CheckKind>(c);
    if (check == CheckKind::law || check == CheckKind::access) continue;
    const Result now = situation.result(check);
    for (const Result other : {Result::met, Result::not_met}) {
      if (other == now || (check == CheckKind::record && other == Result::not_met)) continue;
      if (check == CheckKind::record && !situation.contradictory) continue;
      if (check == CheckKind::home && (now != Result::unknown || other == Result::not_met)) continue;
      if (check == CheckKind::rights && situation.purpose != Purpose::regulated) continue;
      const auto changed = decide(with_result(situation, check, other));
      const bool lighter = changed.kind == decided.kind && changed.conditions.size() < decided.conditions.size();
      if (changed.kind == decided.kind && !lighter) continue;
      proposal.would_change.push_back(
          {.check = check, .becomes = other, .to = changed.kind, .findings = work.ids(check)});
    }
  }
}

void say_reasons(Work& work, const Decided& decided, Proposal& proposal) {
  proposal.reasons.push_back({.code = "reason." + std::string{decided.rule},
                              .values = proposal.names,
                              .findings = grounds(work, decided.check)});
  if (decided.rule == "no-substantial-difference" || decided.rule == "level-only") {
    auto& ids = proposal.reasons.front().findings;
    ids = work.ids(CheckKind::level, Result::met);
    for (const auto check : {CheckKind::level, CheckKind::workload, CheckKind::profile, CheckKind::outcomes}) {
      for (auto& id : work.ids(check)) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
      }
    }
  }
  if (work.presumption) {
    std::vector<std::string> ids;
    for (const auto& finding : work.findings) {
      if (finding.code == "law.duty_article" || finding.code == "law.duty" || finding.code == "law.binding")
        ids.push_back(finding.id);
    }
    proposal.reasons.push_back({.code = "reason.presumption", .values = {}, .findings = std::move(ids)});
  }
  for (const auto& condition : decided.conditions)
    proposal.conditions.push_back(
        {.code = std::string{condition.code}, .values = {}, .findings = grounds(work, condition.check)});
  for (const auto& remark : work.procedure) proposal.conditions.push_back(remark);
  if (decided.kind == ProposalKind::not_recognised && !work.forged)
    proposal.alternatives.push_back(
        {.code = "alternative.prior_learning", .values = {}, .findings = grounds(work, decided.check)});
  if (decided.rule == "workload" && work.target.type != nullptr)
    proposal.alternatives.push_back({.code = "alternative.bridging",
                                     .values = {{"type", names(work.target.type->title)}},
                                     .findings = work.ids(CheckKind::workload)});
  if (work.rule_against_partial)
    proposal.alternatives.push_back(
        {.code = "alternative.rule_against", .values = {}, .findings = work.ids(CheckKind::law, Result::doubtful)});
  for (std::size_t i = 0; i < work.record.experience.size(); ++i) {
    const auto& experience = work.record.experience[i];
    const auto id = work.add(CheckKind::outcomes, Result::noted, "outcomes.experience",
                             {{"text", words(experience.text)}}, {on_record("#/experience/" + std::to_string(i))});
    if (!work.differences.empty())
      proposal.alternatives.push_back(
          {.code = "alternative.experience", .values = {{"text", words(experience.text)}}, .findings = {id}});
  }
}

void weigh(Work& work, const Proposal& proposal) {
  std::set<CheckKind> decisive;
  for (const auto& change : proposal.would_change) {
    if (change.to != proposal.kind) decisive.insert(change.check);
  }
  std::set<std::string> used;
  for (const auto* remarks : {&proposal.reasons, &proposal.conditions, &proposal.alternatives}) {
    for (const auto& remark : *remarks) used.insert(remark.findings.begin(), remark.findings.end());
  }
  for (const auto& difference : work.differences)
    used.insert(difference.words.findings.begin(), difference.words.findings.end());
  for (auto& finding : work.findings) {
    if (finding.result != Result::noted && decisive.contains(finding.check))
      finding.weight = Weight::decisive;
    else if (used.contains(finding.id))
      finding.weight = Weight::contributing;
  }
}

Proposal propose(Work& work) {
  const auto situation = situation_of(work);
  const auto decided = decide(situation);
  Proposal proposal;
  proposal.kind = decided.kind;
  proposal.rule = decided.rule;
  proposal.presumption = work.presumption;
  name_target(work, proposal);
  if (decided.kind == ProposalKind::partial) credit_in_part(work, proposal);
  if (!proposal.credits.empty() && work.target.system != nullptr)
    proposal.names.emplace_back("system", names(work.target.system->system->name));
  say_reasons(work, decided, proposal);
  say_what_would_change(work, situation, decided, proposal);
  proposal.certainty = certainty_of(work, situation, decided, proposal);
  weigh(work, proposal);
  return proposal;
}

std::vector<LevelShare> shares_of(const Work& work) {
  std::vector<LevelShare> out;
  for (std::size_t i = 0; i < work.together.size(); ++i) {
    const auto& framework = *work.target.framework;
    out.push_back({.level = framework.id.str() + ':' + framework.levels[i].code,
                   .by_tables = work.by_tables.empty() ? std::nullopt : std::optional{work.by_tables[i]},
                   .by_outcomes = work.by_outcomes ? std::optional{work.by_outcomes->distribution[i]} : std::nullopt,
                   .together = work.together[i]});
  }
  return out;
}

HomePlace home_of(const Work& work) {
  HomePlace out;
  if (work.home.framework == nullptr) return out;
  const auto& framework = *work.home.framework;
  out.framework = framework.id.str();
  for (const auto level : work.home.levels) out.levels.push_back(out.framework + ':' + framework.levels[level].code);
  if (work.home.type != nullptr) out.type = out.framework + '/' + work.home.type->id.str();
  return out;
}

/// A target that its framework lacks, or a country that nobody knows.
Faults broken_question(const Assessor& assessor, const AssessQuery& query) {
  if (assessor.catalogue.country(query.country) == nullptr) {
    return {{.code = "unknown-country",
             .where = "--country",
             .found = query.country.str(),
             .expected = "a country of the data, by its ISO 3166 code"}};
  }
  return {};
}

}  // namespace

Expected<Assessment> assess(const Assessor& assessor, const AssessQuery& query, level::LevelScratch& scratch) {
  if (auto faults = broken_question(assessor, query); !faults.empty()) return failure(std::move(faults));
  Work work{assessor, query};
  measure_workload(work);
  check_record(work);
  check_authenticity(work);
  check_institution(work);
  check_programme(work);
  check_home(work);
  check_level(work, scratch);
  check_workload(work);
  choose_target_type(work);
  if (!query.target.empty() && work.target.type == nullptr) {
    std::string known;
    for (const auto& type : work.target.framework->qualification_types)
      known += (known.empty() ? "" : ", ") + type.id.str();
    return failure({.code = "unknown-type",
                    .where = "--target",
                    .found = query.target,
                    .expected = "a type of " + work.target.framework->id.str() + ": " + known});
  }
  compare_level(work);
  compare_workload(work);
  check_profile(work);
  check_outcomes(work);
  check_access(work);
  check_rights(work);
  check_law(work);
  compare_quality(work);

  Assessment out;
  out.proposal = propose(work);
  out.title = work.record.title;
  out.title_original = work.record.title_original;
  out.holder = work.record.holder;
  out.awarding_body = work.record.awarding_body();
  if (work.record.date) out.awarded = work.record.date->str();
  if (work.record.country) {
    out.from_country = work.record.country->str();
    out.names.emplace_back("from", country_value(assessor.catalogue, *work.record.country));
  }
  out.to_country = query.country.str();
  out.names.emplace_back("to", country_value(assessor.catalogue, query.country));
  out.purpose = query.purpose;
  if (query.sector) out.sector = mizani::to_string(*query.sector);
  out.decided_on = mizani::to_string(query.decided);
  out.weakest_evidence = mizani::to_string(query.weakest);
  out.target = query.target;
  if (query.outcomes) out.programme = query.outcomes->programme;
  out.home = home_of(work);
  if (work.workload.hours)
    out.hours = {.lower = credit::to_decimal(work.workload.hours->lower, 2),
                 .upper = credit::to_decimal(work.workload.hours->upper, 2)};
  out.checks = work.results;
  out.levels = shares_of(work);
  for (std::size_t c = 0; c < check_kinds; ++c) {
    if (work.results.at(c) == Result::unknown) out.unchecked.push_back(static_cast<CheckKind>(c));
  }
  out.findings = std::move(work.findings);
  out.differences = std::move(work.differences);
  out.faults = std::move(work.faults);
  return out;
}

}  // namespace mizani::assess
