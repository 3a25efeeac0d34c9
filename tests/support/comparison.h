// SPDX-License-Identifier: MIT
// A small comparison filled in by hand, for everything that shows one.
#pragma once

#include "engine/compare/comparison.h"

namespace mizani::test {

/// Two ladders with a table between them, and what a comparison of them may hold. `a` has levels 1, 2, 3; `b` has 1, 2,
/// 3, 4. By the words a:1 is b:1, a:2 is b:2 or less surely b:3, a:3 is not described. The table says 1 = 1, 2 = 3, and
/// that 3 has no counterpart.
struct SmallComparison {
  Framework a;
  Framework b;
  Referencing table;
  compare::Comparison comparison;

  SmallComparison();
  SmallComparison(const SmallComparison&) = delete;
  SmallComparison& operator=(const SmallComparison&) = delete;
};

}  // namespace mizani::test
