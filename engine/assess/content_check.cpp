// SPDX-License-Identifier: MIT
// Profile and learning outcomes beside those of the target.
#include <algorithm>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"

namespace mizani::assess {
namespace {

bool is_practical(Track track) {
  return track == Track::tvet || track == Track::occupational;
}

Value track_value(Track track) {
  return key("track." + std::string{mizani::to_string(track)});
}

/// The credential's outcomes against those of a named programme.
void match_outcomes(Work& work, const TargetOutcomes& wanted) {
  constexpr auto check = CheckKind::outcomes;
  const auto& policy = work.assessor.policy;
  const auto& coverage = wanted.match.target;
  const double half = 0.5 * static_cast<double>(coverage.partly);
  const double part = coverage.outcomes == 0
                          ? 0
                          : (static_cast<double>(coverage.covered) + half) / static_cast<double>(coverage.outcomes);
  std::vector<Value> missing;
  constexpr std::size_t listed = 5;
  for (const auto place : wanted.match.missing) {
    if (missing.size() < listed) missing.push_back(words(wanted.programme.outcomes.at(place).text));
  }
  const bool enough = part >= policy.covered;
  const bool lacking = part < policy.half_covered;
  const Result result = enough ? Result::met : lacking ? Result::not_met : Result::doubtful;
  work.set(check, result);
  Values values{{"programme", words(wanted.programme.name)},
                {"n", count(coverage.outcomes)},
                {"covered", count(coverage.covered)},
                {"partly", count(coverage.partly)},
                {"share", share(part)}};
  std::vector<Basis> basis{on_record("#/outcomes"), on_request("--against"),
                           on_policy("assess.covered", work.assessor.catalogue.policy())};
  const auto id = work.add(check, result, "outcomes.covered", values, basis);
  if (enough) return;
  std::string missing_id = id;
  if (!missing.empty())
    missing_id = work.add(check, Result::noted, "outcomes.missing",
                          {{"outcomes", list(missing)}, {"n", count(wanted.match.missing.size())}}, basis);
  Difference difference{.kind = DifferenceKind::outcomes,
                        .matter = lacking ? Matter::substantial : Matter::minor,
                        .size = 1 - part,
                        .unit = "share",
                        .words = {.code = lacking ? "difference.outcomes" : "difference.outcomes_minor",
                                  .values = {{"share", share(1 - part)}, {"programme", words(wanted.programme.name)}},
                                  .findings = {id}},
                        .compensations = {}};
  difference.compensations.push_back({.code = "compensation.modules", .values = {}, .findings = {missing_id}});
  difference.compensations.push_back({.code = "compensation.prior_learning", .values = {}, .findings = {id}});
  work.differences.push_back(std::move(difference));
}

/// Without a programme: do the outcomes bear the target's level in each domain?
void read_domains(Work& work) {
  constexpr auto check = CheckKind::outcomes;
  static constexpr std::array<const char*, 3> domain_words{"domain.knowledge", "domain.skills", "domain.autonomy"};
  const auto& policy = work.assessor.policy;
  if (!work.levelling) {
    work.set(check, Result::unknown);
    work.add(check, Result::unknown, "outcomes.none", {}, {on_record("#/outcomes")});
    return;
  }
  const double whole = work.levelling->position.mean;
  bool even = true;
  for (std::size_t d = 0; d < work.levelling->domains.size(); ++d) {
    const auto& domain = work.levelling->domains.at(d);
    if (!domain || whole - domain->position.mean < policy.domain_gap) continue;
    even = false;
    const auto id = work.add(check, Result::doubtful, "outcomes.domain_low",
                             {{"domain", key(domain_words.at(d))}, {"gap", number(whole - domain->position.mean, 1)}},
                             {on_record("#/outcomes"), on_model(work.assessor.model_name),
                              on_policy("assess.domain_gap", work.assessor.catalogue.policy())});
    work.differences.push_back(
        {.kind = DifferenceKind::outcomes,
         .matter = Matter::open,
         .size = whole - domain->position.mean,
         .unit = "levels",
         .words = {.code = "difference.domain", .values = {{"domain", key(domain_words.at(d))}}, .findings = {id}},
         .compensations = {{.code = "compensation.experience", .values = {}, .findings = {id}}}});
  }
  work.set(check, even ? Result::met : Result::doubtful);
  if (even) {
    work.add(check, Result::met, "outcomes.even", {{"n", count(work.levelling->statements)}},
             {on_record("#/outcomes"), on_model(work.assessor.model_name)});
  }
}

}  // namespace

void check_profile(Work& work) {
  constexpr auto check = CheckKind::profile;
  const auto& record = work.record;
  const QualificationType* home = work.home.type;
  const QualificationType* target = work.target.type;
  if (record.mode)
    work.add(check, Result::noted, "profile.mode", {{"mode", key("mode." + std::string{to_string(*record.mode)})}},
             {on_record("#/mode")});
  if (home == nullptr || target == nullptr || !home->track || !target->track) {
    work.set(check, Result::unknown);
    std::vector<Basis> basis{on_record("#/qualification_type")};
    if (home != nullptr) basis.push_back(on_type(*home, *work.home.framework));
    if (target != nullptr) basis.push_back(on_type(*target, *work.target.framework));
    work.add(check, Result::unknown, "profile.unknown", {}, std::move(basis));
    return;
  }
  const Values values{{"home", track_value(*home->track)}, {"target", track_value(*target->track)}};
  const std::vector<Basis> basis{on_type(*home, *work.home.framework), on_type(*target, *work.target.framework)};
  if (*home->track == *target->track || is_practical(*home->track) == is_practical(*target->track)) {
    work.set(check, Result::met);
    work.add(check, Result::met, "profile.same", values, basis);
    return;
  }
  // An academic award for skilled work, or a practical one for further study, may lack what the purpose needs.
  const bool matters = work.query.purpose == Purpose::study ? is_practical(*home->track) : !is_practical(*home->track);
  work.set(check, matters ? Result::doubtful : Result::met);
  const auto id = work.add(check, matters ? Result::doubtful : Result::met, "profile.other", values, basis);
  work.differences.push_back(
      {.kind = DifferenceKind::profile,
       .matter = !matters                                   ? Matter::minor
                 : work.query.purpose == Purpose::regulated ? Matter::substantial
                                                            : Matter::open,
       .size = 1,
       .unit = "share",
       .words = {.code = "difference.profile", .values = values, .findings = {id}},
       .compensations = {
           {.code = work.query.purpose == Purpose::study ? "compensation.modules" : "compensation.experience",
            .values = {},
            .findings = {id}}}});
}

void check_outcomes(Work& work) {
  if (work.query.outcomes)
    match_outcomes(work, *work.query.outcomes);
  else
    read_domains(work);
}

}  // namespace mizani::assess
