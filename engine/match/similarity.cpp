// SPDX-License-Identifier: MIT
#include "engine/match/similarity.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace mizani::match {
namespace {

/// Calls `each(a, b)` for the terms that both have; terms are in order of key.
template <class Each>
void each_shared(const Outcome& source, const Outcome& target, const Each& each) {
  auto a = source.terms.begin();
  auto b = target.terms.begin();
  while (a != source.terms.end() && b != target.terms.end()) {
    if (a->key < b->key) {
      ++a;
    } else if (b->key < a->key) {
      ++b;
    } else {
      each(*a++, *b++);
    }
  }
}

double length(const Outcome& outcome, const TermWeights& weights, const MatchPolicy& policy, bool governed_only) {
  double squares = 0;
  for (const auto& term : outcome.terms) {
    if (governed_only && !term.governed) continue;
    const double weight = weights.of(term, policy);
    squares += weight * weight;
  }
  return std::sqrt(squares);
}

bool share_process(const Outcome& source, const Outcome& target) {
  return std::any_of(source.processes.begin(), source.processes.end(), [&](std::size_t process) {
    return std::find(target.processes.begin(), target.processes.end(), process) != target.processes.end();
  });
}

bool share_verb(const Outcome& source, const Outcome& target) {
  bool out = false;
  each_shared(source, target, [&](const Term& a, const Term& b) { out = out || (a.verb && b.verb); });
  return out;
}

/// Shared processes over all processes of both.
double process_agreement(const Outcome& source, const Outcome& target) {
  std::vector<std::size_t> shared;
  std::set_intersection(source.processes.begin(), source.processes.end(), target.processes.begin(),
                        target.processes.end(), std::back_inserter(shared));
  const std::size_t all = source.processes.size() + target.processes.size() - shared.size();
  return static_cast<double>(shared.size()) / static_cast<double>(all);
}

/// Calls `part(kind, source term, target term, value)` for every part; terms are null for processes and domains.
template <class Part>
void each_part(const Outcome& source, const Outcome& target, const TermWeights& weights, const MatchPolicy& policy,
               const Part& part) {
  const double lengths = length(source, weights, policy, false) * length(target, weights, policy, false);
  if (lengths == 0) return;
  const double objects = length(source, weights, policy, true) * length(target, weights, policy, true);
  const bool processes = !source.processes.empty() && !target.processes.empty();
  const bool domains = source.domain && target.domain;
  const double all = policy.words + (objects > 0 ? policy.governed : 0) + (processes ? policy.process : 0) +
                     (domains ? policy.domain : 0);
  const bool like_verbs = objects > 0 && (share_verb(source, target) || share_process(source, target));
  bool any = false;
  each_shared(source, target, [&](const Term& a, const Term& b) {
    any = true;
    const double weight = weights.of(a, policy) * weights.of(b, policy);
    part(Contribution::Kind::word, &a, &b, policy.words / all * weight / lengths);
    if (like_verbs && a.governed && b.governed)
      part(Contribution::Kind::governed, &a, &b, policy.governed / all * weight / objects);
  });
  if (!any) return;
  const Term* none = nullptr;
  if (processes)
    part(Contribution::Kind::process, none, none, policy.process / all * process_agreement(source, target));
  if (domains && *source.domain == *target.domain) part(Contribution::Kind::domain, none, none, policy.domain / all);
}

}  // namespace

TermWeights::TermWeights(const std::vector<Outcome>& sources, const std::vector<Outcome>& targets)
    : all_(static_cast<double>(sources.size() + targets.size())) {
  for (const auto* outcomes : {&sources, &targets}) {
    for (const auto& outcome : *outcomes) {
      for (const auto& term : outcome.terms) ++with_[term.key];
    }
  }
}

double TermWeights::of(const Term& term, const MatchPolicy& policy) const {
  const auto found = with_.find(term.key);
  const double with = found == with_.end() ? 0 : static_cast<double>(found->second);
  return (1 + std::log((all_ + 1) / (with + 1))) * (term.verb ? policy.verb : 1);
}

double similarity(const Outcome& source, const Outcome& target, const TermWeights& weights, const MatchPolicy& policy) {
  double sum = 0;
  each_part(source, target, weights, policy,
            [&](Contribution::Kind, const Term*, const Term*, double value) { sum += value; });
  return std::min(sum, 1.0);
}

std::vector<Contribution> contributions(const Outcome& source, const Outcome& target, const TermWeights& weights,
                                        const MatchPolicy& policy) {
  std::vector<Contribution> out;
  each_part(source, target, weights, policy, [&](Contribution::Kind kind, const Term* a, const Term* b, double value) {
    if (value > 0)
      out.push_back({.kind = kind,
                     .source = a != nullptr ? a->word : std::string{},
                     .target = b != nullptr ? b->word : std::string{},
                     .value = value});
  });
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return a.value != b.value ? a.value > b.value : a.source < b.source;
  });
  return out;
}

}  // namespace mizani::match
