// SPDX-License-Identifier: MIT
#include "tools/training/gram_ranking.h"

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace mizani::training {
namespace {

using Vector = std::map<std::string, double>;

Vector counts(const std::string& text) {
  constexpr std::size_t shortest = 2;
  constexpr std::size_t longest = 4;
  Vector out;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    const std::string padded = ' ' + word + ' ';
    for (std::size_t n = shortest; n <= longest; ++n) {
      for (std::size_t at = 0; at + n <= padded.size(); ++at) out[padded.substr(at, n)] += 1;
    }
    word.clear();
  };
  for (const char c : text) {
    if (c == ' ')
      finish();
    else
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  finish();
  return out;
}

class Weights {
 public:
  explicit Weights(const std::vector<std::string>& background) : all_(static_cast<double>(background.size())) {
    for (const auto& text : background) {
      for (const auto& [gram, count] : counts(text)) ++with_[gram];
    }
  }
  /// Of length 1.
  [[nodiscard]] Vector vector(const std::string& text) const {
    auto out = counts(text);
    double squares = 0;
    for (auto& [gram, value] : out) {
      const auto found = with_.find(gram);
      const double with = found == with_.end() ? 0 : static_cast<double>(found->second);
      value = (1 + std::log(value)) * (std::log((all_ + 1) / (with + 1)) + 1);
      squares += value * value;
    }
    for (auto& [gram, value] : out) value /= std::sqrt(squares);
    return out;
  }

 private:
  double all_;
  std::map<std::string, std::size_t> with_;
};

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (const auto& [gram, value] : a) {
    if (const auto found = b.find(gram); found != b.end()) sum += value * found->second;
  }
  return sum;
}

}  // namespace

Eigen::MatrixXd gram_scores(const match::ArticulationSet& set, const std::vector<std::string>& background) {
  const Weights weights{background};
  std::vector<Vector> sending;
  for (const auto& text : set.sending) sending.push_back(weights.vector(text));
  Eigen::MatrixXd out(static_cast<Eigen::Index>(set.receiving.size()), static_cast<Eigen::Index>(set.sending.size()));
  for (std::size_t r = 0; r < set.receiving.size(); ++r) {
    const auto receiving = weights.vector(set.receiving[r].title);
    for (std::size_t s = 0; s < sending.size(); ++s)
      out(static_cast<Eigen::Index>(r), static_cast<Eigen::Index>(s)) = dot(receiving, sending[s]);
  }
  return out;
}

}  // namespace mizani::training
