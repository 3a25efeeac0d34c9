// SPDX-License-Identifier: MIT
// How alike two outcomes are, and by which words.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/match/match_policy.h"
#include "engine/match/outcome.h"

namespace mizani::match {

/// How much each term tells: 1 + ln((outcomes + 1) / (outcomes with the term + 1)), times match.verb for a leading
/// verb. Immutable; safe to share.
class TermWeights {
 public:
  /// From all outcomes of both sets.
  TermWeights(const std::vector<Outcome>& sources, const std::vector<Outcome>& targets);
  [[nodiscard]] double of(const Term& term, const MatchPolicy& policy) const;

 private:
  double all_ = 0;
  std::unordered_map<std::uint64_t, std::size_t> with_;
};

/// A part of a similarity.
struct Contribution {
  /// word: a shared word. governed: it stands under like verbs in both. process, domain: the same in both.
  enum class Kind : unsigned char { word, governed, process, domain };
  Kind kind = Kind::word;
  std::string source;  ///< the word of the source; empty for process and domain
  std::string target;
  double value = 0;
};

/// 0 … 1; 1 for outcomes with the same words. A weighted mean of four cosines or agreements, each left out where either
/// outcome does not have it: shared words, words governed by verbs that are the same or name the same cognitive
/// process, cognitive processes, domain. 0 where no word is shared. Symmetric.
double similarity(const Outcome& source, const Outcome& target, const TermWeights& weights, const MatchPolicy& policy);

/// The parts of the similarity, strongest first; they add up to it.
std::vector<Contribution> contributions(const Outcome& source, const Outcome& target, const TermWeights& weights,
                                        const MatchPolicy& policy);

}  // namespace mizani::match
