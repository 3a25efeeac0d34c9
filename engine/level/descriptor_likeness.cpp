// SPDX-License-Identifier: MIT
#include "engine/level/descriptor_likeness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mizani::level {
namespace {

/// Sublinear term frequency: the tenth mention of a word says less than the first.
double damped(double count) {
  return 1 + std::log(count);
}

}  // namespace

DescriptorLikeness::DescriptorLikeness(const std::vector<ReferenceDescriptor>& descriptors,
                                       text::Tokenizer& tokenizer) {
  std::vector<std::unordered_map<std::string, double>> counts;
  std::unordered_map<std::string, double> documents_with;
  for (const auto& descriptor : descriptors) {
    auto& count = counts.emplace_back();
    for (const auto& token : tokenizer.tokens(descriptor.text)) count[token.stem] += 1;
    for (const auto& [stem, times] : count) documents_with[stem] += 1;
  }
  const auto total = static_cast<double>(descriptors.size());
  for (const auto& [stem, documents] : documents_with) rarity_[stem] = std::log((1 + total) / (1 + documents));
  for (std::size_t i = 0; i < descriptors.size(); ++i) {
    Vector vector{.level = descriptors[i].level, .weights = {}};
    double square = 0;
    for (const auto& [stem, times] : counts[i]) {
      const double weight = damped(times) * rarity_[stem];
      vector.weights.emplace(stem, weight);
      square += weight * weight;
    }
    for (auto& [stem, weight] : vector.weights) weight /= square > 0 ? std::sqrt(square) : 1;
    by_domain_.at(static_cast<std::size_t>(descriptors[i].domain)).push_back(std::move(vector));
  }
}

std::optional<Likeness> DescriptorLikeness::compare(const std::unordered_map<std::string, double>& stem_counts,
                                                    text::Domain domain, double sharpening) const {
  const auto& vectors = by_domain_.at(static_cast<std::size_t>(domain));
  // Sums run over sorted stems, so that the order of a hash table never shows in the last digit.
  std::vector<std::pair<std::string, double>> weighted;
  for (const auto& [stem, count] : stem_counts) {
    if (const auto found = rarity_.find(stem); found != rarity_.end())
      weighted.emplace_back(stem, damped(count) * found->second);
  }
  std::sort(weighted.begin(), weighted.end());
  const double square = std::accumulate(weighted.begin(), weighted.end(), 0.0,
                                        [](double sum, const auto& term) { return sum + term.second * term.second; });
  if (square <= 0 || vectors.empty()) return std::nullopt;

  Likeness out;
  double sum = 0;
  double most = -1;
  double squares = 0;
  bool shared = false;
  for (const auto& vector : vectors) {
    double cosine = 0;
    for (const auto& [stem, weight] : weighted) {
      if (const auto found = vector.weights.find(stem); found != vector.weights.end()) cosine += weight * found->second;
    }
    cosine /= std::sqrt(square);
    shared = shared || cosine > 0;
    const double share = std::exp(sharpening * cosine);
    sum += share;
    squares += share * share;
    out.position += share * static_cast<double>(vector.level);
    if (cosine > most) {
      most = cosine;
      out.nearest_level = vector.level;
    }
  }
  if (!shared) return std::nullopt;
  out.position /= sum;
  const auto count = static_cast<double>(vectors.size());
  const double concentration = squares / (sum * sum);  // 1/n where all are alike, 1 where one has all
  out.sharpness = count > 1 ? (concentration - 1 / count) / (1 - 1 / count) : 1;
  return out;
}

}  // namespace mizani::level
