// SPDX-License-Identifier: MIT
// What becomes of an alignment when the method is another one, or its numbers are.
#pragma once

#include <span>
#include <vector>

#include "engine/compare/comparison.h"

namespace mizani::compare {

/// One row for each other method; for methods that weigh domains, one for each domain left out and one for each counted
/// twice; for `threshold`, one a tenth above and one below.
std::vector<SensitivityRow> sensitivity_of(std::span<const DomainCorrespondence> domains,
                                           const DomainCorrespondence& overall, const MethodChoice& choice,
                                           const StepPrior& step, const OrderAlignment& answer);

}  // namespace mizani::compare
