// SPDX-License-Identifier: MIT
// How the domains' judgements become one: the rule of best fit that is applied.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compare/correspondence.h"
#include "engine/compare/order_alignment.h"

namespace mizani::compare {

/// majority: each domain votes for its own best level, ties by probability (best fit as EQF practice puts it).
/// weighted: mean of the domains' log probabilities by weights. threshold: the highest level of b that every domain
/// reaches with at least the stated probability of standing there or above. text: all descriptors of a level read as
/// one text, whatever their domain.
enum class Method : unsigned char { majority, weighted, threshold, text };
std::string_view to_string(Method method);
std::optional<Method> parse_method(std::string_view text);

/// `weights`: knowledge, skills, autonomy; they need not sum to 1, at least one is positive.
struct MethodChoice {
  Method method = Method::weighted;
  std::array<double, 3> weights{1, 1, 1};
  double threshold = 0.5;
};

/// Which levels change their counterpart when one number of the method is moved. `setting`: "knowledge", "skills",
/// "autonomy" (weight), "threshold", or "method".
struct SensitivityRow {
  std::string setting;
  std::string value;                 ///< the value tried, as shown
  std::vector<std::size_t> changed;  ///< levels of a whose counterpart differs from the answer's
  std::vector<std::optional<std::size_t>> to;
};

}  // namespace mizani::compare
