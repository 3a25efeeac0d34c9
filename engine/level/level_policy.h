// SPDX-License-Identifier: MIT
// The disputable constants of levelling.
#pragma once

#include <cstddef>

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::level {

/// What kind of thing a phrase of the lexicon grades.
enum class CueKind : unsigned char { verb, knowledge, complexity, context, autonomy };

/// Read from data/policy.json ("level.…"), where each value has its reason. Positions and spreads are in ACQF levels.
/// What is learnt from labelled texts is not here but in the trained model.
struct LevelPolicy {
  double prior_position = 0;  ///< of a text that says nothing
  double prior_spread = 0;
  double word_list_spread = 0;  ///< factor on the spread of a text read through a word list
  double unknown_share = 0;     ///< share of unknown words from which a text is hardly read
  double listed_pull = 0;       ///< levels below which words are listed together
  double domain_share = 0;      ///< probability from which a statement speaks of a domain
  double domain_gap = 0;        ///< levels between domains that call for a warning
  std::size_t few_words = 0;    ///< fewer than these are too short

  /// Faults: "missing-constant", "out-of-range".
  static Expected<LevelPolicy> from(const Policy& policy);
};

}  // namespace mizani::level
