// SPDX-License-Identifier: MIT
// liblbfgs behind a function object.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <lbfgs.h>

namespace mizani::training {

/// Minimises `value_and_slope(x, slope)`, which fills the slope and returns the value, by L-BFGS from `start` in at
/// most `steps` steps. The same function and start give the same answer.
template <class Function>
std::vector<double> minimise(std::vector<double> start, const Function& value_and_slope, int steps) {
  lbfgs_parameter_t parameters;
  lbfgs_parameter_init(&parameters);
  parameters.max_iterations = steps;
  parameters.epsilon = 1e-6;
  const auto evaluate = [](void* function, const lbfgsfloatval_t* x, lbfgsfloatval_t* slope, int n,
                           lbfgsfloatval_t /*step*/) -> lbfgsfloatval_t {
    const auto size = static_cast<std::size_t>(n);
    return (*static_cast<const Function*>(function))(std::span{x, size}, std::span{slope, size});
  };
  // The library wants aligned storage of its own and a pointer that is not const; the function is not changed.
  lbfgsfloatval_t* x = lbfgs_malloc(static_cast<int>(start.size()));
  std::copy(start.begin(), start.end(), x);
  lbfgs(static_cast<int>(start.size()), x, nullptr, evaluate, nullptr, const_cast<Function*>(&value_and_slope),
        &parameters);  // NOLINT
  std::copy(x, x + start.size(), start.begin());
  lbfgs_free(x);
  return start;
}

}  // namespace mizani::training
