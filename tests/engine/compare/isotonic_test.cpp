// SPDX-License-Identifier: MIT
#include "engine/compare/isotonic.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <gmock/gmock.h>

namespace mizani::compare {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(Isotonic, LeavesARisingSequenceAlone) {
  EXPECT_THAT(isotonic(std::vector<double>{1, 2, 2, 5}), ElementsAre(1, 2, 2, 5));
  EXPECT_THAT(isotonic(std::vector<double>{}), testing::IsEmpty());
}

TEST(Isotonic, NeighboursThatFallMeetInTheirMean) {
  EXPECT_THAT(isotonic(std::vector<double>{3, 1, 4}), ElementsAre(2, 2, 4));
  EXPECT_THAT(isotonic(std::vector<double>{3, 2, 1}), ElementsAre(2, 2, 2));
}

TEST(Isotonic, NeverFallsAndKeepsTheMean) {
  std::mt19937 random{3};
  std::normal_distribution<double> number{0, 1};
  for (int round = 0; round < 100; ++round) {
    std::vector<double> values(static_cast<std::size_t>(1 + round % 12));
    for (auto& value : values) value = number(random);
    const auto fitted = isotonic(values);
    EXPECT_TRUE(std::is_sorted(fitted.begin(), fitted.end()));
    EXPECT_THAT(std::accumulate(fitted.begin(), fitted.end(), 0.0),
                DoubleNear(std::accumulate(values.begin(), values.end(), 0.0), 1e-9));
  }
}

}  // namespace
}  // namespace mizani::compare
