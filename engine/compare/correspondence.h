// SPDX-License-Identifier: MIT
// Level against level from descriptors: how probably a level of one side answers to each level of the other.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "engine/compare/compare_policy.h"
#include "engine/compare/side.h"
#include "engine/level/level_model.h"
#include "engine/level/levelling.h"

namespace mizani::compare {

/// A phrase of a descriptor and how far it pulls its level up or down, in ACQF levels. Empty words: all others.
struct WordPull {
  std::string words;
  double pull = 0;
};

/// Where a level's descriptors of one domain stand on the ACQF scale, and the words that place them there: `start` and
/// the pulls add up to the position's mean. `ordered`: the mean once no level may stand below a lower one of its side
/// (isotonic regression); equal to the mean where the descriptors already rise.
struct DescriptorPosition {
  level::Position position;
  double ordered = 0;
  double start = 0;
  std::vector<WordPull> pulls;  ///< strongest first, the rest last
};

/// Positions of a side's levels in one domain; nothing where a level says nothing of it. `overall` takes all
/// descriptors of a level together.
struct DomainPositions {
  DescriptorDomain domain = DescriptorDomain::overall;
  std::vector<std::optional<DescriptorPosition>> levels;

  [[nodiscard]] std::size_t described() const;
};

/// Reads a side's descriptors with the levelling model. Linear in their words; the positions do not depend on the other
/// side.
DomainPositions positions_of(const Side& side, DescriptorDomain domain, const level::LevelModel& model,
                             level::LevelScratch& scratch, const ComparePolicy& policy);

/// One domain of two sides. `probability`: rows = levels of a, columns = levels of b; each row sums to 1, or is all
/// zero where a says nothing of the level or b nothing at all. Levels of b without a descriptor have probability 0.
struct DomainCorrespondence {
  DescriptorDomain domain = DescriptorDomain::overall;
  Eigen::MatrixXd probability;
  DomainPositions a;
  DomainPositions b;
};

/// Two readings of one level differ by the sum of their errors, taken as normal: the probability of a pair falls with
/// the squared distance of the ordered positions over the sum of both variances.
DomainCorrespondence correspondence_of(DomainPositions a, DomainPositions b);

/// What sets two descriptors apart: phrases of either (pulls of b's with their sign turned), which with the difference
/// of the starts and of the ordering add up to ordered a - ordered b. Words that both have cancel and are not listed.
struct CellReason {
  double distance = 0;  ///< ACQF levels, a above b where positive
  std::vector<WordPull> only_a;
  std::vector<WordPull> only_b;
  double rest = 0;
};
CellReason reason_of(const DescriptorPosition& a, const DescriptorPosition& b);

}  // namespace mizani::compare
