// SPDX-License-Identifier: MIT
// What else than the text is known of a credential says about its level: its title and its size.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/level/award_policy.h"
#include "engine/level/award_words.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"
#include "frameworks/level_graph.h"

namespace mizani::level {

/// `credits` in the framework's own credits, `hours` of notional learning; hours count only where there are no credits.
struct AwardFacts {
  std::string title;
  std::optional<double> credits;
  std::optional<double> hours;
  const Framework* framework = nullptr;  ///< of the awarding country on the day, or nullptr
};

/// `likelihood`: of the ACQF levels 1 … 10, the largest 1, already raised to `weight`; evidence of several facts
/// multiplies. `source`: the framework and type ids ("ke-knqf/diploma"), the entry of the words
/// ("award-words/diploma"), or the framework whose levels or sizes were used.
struct AwardEvidence {
  /// stated_level: the level as its issuer states it; not read here (micro/level_reading.h).
  enum class Kind : unsigned char { title_words, qualification_type, size, stated_level };
  Kind kind = Kind::title_words;
  std::string words;  ///< which words, type or size it rests on, for people
  std::array<double, acqf_levels> likelihood{};
  double weight = 0;
  std::string source;
};

/// The title read as a type of the framework, through the tables to the ACQF; failing that by its general words; a
/// level that the title states in so many words, on the framework; and the size beside the sizes the framework states.
/// What does not tell one level from another gives no evidence: an empty title, a framework without a way to the ACQF,
/// a size no type has, amounts that are not positive. O(names of the framework) and one path per piece of evidence.
std::vector<AwardEvidence> award_evidence(const AwardFacts& facts, const AwardWords& words, const Catalogue& catalogue,
                                          const path::PathIndex& index, const EdgeFilter& filter,
                                          const AwardPolicy& policy);

}  // namespace mizani::level
