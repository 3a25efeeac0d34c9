// SPDX-License-Identifier: MIT
// Two frameworks compared: structure, descriptors, alignment, tables, paths.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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

/// Which levels change their counterpart when one number of the method is moved, all else as it was. `setting`:
/// "method", "knowledge", "skills", "autonomy" (weights), or "threshold". `value`: what was tried, as a method's name
/// or a number.
struct SensitivityRow {
  std::string setting;
  std::string value;
  std::vector<std::optional<std::size_t>> to;
  std::vector<std::size_t> changed;  ///< levels of a whose counterpart differs from the answer's
};

/// Reasons to doubt a comparison.
enum class Doubt : unsigned char {
  no_descriptors,        ///< a side has none that are read: nothing is proposed
  few_descriptors,       ///< fewer levels of a side are described than data/policy.json asks for
  own_words,             ///< a side's descriptors are the catalogue's summaries, not the official text
  language_not_covered,  ///< a side's language is not one that is read
  language_by_word_list,
  no_common_domain,  ///< the sides have no domain in common: all methods read the whole text
  narrow_margin,     ///< the runner-up is nearly as good
  same_framework,
};
std::string_view to_string(Doubt doubt);

/// Everything that is known and judged of A against B. `domains`: those that both sides describe, in the order
/// knowledge, skills, autonomy; `overall`: all descriptors of a level together. `combined`: by the method; shape and
/// sums as DomainCorrespondence::probability; `alignment` is of it. `paths`: the graph's own answer between the two
/// frameworks, with matrices; empty where a side is a file of no known framework.
struct Comparison {
  Side a;
  Side b;
  Date as_of{};
  Evidence weakest = Evidence::assumed;
  MethodChoice method;
  Structure structure;
  std::vector<DomainCorrespondence> domains;
  DomainCorrespondence overall;
  StepPrior step;
  Eigen::MatrixXd combined;
  AlignmentResult alignment;
  std::vector<SensitivityRow> sensitivity;
  std::vector<TableCheck> tables;
  path::PathAnswer paths;
  std::vector<Doubt> doubts;
};

}  // namespace mizani::compare
