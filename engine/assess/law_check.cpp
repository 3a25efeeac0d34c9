// SPDX-License-Identifier: MIT
// What binds the officer: instruments between the two states, what they oblige to, time, appeal, the country's own
// rules.
#include <algorithm>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"
#include "engine/path/legal_standing.h"

namespace mizani::assess {
namespace {

constexpr auto check = CheckKind::law;

std::vector<path::LegalLink> links_of(const Work& work) {
  if (!work.record.country) return {};
  return path::legal_links(work.assessor.catalogue, *work.record.country, work.query.country, work.query.decided,
                           work.query.sector);
}

std::vector<Basis> basis_of(const path::LegalLink& link) {
  return {on_instrument(*link.instrument, link.instrument->in_force_from.provenance),
          on_instrument(*link.instrument, link.first->provenance),
          on_instrument(*link.instrument, link.second->provenance)};
}

void tell_duties(Work& work, const path::LegalLink& link) {
  for (const auto& duty : link.instrument->duties) {
    const bool decides = duty.duty == "recognise-unless-substantial-difference" || duty.duty == "reasons" ||
                         duty.duty == "time-limit" || duty.duty == "appeal" || duty.duty == "partial-recognition" ||
                         duty.duty == "refugees" || duty.duty == "assess";
    if (!decides) continue;
    if (duty.duty == "refugees" && !work.record.refugee) continue;
    if (duty.duty == "partial-recognition" && work.record.complete) continue;
    work.add(check, Result::noted, duty.article ? "law.duty_article" : "law.duty",
             {{"instrument", names(link.instrument->name)},
              {"article", words(duty.article.value_or(""))},
              {"duty", names(duty.text)}},
             {on_instrument(*link.instrument, duty.provenance)});
    if (duty.duty == "recognise-unless-substantial-difference") work.presumption = true;
  }
}

void tell_instruments(Work& work) {
  const auto links = links_of(work);
  std::size_t bound = 0;
  bool perhaps = false;
  for (const auto& link : links) {
    const Values values{{"instrument", names(link.instrument->name)}};
    switch (link.standing) {
      case path::Standing::binding:
        ++bound;
        work.add(check, Result::met, "law.binding", values, basis_of(link));
        tell_duties(work, link);
        break;
      case path::Standing::dates_unknown:
        perhaps = true;
        work.add(check, Result::doubtful, "law.dates_unknown", values, basis_of(link));
        tell_duties(work, link);
        break;
      case path::Standing::not_binding:
        work.add(check, Result::noted, link.instrument->binding ? "law.not_bound" : "law.not_binding", values,
                 basis_of(link));
        break;
    }
  }
  if (bound > 0) {
    work.set(check, Result::met);
    if (bound > 1)
      work.add(check, Result::noted, "law.most_favourable", {{"n", count(bound)}}, basis_of(links.front()));
    return;
  }
  if (!perhaps && work.record.country && *work.record.country != work.query.country) {
    work.add(check, Result::noted, "law.none",
             {{"from", country_value(work.assessor.catalogue, *work.record.country)},
              {"to", country_value(work.assessor.catalogue, work.query.country)}},
             {on_record("#/country"), on_country(*work.record.country), on_country(work.query.country)});
  }
}

const TimeLimit* time_limit(const Work& work, const RecognitionPractice& practice) {
  const bool foreign = work.record.country != work.query.country;
  const TimeLimit* best = nullptr;
  for (const auto& limit : practice.time_limits) {
    const bool applies = limit.applies_to == Credentials::any || (limit.applies_to == Credentials::foreign) == foreign;
    if (!applies || !covers(limit.sectors, work.query.sector)) continue;
    if (best == nullptr || limit.force < best->force || (limit.force == best->force && limit.days < best->days))
      best = &limit;
  }
  return best;
}

void tell_practice(Work& work) {
  const auto* practice = work.assessor.catalogue.practice(work.query.country);
  if (practice == nullptr) {
    work.add(check, Result::unknown, "law.no_practice",
             {{"country", country_value(work.assessor.catalogue, work.query.country)}},
             {on_country(work.query.country)});
    return;
  }
  for (const auto& body : practice->authorities) {
    const bool decides =
        std::find(body.roles.begin(), body.roles.end(), AuthorityRole::recognition) != body.roles.end();
    if (decides && covers(body.sectors, work.query.sector))
      work.add(check, Result::noted, "law.authority", {{"body", names(body.name)}},
               {on_practice(*practice, "authorities", body.provenance)});
  }
  if (practice->legal_basis.value)
    work.add(check, Result::noted, "law.basis", {{"text", words(*practice->legal_basis.value)}},
             {on_practice(*practice, "legal_basis", practice->legal_basis.provenance)});
  if (const auto* limit = time_limit(work, *practice)) {
    work.add(check, Result::noted, "law.time_limit",
             {{"n", count(static_cast<std::size_t>(limit->days))},
              {"unit", key("days." + std::string{mizani::to_string(limit->unit)})},
              {"force", key("force." + std::string{mizani::to_string(limit->force)})}},
             {on_practice(*practice, "time_limits", limit->provenance)});
  } else {
    work.add(check, Result::unknown, "law.no_time_limit",
             {{"country", country_value(work.assessor.catalogue, work.query.country)}},
             {on_country(work.query.country)});
  }
  const auto& appeal = practice->appeal;
  if (!appeal.way.empty() || appeal.days) {
    Values values;
    if (!appeal.way.empty()) values.emplace_back("way", names(appeal.way));
    if (appeal.days) values.emplace_back("n", count(static_cast<std::size_t>(*appeal.days)));
    work.add(check, Result::noted,
             appeal.way.empty() ? "law.appeal_days"
             : appeal.days      ? "law.appeal"
                                : "law.appeal_way",
             std::move(values), {on_practice(*practice, "appeal", appeal.provenance)});
  } else {
    work.add(check, Result::unknown, "law.no_appeal",
             {{"country", country_value(work.assessor.catalogue, work.query.country)}},
             {on_country(work.query.country)});
  }
  for (const auto& rule : practice->rules) {
    if (!covers(rule.sectors, work.query.sector)) continue;
    const bool partial = rule.kind == PracticeRuleKind::partial_study && rule.value == "0" && !work.record.complete;
    const bool small = rule.kind == PracticeRuleKind::short_courses && rule.value == "0" && work.small;
    const bool originals = rule.kind == PracticeRuleKind::originals && rule.value == "1" &&
                           std::none_of(work.record.documents.begin(), work.record.documents.end(),
                                        [](const SeenDocument& d) { return d.seen == Seen::original; });
    if (!partial && !small && !originals) continue;
    const auto id = work.add(check, Result::doubtful, "law.rule", {{"rule", names(rule.text)}},
                             {on_practice(*practice, rule.id, rule.provenance)});
    if (partial || small) work.rule_against_partial = true;
    if (originals) work.procedure.push_back({.code = "condition.originals", .values = {}, .findings = {id}});
  }
}

}  // namespace

void check_law(Work& work) {
  tell_instruments(work);
  tell_practice(work);
}

}  // namespace mizani::assess
