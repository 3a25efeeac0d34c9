// SPDX-License-Identifier: MIT
// The nearest sequence that never falls.
#pragma once

#include <span>
#include <vector>

namespace mizani::compare {

/// Least-squares fit of a non-decreasing sequence by pooling adjacent violators (Ayer et al., 1955); same length and
/// same mean. Linear.
std::vector<double> isotonic(std::span<const double> values);

}  // namespace mizani::compare
