// SPDX-License-Identifier: MIT
#include "engine/path/next_referencing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace mizani::path {
namespace {

/// A candidate on trial: the pairs its table can serve, and their bits with it.
struct Trial {
  std::size_t candidate = 0;
  std::vector<std::size_t> pairs;
  std::vector<double> after;
};

bool can_serve(const HypotheticalReport& report, const PairUncertainty& pair,
               const std::vector<StateFramework>& states) {
  const auto& country = report.from->country;
  return !country || states[pair.from].framework->country == country || states[pair.to].framework->country == country;
}

/// Rounded, so that noise in the last digit does not order what is equal.
double rounded(double gain) {
  return std::round(gain / least_gain);
}

class Ranking {
 public:
  Ranking(const PathIndex& paths, const NextAnswer& world, const EdgeFilter& filter)
      : known_(&paths), world_(world), filter_(filter) {
    for (const auto& pair : world.today.pairs) bits_.push_back(pair.bits);
  }

  std::optional<Faults> try_all() {
    for (std::size_t candidate = 0; candidate < world_.candidates.size(); ++candidate) {
      Trial trial{.candidate = candidate, .pairs = {}, .after = {}};
      for (std::size_t pair = 0; pair < bits_.size(); ++pair) {
        if (can_serve(world_.candidates[candidate], world_.today.pairs[pair], world_.today.states))
          trial.pairs.push_back(pair);
      }
      trial.after.resize(trial.pairs.size());
      if (auto faults = ask(trial, std::vector<bool>(bits_.size(), true))) return faults;
      trials_.push_back(std::move(trial));
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<NextReport> reports() const {
    std::vector<NextReport> out;
    for (const auto& trial : trials_) {
      NextReport report = told(trial);
      if (report.gain > least_gain) out.push_back(std::move(report));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const NextReport& a, const NextReport& b) { return rounded(a.gain) > rounded(b.gain); });
    return out;
  }

  /// Takes the best trial as done; nothing where none gains.
  Expected<std::optional<PlanStep>> take_best() {
    const auto best = std::max_element(trials_.begin(), trials_.end(), [&](const Trial& a, const Trial& b) {
      return rounded(gain(a)) < rounded(gain(b));
    });
    if (best == trials_.end() || gain(*best) <= least_gain) return std::nullopt;
    const Trial taken = std::move(*best);
    trials_.erase(best);
    PlanStep step{.candidate = taken.candidate, .gain = gain(taken), .cumulative = 0, .bits_left = 0};
    auto grown = known_->with(world_.candidates[taken.candidate].table);
    if (!grown) return failure(std::move(grown.error()));
    grown_ = std::move(*grown);
    known_ = &*grown_;
    std::vector<bool> served(bits_.size(), false);
    for (std::size_t i = 0; i < taken.pairs.size(); ++i) {
      served[taken.pairs[i]] = true;
      bits_[taken.pairs[i]] = taken.after[i];
    }
    for (auto& trial : trials_) {
      if (auto faults = ask(trial, served)) return failure(std::move(*faults));
    }
    step.bits_left = std::accumulate(bits_.begin(), bits_.end(), 0.0);
    step.cumulative = world_.today.bits - step.bits_left;
    return step;
  }

 private:
  [[nodiscard]] double gain(const Trial& trial) const {
    double bits = 0;
    for (std::size_t i = 0; i < trial.pairs.size(); ++i) bits += bits_[trial.pairs[i]] - trial.after[i];
    return bits;
  }

  /// Asks the trial's pairs among `which` with its table added to what is known.
  std::optional<Faults> ask(Trial& trial, const std::vector<bool>& which) const {
    const auto added = known_->with(world_.candidates[trial.candidate].table);
    if (!added) return added.error();
    for (std::size_t i = 0; i < trial.pairs.size(); ++i) {
      if (!which[trial.pairs[i]]) continue;
      const auto& pair = world_.today.pairs[trial.pairs[i]];
      trial.after[i] =
          pair_uncertainty(*added, world_.today.states[pair.from], world_.today.states[pair.to], filter_).bits;
    }
    return std::nullopt;
  }

  [[nodiscard]] NextReport told(const Trial& trial) const {
    NextReport report;
    report.candidate = trial.candidate;
    report.gain = gain(trial);
    std::vector<double> by_state(world_.today.states.size(), 0.0);
    for (std::size_t i = 0; i < trial.pairs.size(); ++i) {
      const PairChange change{.pair = trial.pairs[i], .before = bits_[trial.pairs[i]], .after = trial.after[i]};
      if (std::abs(change.gain()) <= least_gain) continue;
      (change.gain() > 0 ? report.improved : report.worsened) += 1;
      by_state[world_.today.pairs[change.pair].from] += change.gain();
      report.changes.push_back(change);
    }
    std::stable_sort(report.changes.begin(), report.changes.end(),
                     [](const PairChange& a, const PairChange& b) { return rounded(a.gain()) > rounded(b.gain()); });
    for (std::size_t state = 0; state < by_state.size(); ++state) {
      if (std::abs(by_state[state]) > least_gain) report.by_source.push_back({.state = state, .bits = by_state[state]});
    }
    std::stable_sort(report.by_source.begin(), report.by_source.end(),
                     [](const SourceGain& a, const SourceGain& b) { return rounded(a.bits) > rounded(b.bits); });
    return report;
  }

  const PathIndex* known_;
  std::optional<PathIndex> grown_;
  const NextAnswer& world_;
  EdgeFilter filter_;
  std::vector<double> bits_;  ///< of each pair, with the reports taken so far
  std::vector<Trial> trials_;
};

}  // namespace

Expected<NextAnswer> next_referencings(const Catalogue& catalogue, const PathIndex& paths, const NextQuery& query) {
  NextAnswer answer;
  auto today = continent_uncertainty(catalogue, paths, query.counted);
  if (!today) return failure(std::move(today.error()));
  answer.today = std::move(*today);
  const Date on = query.counted.filter.as_of.value_or(catalogue.edition());
  answer.candidates = missing_reports(catalogue, paths, answer.today.states, on);

  Ranking ranking{paths, answer, query.counted.filter};
  if (auto faults = ranking.try_all()) return failure(std::move(*faults));
  answer.reports = ranking.reports();
  while (answer.plan.size() < query.plan) {
    auto step = ranking.take_best();
    if (!step) return failure(std::move(step.error()));
    if (!*step) break;
    answer.plan.push_back(**step);
  }
  return answer;
}

}  // namespace mizani::path
