// SPDX-License-Identifier: MIT
// How fast one ladder of levels is expected to climb beside another.
#pragma once

#include "engine/compare/compare_policy.h"
#include "engine/compare/correspondence.h"
#include "engine/compare/order_alignment.h"

namespace mizani::compare {

/// The geometric mean of two readings: the ratio of the numbers of steps of both ladders (as if both ran over the same
/// ground), and the ratio of their climbs on the ACQF scale by their descriptors. From 0.4 to 2.5 levels of b a level
/// of a; 1 where either side has fewer than two described levels.
StepPrior step_prior_of(const DomainPositions& a, const DomainPositions& b, const ComparePolicy& policy);

}  // namespace mizani::compare
