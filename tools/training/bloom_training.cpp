// SPDX-License-Identifier: MIT
#include "tools/training/bloom_training.h"

#include <algorithm>
#include <cstdlib>

#include <linear.h>

namespace mizani::training {

std::array<LinearFit, level::bloom_processes> fit_bloom(const SparseRows& rows,
                                                        const std::vector<std::vector<std::size_t>>& labels) {
  // liblinear counts features from 1 and ends a row with -1; the last feature is the bias.
  std::vector<feature_node> nodes;
  nodes.reserve(rows.column.size() + 2 * rows.size());
  std::vector<std::size_t> starts;
  const int bias_index = static_cast<int>(rows.columns) + 1;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    starts.push_back(nodes.size());
    for (std::size_t i = rows.begin[r]; i < rows.begin[r + 1]; ++i)
      nodes.push_back({.index = static_cast<int>(rows.column[i]) + 1, .value = rows.value[i]});
    nodes.push_back({.index = bias_index, .value = 1});
    nodes.push_back({.index = -1, .value = 0});
  }
  std::vector<feature_node*> pointers;
  pointers.reserve(starts.size());
  for (const std::size_t start : starts) pointers.push_back(&nodes[start]);
  set_print_string_function([](const char* /*line*/) {});

  std::array<LinearFit, level::bloom_processes> fits;
  for (std::size_t process = 0; process < fits.size(); ++process) {
    std::vector<double> target;
    target.reserve(labels.size());
    for (const auto& row : labels) target.push_back(std::find(row.begin(), row.end(), process) == row.end() ? -1 : 1);
    const problem task{
        .l = static_cast<int>(rows.size()), .n = bias_index, .y = target.data(), .x = pointers.data(), .bias = 1};
    parameter settings{};
    settings.solver_type = L2R_L2LOSS_SVC_DUAL;
    settings.C = 1;
    settings.eps = 0.02;
    settings.p = 0.1;
    std::srand(1);  // NOLINT: liblinear draws its order from rand()
    model* trained = train(&task, &settings);
    fits[process].weights.resize(rows.columns);
    for (std::size_t c = 0; c < rows.columns; ++c)
      fits[process].weights[c] = get_decfun_coef(trained, static_cast<int>(c) + 1, 0);
    fits[process].bias = get_decfun_bias(trained, 0);
    // The first label that liblinear meets counts as positive.
    if (trained->label[0] < 0) {
      for (double& w : fits[process].weights) w = -w;
      fits[process].bias = -fits[process].bias;
    }
    free_and_destroy_model(&trained);
  }
  return fits;
}

}  // namespace mizani::training
