// SPDX-License-Identifier: MIT
// A mixed-integer program put together row by row, solved by CBC. Called by StackProgram only.
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace mizani::micro {

/// A minimisation. Columns are numbered as they are added; coefficients are whole numbers.
class LinearRows {
 public:
  using Terms = std::vector<std::pair<int, double>>;  ///< column, coefficient; each column once

  /// A column from 0 to `upper`; `whole`: an integer.
  int add_column(double upper, bool whole, double cost);
  /// lower <= terms <= upper.
  void add_row(Terms terms, double lower, double upper);
  void at_most(Terms terms, double upper);
  void at_least(Terms terms, double lower);

  /// The best that was found. `values`: by column; empty where there is none. `proven`: it is an optimum, or there is
  /// no solution; else the search ended at its limit. `least`: no solution costs less.
  struct Solution {
    std::vector<double> values;
    bool proven = true;
    double least = 0;
  };

  /// Searches at most so many nodes of the tree; nothing: to the end. Throws std::runtime_error where the solver gives
  /// up, which it does on broken numbers only.
  [[nodiscard]] Solution solve(std::optional<int> most_nodes) const;

 private:
  struct Row {
    Terms terms;
    double lower = 0;
    double upper = 0;
  };
  std::vector<double> uppers_;
  std::vector<double> costs_;
  std::vector<bool> whole_;
  std::vector<Row> rows_;
};

}  // namespace mizani::micro
