// SPDX-License-Identifier: MIT
// What admission asked for, and what the credential opens at home.
#include <algorithm>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"

namespace mizani::assess {
namespace {

/// Whether the target is an award of higher education.
bool is_higher(const Work& work) {
  const auto* type = work.target.type;
  return type != nullptr && type->track == Track::higher_education;
}

/// The country's rule of a kind, where it has one for the sector.
const PracticeRule* rule_of(const Work& work, PracticeRuleKind kind) {
  const auto* practice = work.assessor.catalogue.practice(work.query.country);
  if (practice == nullptr) return nullptr;
  const auto found = std::find_if(practice->rules.begin(), practice->rules.end(), [&](const PracticeRule& rule) {
    return rule.kind == kind && covers(rule.sectors, work.query.sector);
  });
  return found == practice->rules.end() ? nullptr : &*found;
}

}  // namespace

void check_access(Work& work) {
  constexpr auto check = CheckKind::access;
  const auto& entry = work.record.entry;
  const auto& policy = work.assessor.policy;
  const auto* entry_route = rule_of(work, PracticeRuleKind::entry_route);
  const bool ruled = entry_route != nullptr && entry_route->value == "1";
  std::string rule_id;
  if (ruled) {
    const auto& practice = *work.assessor.catalogue.practice(work.query.country);
    rule_id = work.add(check, Result::noted, "access.rule", {{"rule", names(entry_route->text)}},
                       {on_practice(practice, entry_route->id, entry_route->provenance)});
  }
  if (!entry.text && !entry.level && !entry.years_of_schooling) {
    work.set(check, ruled ? Result::unknown : Result::noted);
    work.add(check, work.result(check), "access.unknown", {}, {on_record("#/entry")});
    return;
  }
  if (entry.years_of_schooling && is_higher(work) && *entry.years_of_schooling < policy.schooling_years) {
    work.set(check, Result::doubtful);
    const auto id =
        work.add(check, Result::doubtful, "access.short_schooling",
                 {{"years", number(*entry.years_of_schooling, 0)}, {"usual", number(policy.schooling_years, 0)}},
                 {on_record("#/entry/years_of_schooling"),
                  on_policy("assess.schooling_years", work.assessor.catalogue.policy())});
    work.differences.push_back(
        {.kind = DifferenceKind::access,
         .matter = ruled ? Matter::substantial : Matter::minor,
         .size = policy.schooling_years - *entry.years_of_schooling,
         .unit = "years",
         .words = {.code = "difference.access",
                   .values = {{"years", number(policy.schooling_years - *entry.years_of_schooling, 0)}},
                   .findings = ruled ? std::vector{id, rule_id} : std::vector{id}},
         .compensations = {{.code = "compensation.later_study", .values = {}, .findings = {id}}}});
    return;
  }
  work.set(check, Result::met);
  Value what = words(entry.text.value_or(entry.level.value_or("")));
  if (entry.years_of_schooling && !entry.text && !entry.level)
    work.add(check, Result::met, "access.schooling", {{"years", number(*entry.years_of_schooling, 0)}},
             {on_record("#/entry/years_of_schooling")});
  else
    work.add(check, Result::met, "access.stated", {{"entry", std::move(what)}},
             {on_record(entry.text ? "#/entry/text" : "#/entry/level")});
}

void check_rights(Work& work) {
  constexpr auto check = CheckKind::rights;
  const auto& rights = work.record.rights;
  if (work.query.purpose == Purpose::regulated) {
    if (!rights.profession) {
      work.set(check, Result::unknown);
      work.add(check, Result::unknown, "rights.profession_unknown", {}, {on_record("#/rights/profession")});
    } else {
      work.set(check, *rights.profession ? Result::met : Result::not_met);
      work.add(check, work.result(check), *rights.profession ? "rights.profession" : "rights.no_profession", {},
               {on_record("#/rights/profession")}, work.assessor.policy.certainty_stated);
    }
    return;
  }
  if (!rights.access_to.empty()) {
    std::vector<Value> levels;
    bool further = false;
    for (std::size_t i = 0; i < rights.access_to.size(); ++i) {
      const auto level =
          work.assessor.catalogue.resolve_level(rights.access_to[i], work.home.read_on, work.query.sector);
      if (!level) {
        Fault fault = level.error().front();
        fault.where = "#/rights/access_to/" + std::to_string(i);
        work.fault(std::move(fault));
        continue;
      }
      levels.push_back(level_value(*level->framework, *level->level));
      further = further || (level->framework == work.home.framework && !work.home.levels.empty() &&
                            level->level->rank > work.home.framework->levels[work.home.levels.back()].rank);
    }
    if (!levels.empty()) {
      work.set(check, further || work.query.purpose == Purpose::work ? Result::met : Result::noted);
      work.add(check, work.result(check), "rights.access", {{"levels", list(std::move(levels))}},
               {on_record("#/rights/access_to")}, work.assessor.policy.certainty_stated);
      return;
    }
  }
  if (rights.text) {
    work.add(check, Result::noted, "rights.stated", {{"rights", words(*rights.text)}}, {on_record("#/rights/text")},
             work.assessor.policy.certainty_stated);
    return;
  }
  work.set(check, Result::unknown);
  work.add(check, Result::unknown, "rights.unknown", {}, {on_record("#/rights")});
}

}  // namespace mizani::assess
