// SPDX-License-Identifier: MIT
// Two sides -> Comparison.
#pragma once

#include "engine/compare/compare_policy.h"
#include "engine/compare/comparison.h"
#include "engine/level/award_words.h"
#include "engine/level/level_model.h"
#include "engine/path/path_index.h"
#include "frameworks/catalogue.h"

namespace mizani::compare {

struct CompareQuestion {
  Date as_of{};
  Evidence weakest = Evidence::assumed;
  MethodChoice method;
};

/// Compares frameworks with one loaded world. Immutable; shared between threads, each with a LevelScratch of its own.
/// Catalogue, paths, model and award words must outlive it.
class Comparer {
 public:
  Comparer(const Catalogue& catalogue, const path::PathIndex& paths, const level::LevelModel& model,
           const level::AwardWords& words, const ComparePolicy& policy)
      : catalogue_(catalogue), paths_(paths), model_(model), words_(words), policy_(policy) {}

  /// Everything at once. The same sides give the same answer. Linear in the descriptors' words, plus
  /// levels of a · levels of b² for each alignment tried.
  [[nodiscard]] Comparison compare(Side a, Side b, const CompareQuestion& question, level::LevelScratch& scratch) const;

  /// The alignment by descriptors alone, without tables, types or paths.
  [[nodiscard]] AlignmentResult align(const Side& a, const Side& b, const MethodChoice& method,
                                      level::LevelScratch& scratch) const;

 private:
  const Catalogue& catalogue_;
  const path::PathIndex& paths_;
  const level::LevelModel& model_;
  const level::AwardWords& words_;
  ComparePolicy policy_;
};

}  // namespace mizani::compare
