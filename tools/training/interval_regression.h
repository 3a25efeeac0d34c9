// SPDX-License-Identifier: MIT
// Linear regression on intervals.
#pragma once

#include <span>
#include <vector>

#include "tools/training/feature_matrix.h"

namespace mizani::training {

struct IntervalLabels {
  std::vector<double> low;     ///< 0.5 and below: no lower end
  std::vector<double> high;    ///< 10.5 and above: no upper end
  std::vector<double> weight;  ///< of the row in the sum
  std::vector<double> offset;  ///< added to the row's score; empty: none
};

struct LinearFit {
  std::vector<double> weights;
  double bias = 0;
};

/// Minimises −Σ w · ln P(low < score + noise < high) + ridge/2 · |weights|², noise normal with standard deviation 1
/// level: interval-censored regression, of which the ordered probit is the case of adjoining intervals. The bias is
/// free unless `fixed_bias`. L-BFGS from zero weights; the same rows give the same fit.
LinearFit fit_intervals(const SparseRows& rows, const IntervalLabels& labels, double ridge, bool fixed_bias = false);

/// ln of the probability that a normal variable with this mean and spread falls between low and high, and its
/// derivatives by mean and by ln spread.
struct LogMass {
  double value = 0;
  double by_mean = 0;
  double by_log_spread = 0;
};
LogMass log_mass(double mean, double spread, double low, double high);

}  // namespace mizani::training
