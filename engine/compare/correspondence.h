// SPDX-License-Identifier: MIT
// Level against level from descriptors: how probably a level of one side answers to each level of the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "engine/compare/side.h"
#include "engine/level/levelling.h"

namespace mizani::compare {

/// Where a level's descriptors of one domain stand on the ACQF scale, and the words that place them there. The pulls
/// and `start` add up to the position's mean.
struct DescriptorPosition {
  level::Position position;
  double start = 0;
  struct Pull {
    std::string words;
    double pull = 0;  ///< ACQF levels
  };
  std::vector<Pull> pulls;  ///< strongest first; the last, with empty words, holds all the rest
};

/// One domain. `probability`: rows = levels of a, columns = levels of b; each row sums to 1, or is all zero where
/// either side says nothing of this level and domain. `a` and `b`: one place a level, nothing without a descriptor.
struct DomainCorrespondence {
  DescriptorDomain domain = DescriptorDomain::overall;
  Eigen::MatrixXd probability;
  std::vector<std::optional<DescriptorPosition>> a;
  std::vector<std::optional<DescriptorPosition>> b;
};

/// Why a cell of a domain is what it is. `log_score` is the sum of the terms; the row's probabilities are the softmax
/// of its scores.
struct CellReason {
  enum class Kind : unsigned char { position, shared_words };
  struct Term {
    Kind kind = Kind::position;
    std::string words;  ///< the words shared; empty for the position
    double amount = 0;
  };
  double log_score = 0;
  std::vector<Term> terms;  ///< position first, then shared words, strongest first
};

}  // namespace mizani::compare
