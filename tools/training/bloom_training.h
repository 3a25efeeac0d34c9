// SPDX-License-Identifier: MIT
// Support vector machines for the cognitive processes.
#pragma once

#include <array>
#include <vector>

#include "engine/level/levelling.h"
#include "tools/training/feature_matrix.h"
#include "tools/training/interval_regression.h"

namespace mizani::training {

/// One against the rest for each process: linear, squared hinge loss, cost 1 (liblinear, dual coordinate descent with a
/// fixed seed). `labels[r]` lists the processes of row r.
std::array<LinearFit, level::bloom_processes> fit_bloom(const SparseRows& rows,
                                                        const std::vector<std::vector<std::size_t>>& labels);

}  // namespace mizani::training
