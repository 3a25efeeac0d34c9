// SPDX-License-Identifier: MIT
#include "engine/compare/method.h"

#include <gmock/gmock.h>

namespace mizani::compare {
namespace {

DomainCorrespondence domain(DescriptorDomain of, const std::vector<std::vector<double>>& rows) {
  DomainCorrespondence out{.domain = of, .probability = {}, .a = {}, .b = {}};
  out.probability.resize(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.front().size()));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      out.probability(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = rows[i][j];
  }
  return out;
}

Eigen::Index best(const Eigen::MatrixXd& matrix) {
  Eigen::Index at = 0;
  matrix.row(0).maxCoeff(&at);
  return at;
}

/// Knowledge and autonomy lean to the second level, skills strongly to the third.
class Methods : public testing::Test {
 protected:
  std::vector<DomainCorrespondence> domains{domain(DescriptorDomain::knowledge, {{0.1, 0.5, 0.4}}),
                                            domain(DescriptorDomain::skills, {{0.0, 0.05, 0.95}}),
                                            domain(DescriptorDomain::autonomy, {{0.1, 0.5, 0.4}})};
  DomainCorrespondence overall = domain(DescriptorDomain::overall, {{0.8, 0.1, 0.1}});

  [[nodiscard]] Eigen::MatrixXd by(const MethodChoice& choice) const { return combined(domains, overall, choice); }
};

TEST_F(Methods, MajorityFollowsTheNumberOfDomains) {
  EXPECT_EQ(best(by({.method = Method::majority})), 1);
}

TEST_F(Methods, TheWeightedMeanFollowsHowStronglyTheySpeak) {
  EXPECT_EQ(best(by({.method = Method::weighted})), 2);
}

TEST_F(Methods, TextReadsTheWholeAndNotTheDomains) {
  EXPECT_EQ(best(by({.method = Method::text})), 0);
}

TEST_F(Methods, ThresholdTakesTheHighestLevelThatEveryDomainReaches) {
  EXPECT_EQ(best(by({.method = Method::threshold, .threshold = 0.5})), 1);
  EXPECT_EQ(best(by({.method = Method::threshold, .threshold = 0.35})), 2);
  EXPECT_EQ(best(by({.method = Method::threshold, .threshold = 0.95})), 0);
}

TEST_F(Methods, ADomainWithoutWeightHasNoVoice) {
  EXPECT_EQ(best(by({.method = Method::weighted, .weights = {1, 0, 1}})), 1);
}

TEST_F(Methods, RowsSumToOneWhateverTheMethod) {
  for (const auto method : all_methods) EXPECT_NEAR(by({.method = method}).row(0).sum(), 1, 1e-12) << to_string(method);
}

TEST_F(Methods, ALevelThatNoDomainDescribesIsReadFromItsWholeText) {
  for (auto& of : domains) of.probability.row(0).setZero();
  EXPECT_TRUE(by({.method = Method::weighted}).isApprox(overall.probability));
}

TEST(Method, NamesGoThereAndBack) {
  for (const auto method : all_methods) EXPECT_EQ(parse_method(to_string(method)), method);
  EXPECT_EQ(parse_method("best"), std::nullopt);
}

}  // namespace
}  // namespace mizani::compare
