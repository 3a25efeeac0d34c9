// SPDX-License-Identifier: MIT
// What plain spelling gives: a yardstick for course matching.
#pragma once

#include <Eigen/Core>

#include "engine/match/articulation.h"

namespace mizani::training {

/// Cosines of TF-IDF vectors of character n-grams (two to four within words, with blanks at their ends; logarithmic
/// counts), the inverse document frequencies from `background`: rows = receiving, columns = sending.
Eigen::MatrixXd gram_scores(const match::ArticulationSet& set, const std::vector<std::string>& background);

}  // namespace mizani::training
