// SPDX-License-Identifier: MIT
// The level in the target country: by the tables between the frameworks, by the outcomes, by both.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"
#include "frameworks/in_force.h"

namespace mizani::assess {
namespace {

constexpr auto check = CheckKind::level;

/// The framework of the country on the day of the decision; of several the one that a path leads to, the ACQF where
/// there is none.
const Framework* target_framework(Work& work) {
  const auto& assessor = work.assessor;
  const auto& query = work.query;
  const auto slash = query.target.find('/');
  if (slash != std::string::npos) {
    if (const Framework* named = assessor.catalogue.framework(FrameworkId{query.target.substr(0, slash)})) return named;
  }
  auto candidates = all_in_force(assessor.catalogue, query.country, query.decided, query.sector, assessor.in_tables);
  std::erase_if(candidates, [](const Framework* f) { return f->levels.empty(); });
  if (candidates.empty()) {
    work.add(check, Result::unknown, "level.no_target_framework",
             {{"country", country_value(assessor.catalogue, query.country)}, {"date", date(query.decided)}},
             {on_country(query.country), on_framework_record(assessor.acqf)});
    return &assessor.acqf;
  }
  if (candidates.size() == 1) return candidates.front();
  // A framework of the credential's own track before others.
  const Framework* chosen = candidates.front();
  if (work.home.type != nullptr && work.home.type->track) {
    const bool work_based = *work.home.type->track == Track::tvet || *work.home.type->track == Track::occupational;
    const auto wanted = work_based ? FrameworkScope::tvet : FrameworkScope::higher_education;
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Framework* f) {
      return f->scope.value == wanted || (!work_based && f->kind == FrameworkKind::degree_structure);
    });
    if (found != candidates.end()) chosen = *found;
  }
  std::vector<Value> all;
  std::vector<Basis> basis;
  for (const Framework* framework : candidates) {
    all.push_back(short_name(*framework));
    basis.push_back(on_framework_record(*framework));
  }
  work.add(check, Result::doubtful, "level.target_ambiguous",
           {{"frameworks", list(std::move(all))}, {"chosen", short_name(*chosen)}}, std::move(basis));
  return chosen;
}

Eigen::RowVectorXd start_of(const Home& home) {
  Eigen::RowVectorXd start = Eigen::RowVectorXd::Zero(static_cast<Eigen::Index>(home.framework->levels.size()));
  for (const auto level : home.levels)
    start(static_cast<Eigen::Index>(level)) = 1.0 / static_cast<double>(home.levels.size());
  return start;
}

std::size_t best_of(const std::vector<double>& shares) {
  return static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

void tell_disagreement(Work& work, const path::ParetoAnswer& answer) {
  if (answer.disagreements.empty()) return;
  const auto& found = answer.disagreements.front();
  const Framework& to = *work.target.framework;
  const bool alike = found.first.route.through == found.second.route.through;
  const auto way = [&](const path::DisagreeingPath& side) {
    std::vector<Value> through;
    for (std::size_t i = 0; alike && i < side.path.hops.size(); ++i) {
      const auto& hop = side.path.hops[i];
      const auto& others = &side == &found.first ? found.second.path.hops : found.first.path.hops;
      const bool shared =
          std::any_of(others.begin(), others.end(), [&](const auto& other) { return other.table == hop.table; });
      if (!shared) through.push_back(words(hop.table->id.str()));
    }
    if (!through.empty()) return list(std::move(through));
    for (const auto* framework : side.route.through) through.push_back(short_name(*framework));
    if (through.empty()) through.push_back(key("route." + std::string{path::to_string(side.route.kind)}));
    return list(std::move(through));
  };
  std::vector<Basis> basis;
  for (const auto* side : {&found.first, &found.second}) {
    for (const auto& hop : side->path.hops) basis.push_back(on_table(*hop.table, hop.evidence));
  }
  work.add(check, Result::doubtful, "level.routes_disagree",
           {{"one", level_value(to, to.levels[found.first.landing.level])},
            {"one_way", way(found.first)},
            {"other", level_value(to, to.levels[found.second.landing.level])},
            {"other_way", way(found.second)}},
           std::move(basis));
}

/// By the tables; what no path places stays out.
void read_tables(Work& work) {
  const Home& home = work.home;
  const Framework& to = *work.target.framework;
  if (home.framework == nullptr || home.levels.empty()) return;
  if (home.framework == &to) {
    work.by_tables.assign(to.levels.size(), 0);
    for (const auto level : home.levels) work.by_tables[level] = 1.0 / static_cast<double>(home.levels.size());
    work.add(check, Result::met, "level.same_framework", {{"framework", short_name(to)}}, {on_framework_record(to)});
    return;
  }
  const auto answer =
      path::pareto_paths(work.assessor.paths, work.assessor.catalogue,
                         {.paths = {.from = home.framework,
                                    .to = &to,
                                    .start = start_of(home),
                                    .filter = {.weakest = work.query.weakest, .as_of = work.query.decided}},
                          .decided = work.query.decided,
                          .sector = work.query.sector});
  for (const auto& none : answer.stated_none) {
    work.add(check, Result::noted, "level.stated_none",
             {{"level", level_value(*none.framework, none.framework->levels[none.level])},
              {"table", words(none.table->report.title)}},
             {on_table(*none.table, none.table->evidence)});
  }
  if (answer.paths.empty()) {
    work.add(check, Result::unknown, "level.no_path",
             {{"from", short_name(*home.framework)},
              {"to", short_name(to)},
              {"evidence", key("evidence." + std::string{mizani::to_string(work.query.weakest)})}},
             {on_framework_record(*home.framework), on_framework_record(to), on_request("--evidence")});
    return;
  }
  const auto& best = answer.paths.front().path;
  const auto levels = static_cast<Eigen::Index>(to.levels.size());
  const double placed = best.distribution.head(levels).sum();
  std::vector<Value> through;
  std::vector<Basis> basis;
  for (const auto& hop : best.hops) {
    basis.push_back(on_table(*hop.table, hop.evidence));
    if (hop.to != &to) through.push_back(short_name(*hop.to));
  }
  if (placed < 0.5) {
    work.add(
        check, Result::doubtful, "level.no_counterpart",
        {{"from", level_value(*home.framework, home.framework->levels[home.levels.front()])}, {"to", short_name(to)}},
        std::move(basis), 1 - placed);
    return;
  }
  work.by_tables.resize(to.levels.size());
  for (Eigen::Index i = 0; i < levels; ++i) work.by_tables[static_cast<std::size_t>(i)] = best.distribution(i) / placed;
  const auto at = best_of(work.by_tables);
  Values values{{"level", level_value(to, to.levels[at])},
                {"p", share(work.by_tables[at])},
                {"evidence", key("evidence." + std::string{mizani::to_string(best.rests_on)})}};
  const bool direct = through.empty();
  if (!direct) values.emplace_back("through", list(std::move(through)));
  const bool sound = best.rests_on <= Evidence::secondary;
  work.add(check, sound ? Result::met : Result::doubtful,
           direct ? (sound ? "level.by_table" : "level.by_weak_table")
                  : (sound ? "level.by_tables" : "level.by_weak_tables"),
           std::move(values), std::move(basis), work.by_tables[at] * placed);
  tell_disagreement(work, answer);
}

/// By the outcomes; the title and the size count only where no table leads there.
void read_outcomes(Work& work, level::LevelScratch& scratch) {
  const auto& assessor = work.assessor;
  const auto& outcomes = work.record.outcomes;
  const Framework& to = *work.target.framework;
  const EdgeFilter filter{.weakest = work.query.weakest, .as_of = work.query.decided};
  std::vector<level::AwardEvidence> others;
  std::vector<Basis> basis;
  if (work.by_tables.empty()) {
    const auto hours =
        work.workload.hours ? std::optional{work.workload.hours->upper.convert_to<double>()} : std::nullopt;
    others = level::award_evidence(
        {.title = work.record.title, .credits = std::nullopt, .hours = hours, .framework = work.home.framework},
        assessor.award_words, assessor.catalogue, assessor.paths, filter, assessor.award_policy);
  }
  const bool any = outcomes.statement_count() > 0;
  if (!any && others.empty()) return;
  if (any) {
    work.levelling = assessor.model.level(outcomes, scratch);
    basis = {on_record("#/outcomes"), on_model(assessor.model_name)};
  }
  const auto& policy = assessor.model.policy();
  const level::Position nothing{.mean = policy.prior_position, .spread = policy.prior_spread};
  const auto place = any ? level::combined(work.levelling->position, work.levelling->best, others)
                         : level::combined(nothing, nothing.mean, others);
  work.by_outcomes = level::on_framework(
      {.place = place, .course = any ? work.levelling->course : 0.5, .coverage = assessor.policy.coverage},
      assessor.model.trained(), assessor.acqf, to, assessor.paths, filter);
  if (!work.by_outcomes) {
    work.add(check, Result::unknown, "level.outcomes_no_way", {{"to", short_name(to)}},
             {on_record("#/outcomes"), on_framework_record(to)});
    return;
  }
  for (const auto& other : others) {
    if (other.kind == level::AwardEvidence::Kind::size) basis.push_back(on_record("#/hours"));
    basis.push_back(on_record("#/title"));
    basis.push_back(on_policy(other.kind == level::AwardEvidence::Kind::size          ? "level.award.size_weight"
                              : other.kind == level::AwardEvidence::Kind::title_words ? "level.award.title_weight"
                                                                                      : "level.award.type_weight",
                              assessor.catalogue.policy()));
  }
  const auto& read = *work.by_outcomes;
  const bool weak =
      !any || std::any_of(work.levelling->warnings.begin(), work.levelling->warnings.end(), [](level::Warning w) {
        return w == level::Warning::too_short || w == level::Warning::no_cue ||
               w == level::Warning::language_not_covered || w == level::Warning::many_unknown_words ||
               w == level::Warning::not_an_outcome;
      });
  const char* code = !any ? "level.by_title" : others.empty() ? "level.by_outcomes" : "level.by_outcomes_and_title";
  work.add(check, weak ? Result::doubtful : Result::noted, code,
           {{"level", level_value(to, to.levels[read.best_fit])},
            {"low", level_value(to, to.levels[read.set_first])},
            {"high", level_value(to, to.levels[read.set_last])},
            {"coverage", share(assessor.policy.coverage)},
            {"n", count(outcomes.statement_count())}},
           std::move(basis), read.distribution[read.best_fit]);
  if (!work.by_tables.empty()) {
    const auto at = best_of(work.by_tables);
    if (at < read.set_first || at > read.set_last) {
      work.add(check, Result::doubtful, "level.outcomes_disagree",
               {{"tables", level_value(to, to.levels[at])},
                {"low", level_value(to, to.levels[read.set_first])},
                {"high", level_value(to, to.levels[read.set_last])}},
               {on_record("#/outcomes"), on_model(assessor.model_name)}, assessor.policy.coverage);
    }
  }
}

/// Tables and outcomes as one: p ∝ tables · outcomes^weight (a logarithmic opinion pool; Genest and Zidek, 1986).
void put_together(Work& work) {
  if (work.by_tables.empty() && !work.by_outcomes) return;
  const std::size_t n = work.target.framework->levels.size();
  std::vector<double> out(n, 1.0);
  if (!work.by_tables.empty()) out = work.by_tables;
  if (work.by_outcomes) {
    constexpr double least = 1e-6;
    const double weight = work.by_tables.empty() ? 1 : work.assessor.policy.text_weight;
    for (std::size_t i = 0; i < n; ++i) out[i] *= std::pow(std::max(least, work.by_outcomes->distribution[i]), weight);
  }
  const double sum = std::accumulate(out.begin(), out.end(), 0.0);
  if (sum <= 0) return;
  for (double& p : out) p /= sum;
  work.together = std::move(out);
}

/// The level to go by: the likeliest, or what the outcomes read like where nothing else speaks.
std::size_t chosen_level(const Work& work) {
  return work.by_tables.empty() && work.by_outcomes ? work.by_outcomes->best_fit : best_of(work.together);
}

void conclude(Work& work) {
  const Framework& to = *work.target.framework;
  const auto& policy = work.assessor.policy;
  if (work.together.empty()) {
    work.set(check, Result::unknown);
    work.add(check, Result::unknown, "level.unknown", {{"to", short_name(to)}},
             {on_record("#/level"), on_record("#/outcomes"), on_framework_record(to)});
    return;
  }
  const auto at = chosen_level(work);
  const double p = work.together[at];
  auto rest = work.together;
  rest[at] = 0;
  const auto second = best_of(rest);
  std::vector<Basis> basis{on_policy("assess.text_weight", work.assessor.catalogue.policy()),
                           on_policy("assess.firm_level", work.assessor.catalogue.policy())};
  const bool firm = p >= policy.firm_level;
  work.set(check, firm && !work.by_tables.empty() ? Result::met : Result::doubtful);
  const Values one{{"level", level_value(to, to.levels[at])}, {"p", share(p)}};
  if (rest[second] >= policy.open_level) {
    basis.push_back(on_policy("assess.open_level", work.assessor.catalogue.policy()));
    work.add(check, Result::doubtful, "level.between",
             {{"level", level_value(to, to.levels[at])},
              {"p", share(p)},
              {"other", level_value(to, to.levels[second])},
              {"q", share(rest[second])}},
             std::move(basis), p + rest[second]);
  } else {
    work.add(check, work.result(check), firm ? "level.found" : "level.likely", one, std::move(basis), p);
  }
}

}  // namespace

void check_level(Work& work, level::LevelScratch& scratch) {
  work.target.framework = target_framework(work);
  read_tables(work);
  read_outcomes(work, scratch);
  put_together(work);
  conclude(work);
  if (!work.together.empty()) work.target.level = chosen_level(work);
}

}  // namespace mizani::assess
