// SPDX-License-Identifier: MIT
// Which credentials have the same content.
#pragma once

#include <optional>
#include <vector>

#include "engine/micro/stack_problem.h"

namespace mizani::micro {

/// Pieces by the set of outcomes they cover, and the sets that overlap. Built once a problem; sets are in the order of
/// their outcomes.
struct StackOverlaps {
  std::vector<std::vector<std::size_t>> sets;   ///< pieces with equal outcomes, ascending
  std::vector<std::optional<std::size_t>> set;  ///< by piece; nothing where no outcome is covered
  std::vector<std::vector<std::size_t>> alike;  ///< by set: the others it overlaps with, ascending

  /// The share of the smaller set that is in both reaches problem.overlap. Linear in the pairs of sets that share an
  /// outcome.
  static StackOverlaps of(const StackProblem& problem);

  [[nodiscard]] bool overlap(std::size_t piece, std::size_t other) const;
};

}  // namespace mizani::micro
