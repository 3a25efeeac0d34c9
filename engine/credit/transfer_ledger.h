// SPDX-License-Identifier: MIT
// Amounts of credit at both ends, cut down rule by rule; known to the transfer only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "engine/credit/interval.h"

namespace mizani::credit {

/// One end of every amount. `amounts` and `ranks` by credit; `order`: places, those kept first at the front.
struct LedgerEnd {
  std::vector<Rational> amounts;
  std::vector<int> ranks;  ///< place of the level on the framework; below all of them: -1
  std::vector<std::size_t> order;

  [[nodiscard]] Rational sum() const { return std::accumulate(amounts.begin(), amounts.end(), Rational{0}); }

  template <class Belongs>
  [[nodiscard]] Rational sum_of(const Belongs& belongs) const {
    Rational out = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (belongs(i, ranks[i])) out += amounts[i];
    }
    return out;
  }
};

struct Ledger {
  LedgerEnd lower;
  LedgerEnd upper;

  [[nodiscard]] Interval sum() const { return {.lower = lower.sum(), .upper = upper.sum()}; }

  /// Lets at most `most` of the credit that belongs through, from the front of the order; `belongs(place, rank)`. Marks
  /// what lost some of its amount. Linear.
  template <class Belongs>
  void cap(const Belongs& belongs, const Rational& most, std::vector<bool>& cut) {
    for (auto* end : {&lower, &upper}) {
      Rational left = most;
      for (const auto i : end->order) {
        Rational& amount = end->amounts[i];
        if (amount == 0 || !belongs(i, end->ranks[i])) continue;
        if (amount > left) {
          amount = left;
          cut[i] = true;
        }
        left -= amount;
      }
    }
  }
};

}  // namespace mizani::credit
