// SPDX-License-Identifier: MIT
#include "engine/compare/method.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace mizani::compare {
namespace {

using Index = Eigen::Index;
using Row = Eigen::RowVectorXd;

/// A domain's probabilities for one level, with its weight.
struct Voice {
  Row probability;
  double weight = 0;
};

/// Product of the probabilities, each to the power of its share of the weights times the number of domains: as if each
/// domain were a witness of its own. A level that one domain rules out keeps a trace, so that one silent column decides
/// nothing.
Row weighted_product(std::span<const Voice> voices) {
  constexpr double trace = 1e-6;
  Row sum = Row::Zero(voices.front().probability.size());
  double weights = 0;
  for (const auto& voice : voices) {
    sum += voice.weight * (voice.probability.array() + trace).log().matrix();
    weights += voice.weight;
  }
  Row out = (sum.array() * (static_cast<double>(voices.size()) / weights)).exp().matrix();
  // A level of b that no domain describes is none to be placed on.
  for (Index j = 0; j < out.size(); ++j) {
    if (std::all_of(voices.begin(), voices.end(), [j](const Voice& voice) { return voice.probability(j) == 0; }))
      out(j) = 0;
  }
  return out / out.sum();
}

Row on(Index level, Index levels) {
  Row out = Row::Zero(levels);
  out(level) = 1;
  return out;
}

Row votes(std::span<const Voice> voices) {
  Row out = Row::Zero(voices.front().probability.size());
  double weights = 0;
  for (const auto& voice : voices) {
    Index best = 0;
    voice.probability.maxCoeff(&best);
    out(best) += voice.weight;
    weights += voice.weight;
  }
  return out / weights;
}

/// The highest level that each domain reaches or passes with at least the threshold.
Row reached_by_all(std::span<const Voice> voices, double threshold) {
  const Index levels = voices.front().probability.size();
  Index reached = levels - 1;
  for (const auto& voice : voices) {
    double above = 0;
    Index level = levels - 1;
    for (;; --level) {
      above += voice.probability(level);
      if (above >= threshold || level == 0) break;
    }
    reached = std::min(reached, level);
  }
  return on(reached, levels);
}

std::vector<Voice> voices_of(std::span<const DomainCorrespondence> domains, Index row,
                             const std::array<double, 3>& weights) {
  std::vector<Voice> out;
  for (const auto& domain : domains) {
    if (domain.domain == DescriptorDomain::overall) continue;
    const double weight = weights.at(static_cast<std::size_t>(domain.domain));
    if (weight > 0 && domain.probability.row(row).sum() > 0)
      out.push_back({.probability = domain.probability.row(row), .weight = weight});
  }
  return out;
}

}  // namespace

std::string_view to_string(Method method) {
  switch (method) {
    case Method::majority: return "majority";
    case Method::weighted: return "weighted";
    case Method::threshold: return "threshold";
    case Method::text: return "text";
  }
  return "text";
}

std::optional<Method> parse_method(std::string_view text) {
  const auto* const found =
      std::find_if(all_methods.begin(), all_methods.end(), [&](Method method) { return to_string(method) == text; });
  if (found == all_methods.end()) return std::nullopt;
  return *found;
}

Eigen::MatrixXd combined(std::span<const DomainCorrespondence> domains, const DomainCorrespondence& overall,
                         const MethodChoice& choice) {
  constexpr double votes_share = 0.8;  // so that one vote of three more outweighs whatever the product says
  Eigen::MatrixXd out = overall.probability;
  if (choice.method == Method::text) return out;
  for (Index i = 0; i < out.rows(); ++i) {
    const auto voices = voices_of(domains, i, choice.weights);
    if (voices.empty()) continue;
    const Row product = weighted_product(voices);
    switch (choice.method) {
      case Method::majority: out.row(i) = votes_share * votes(voices) + (1 - votes_share) * product; break;
      case Method::threshold:
        out.row(i) = votes_share * reached_by_all(voices, choice.threshold) + (1 - votes_share) * product;
        break;
      case Method::weighted:
      case Method::text: out.row(i) = product; break;
    }
  }
  return out;
}

}  // namespace mizani::compare
