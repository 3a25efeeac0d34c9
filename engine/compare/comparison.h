// SPDX-License-Identifier: MIT
// Two frameworks compared: structure, descriptors, alignment, tables, paths.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "engine/compare/correspondence.h"
#include "engine/compare/method.h"
#include "engine/compare/order_alignment.h"
#include "engine/compare/side.h"
#include "engine/compare/structure.h"
#include "engine/compare/tension.h"
#include "engine/path/path_index.h"

namespace mizani::compare {

/// Reasons to doubt a comparison.
enum class Doubt : unsigned char {
  few_descriptors,       ///< fewer than half of the levels of a side are described
  no_descriptors,        ///< a side has none: nothing is proposed
  own_words,             ///< descriptors are summaries of the official text, not the text itself
  language_not_covered,  ///< a side's language is not one that is read
  narrow_margin,         ///< the runner-up is nearly as good
  same_framework,
};
std::string_view to_string(Doubt doubt);

/// Everything that is known and judged of A against B. `domains`: those in which both sides are described, in the order
/// knowledge, skills, autonomy, then `overall` (all descriptors of a level together) last. `combined`: by the method;
/// shape and sums as DomainCorrespondence::probability. `alignment` is of `combined`. `paths`: the graph's own answer
/// between the two frameworks, with matrices; empty where a side is a file only.
struct Comparison {
  Side a;
  Side b;
  Date as_of{};
  Evidence weakest = Evidence::assumed;
  MethodChoice method;
  Structure structure;
  std::vector<DomainCorrespondence> domains;
  Eigen::MatrixXd combined;
  AlignmentResult alignment;
  std::vector<SensitivityRow> sensitivity;
  std::vector<TableCheck> tables;
  path::PathAnswer paths;
  std::vector<Doubt> doubts;
};

}  // namespace mizani::compare
