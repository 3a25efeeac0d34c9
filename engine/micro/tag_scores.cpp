// SPDX-License-Identifier: MIT
#include "engine/micro/tag_scores.h"

namespace mizani::micro {

void TagTally::add(const std::set<std::string>& truth, const std::set<std::string>& given) {
  ++n_;
  exact_ += truth == given ? 1U : 0U;
  for (const auto& code : truth) {
    auto& counts = classes_[code];
    ++(given.contains(code) ? counts.true_positive : counts.false_negative);
  }
  for (const auto& code : given) {
    if (!truth.contains(code)) ++classes_[code].false_positive;
  }
}

TagScores TagTally::scores() const {
  TagScores out;
  out.n = n_;
  level::DecisionCounts all;
  double sum = 0;
  for (const auto& [code, counts] : classes_) {
    const auto f1 = level::f1_of(counts);
    out.per_class.push_back({.code = code,
                             .support = static_cast<std::size_t>(counts.true_positive + counts.false_negative),
                             .precision = level::precision_of(counts),
                             .recall = level::recall_of(counts),
                             .f1 = f1});
    sum += f1.value_or(0);
    all.true_positive += counts.true_positive;
    all.false_positive += counts.false_positive;
    all.false_negative += counts.false_negative;
  }
  if (n_ > 0) out.exact = static_cast<double>(exact_) / static_cast<double>(n_);
  if (!classes_.empty()) out.macro_f1 = sum / static_cast<double>(classes_.size());
  out.micro_f1 = level::f1_of(all);
  out.reliability = reliability_.reliability();
  return out;
}

}  // namespace mizani::micro
