// SPDX-License-Identifier: MIT
#include "engine/micro/linear_rows.h"

#include <limits>
#include <memory>
#include <stdexcept>
#include <string>

#include <Cbc_C_Interface.h>

namespace mizani::micro {
namespace {

constexpr double infinite = std::numeric_limits<double>::max();

struct DeleteModel {
  void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};

}  // namespace

int LinearRows::add_column(double upper, bool whole, double cost) {
  uppers_.push_back(upper);
  costs_.push_back(cost);
  whole_.push_back(whole);
  return static_cast<int>(uppers_.size()) - 1;
}

void LinearRows::add_row(Terms terms, double lower, double upper) {
  rows_.push_back({.terms = std::move(terms), .lower = lower, .upper = upper});
}

void LinearRows::at_most(Terms terms, double upper) {
  add_row(std::move(terms), -infinite, upper);
}

void LinearRows::at_least(Terms terms, double lower) {
  add_row(std::move(terms), lower, infinite);
}

LinearRows::Solution LinearRows::solve(std::optional<int> most_nodes) const {
  // CBC takes columns one after the other.
  std::vector<int> starts(uppers_.size() + 1, 0);
  for (const auto& row : rows_) {
    for (const auto& [column, value] : row.terms) ++starts[static_cast<std::size_t>(column) + 1];
  }
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  std::vector<int> places(static_cast<std::size_t>(starts.back()));
  std::vector<double> values(places.size());
  std::vector<int> next(starts.begin(), starts.end() - 1);
  std::vector<double> lowers;
  std::vector<double> uppers;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    lowers.push_back(rows_[i].lower);
    uppers.push_back(rows_[i].upper);
    for (const auto& [column, value] : rows_[i].terms) {
      const auto at = static_cast<std::size_t>(next[static_cast<std::size_t>(column)]++);
      places[at] = static_cast<int>(i);
      values[at] = value;
    }
  }
  const std::unique_ptr<Cbc_Model, DeleteModel> model{Cbc_newModel()};
  Cbc_setLogLevel(model.get(), 0);
  Cbc_setParameter(model.get(), "log", "0");
  Cbc_setParameter(model.get(), "slog", "0");
  Cbc_setParameter(model.get(), "ratioGap", "0");
  Cbc_setParameter(model.get(), "allowableGap", "0");
  const std::vector<double> least(uppers_.size(), 0);
  Cbc_loadProblem(model.get(), static_cast<int>(uppers_.size()), static_cast<int>(rows_.size()), starts.data(),
                  places.data(), values.data(), least.data(), uppers_.data(), costs_.data(), lowers.data(),
                  uppers.data());
  for (std::size_t i = 0; i < whole_.size(); ++i) {
    if (whole_[i]) Cbc_setInteger(model.get(), static_cast<int>(i));
  }
  Cbc_setObjSense(model.get(), 1);
  if (most_nodes) Cbc_setParameter(model.get(), "maxNodes", std::to_string(*most_nodes).c_str());
  Cbc_solve(model.get());
  if (Cbc_isProvenInfeasible(model.get()) != 0) return {};
  const bool proven = Cbc_isProvenOptimal(model.get()) != 0;
  if (!proven && Cbc_isNodeLimitReached(model.get()) == 0)
    throw std::runtime_error{"the integer program was not solved to the end"};
  if (!proven && Cbc_bestSolution(model.get()) == nullptr)
    return {.values = {}, .proven = false, .least = Cbc_getBestPossibleObjValue(model.get())};
  const double* solution = Cbc_getColSolution(model.get());
  return {.values = std::vector<double>(solution, solution + uppers_.size()),
          .proven = proven,
          .least = proven ? Cbc_getObjValue(model.get()) : Cbc_getBestPossibleObjValue(model.get())};
}

}  // namespace mizani::micro
