// SPDX-License-Identifier: MIT
// How the domains' judgements become one: the rule of best fit that is applied.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include <Eigen/Core>

#include "engine/compare/correspondence.h"

namespace mizani::compare {

/// majority: each domain votes for its own best level, ties by probability (best fit as EQF practice puts it).
/// weighted: product of the domains' probabilities, each to the power of its weight. threshold: the highest level of b
/// that every domain reaches, with at least the stated probability of standing there or above. text: all descriptors of
/// a level read as one text, whatever their domain.
enum class Method : unsigned char { majority, weighted, threshold, text };
inline constexpr std::array all_methods{Method::majority, Method::weighted, Method::threshold, Method::text};
std::string_view to_string(Method method);
std::optional<Method> parse_method(std::string_view text);

/// `weights`: knowledge, skills, autonomy; not negative, at least one positive; they need not sum to 1.
struct MethodChoice {
  Method method = Method::text;
  std::array<double, 3> weights{1, 1, 1};
  double threshold = 0.5;  ///< in (0, 1)

  friend bool operator==(const MethodChoice&, const MethodChoice&) = default;
};

/// One matrix out of the domains'; shape and sums as DomainCorrespondence::probability. A level counts with the domains
/// in which it has a row and a weight; where there is none, and for the method `text`, by `overall`. The vote of
/// `majority` and the verdict of `threshold` take four fifths of each row, the weighted product the rest, so that what
/// they rule out stays visible.
Eigen::MatrixXd combined(std::span<const DomainCorrespondence> domains, const DomainCorrespondence& overall,
                         const MethodChoice& choice);

}  // namespace mizani::compare
