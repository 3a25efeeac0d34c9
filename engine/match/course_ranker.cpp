// SPDX-License-Identifier: MIT
#include "engine/match/course_ranker.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace mizani::match {
namespace {

/// ln of the shares that exponentials of the numbers have in their sum.
Eigen::ArrayXd log_shares(const Eigen::ArrayXd& numbers) {
  const double most = numbers.maxCoeff();
  return numbers - most - std::log((numbers - most).exp().sum());
}

}  // namespace

double CourseRanker::score(const CourseSet& set, const PlacedOffer& receiving, const PlacedOffer& sending) const {
  double sum = 0;
  for (const auto& evidence : course_evidence(set, receiving, sending, words_, false))
    sum += model_.weights.at(evidence.feature) * evidence.value;
  return sum;
}

Eigen::MatrixXd CourseRanker::pairs(const CourseSet& set) const {
  const auto rows = static_cast<Eigen::Index>(set.receiving().size());
  const auto columns = static_cast<Eigen::Index>(set.sending().size());
  Eigen::MatrixXd out(rows, columns);
  for (Eigen::Index r = 0; r < rows; ++r) {
    for (Eigen::Index c = 0; c < columns; ++c)
      out(r, c) = score(set, set.receiving()[static_cast<std::size_t>(r)], set.sending()[static_cast<std::size_t>(c)]);
  }
  return out;
}

Eigen::MatrixXd CourseRanker::scores(const CourseSet& set, const Eigen::MatrixXd& pairs) const {
  Eigen::MatrixXd out = pairs;
  if (pairs.size() == 0) return out;
  for (Eigen::Index r = 0; r < pairs.rows(); ++r) out.row(r) = log_shares(pairs.row(r).array()).matrix();
  std::map<std::string, std::vector<Eigen::Index>> by_institution;
  for (std::size_t r = 0; r < set.asked().size(); ++r)
    by_institution[set.asked()[r].institution].push_back(static_cast<Eigen::Index>(r));
  for (const auto& [institution, rows] : by_institution) {
    for (Eigen::Index c = 0; c < pairs.cols(); ++c) {
      Eigen::ArrayXd column(static_cast<Eigen::Index>(rows.size()));
      for (std::size_t i = 0; i < rows.size(); ++i) column(static_cast<Eigen::Index>(i)) = pairs(rows[i], c);
      column = log_shares(column);
      for (std::size_t i = 0; i < rows.size(); ++i)
        out(rows[i], c) += policy_.one_to_one * column(static_cast<Eigen::Index>(i));
    }
  }
  return out;
}

Eigen::RowVectorXd CourseRanker::precedent_credit(const CourseSet& set, std::span<const Precedent* const> precedents,
                                                  text::Tokenizer& tokenizer) const {
  const auto columns = static_cast<Eigen::Index>(set.sending().size());
  Eigen::RowVectorXd out = Eigen::RowVectorXd::Zero(columns);
  if (precedents.empty() || columns == 0) return out;
  Eigen::ArrayXd mean = Eigen::ArrayXd::Zero(columns);
  for (const auto* precedent : precedents) {
    const PlacedOffer accepted{.offer = read_offer(precedent->sending, words_, tokenizer), .places = {}};
    Eigen::ArrayXd row(columns);
    for (Eigen::Index c = 0; c < columns; ++c)
      row(c) = score(set, accepted, set.sending()[static_cast<std::size_t>(c)]);
    mean += log_shares(row).exp() / static_cast<double>(precedents.size());
  }
  const double floor = policy_.precedent_floor;
  return (policy_.precedent_weight * (floor + (1 - floor) * mean).log()).matrix().transpose();
}

std::vector<CourseReason> CourseRanker::reasons(const CourseSet& set, std::size_t receiving,
                                                std::size_t sending) const {
  std::vector<CourseReason> out;
  for (const auto& evidence :
       course_evidence(set, set.receiving().at(receiving), set.sending().at(sending), words_, true)) {
    out.push_back({.name = course_feature_name(evidence.feature),
                   .detail = evidence.detail,
                   .value = model_.weights.at(evidence.feature) * evidence.value});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.value) > std::abs(b.value); });
  return out;
}

}  // namespace mizani::match
