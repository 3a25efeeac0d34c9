// SPDX-License-Identifier: MIT
#include "engine/compare/sensitivity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace mizani::compare {
namespace {

/// A decimal with at most two places, without a trailing nought: how a reader would type it.
std::string shown(double value) {
  const auto hundredths = std::lround(value * 100);
  std::string out = std::to_string(hundredths / 100);
  const auto rest = hundredths % 100;
  if (rest == 0) return out;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  return out;
}

}  // namespace

std::vector<SensitivityRow> sensitivity_of(std::span<const DomainCorrespondence> domains,
                                           const DomainCorrespondence& overall, const MethodChoice& choice,
                                           const StepPrior& step, const OrderAlignment& answer) {
  std::vector<SensitivityRow> out;
  if (domains.empty()) return out;  // every method reads the whole text then
  const auto try_out = [&](std::string setting, std::string value, const MethodChoice& tried) {
    SensitivityRow row{.setting = std::move(setting), .value = std::move(value), .to = {}, .changed = {}};
    row.to = align_in_order(combined(domains, overall, tried), step).best.to;
    for (std::size_t i = 0; i < row.to.size(); ++i) {
      if (row.to[i] != answer.to.at(i)) row.changed.push_back(i);
    }
    out.push_back(std::move(row));
  };
  for (const auto method : all_methods) {
    MethodChoice tried = choice;
    tried.method = method;
    if (method != choice.method) try_out("method", std::string{to_string(method)}, tried);
  }
  if (choice.method == Method::text) return out;
  for (const auto& domain : domains) {
    const auto place = static_cast<std::size_t>(domain.domain);
    for (const double factor : {0.0, 2.0}) {
      MethodChoice tried = choice;
      tried.weights.at(place) *= factor;
      const bool some = std::any_of(tried.weights.begin(), tried.weights.end(), [](double w) { return w > 0; });
      if (some && tried != choice)
        try_out(std::string{to_string(domain.domain)}, shown(tried.weights.at(place)), tried);
    }
  }
  if (choice.method != Method::threshold) return out;
  constexpr double tenth = 0.1;
  for (const double by : {-tenth, tenth}) {
    MethodChoice tried = choice;
    tried.threshold += by;
    if (tried.threshold > 0 && tried.threshold < 1) try_out("threshold", shown(tried.threshold), tried);
  }
  return out;
}

}  // namespace mizani::compare
