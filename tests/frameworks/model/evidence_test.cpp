// SPDX-License-Identifier: MIT
#include "frameworks/model/evidence.h"

#include <gtest/gtest.h>

namespace mizani {
namespace {

TEST(EvidenceLadder, RunsFromPublishedToAssumed) {
  for (std::size_t i = 1; i < evidence_ladder.size(); ++i) {
    EXPECT_TRUE(at_least(evidence_ladder[i - 1], evidence_ladder[i]));
    EXPECT_FALSE(at_least(evidence_ladder[i], evidence_ladder[i - 1]));
  }
}

TEST(EvidenceLadder, AChainRestsOnItsWeakestPart) {
  EXPECT_EQ(weaker(Evidence::published, Evidence::inferred), Evidence::inferred);
  EXPECT_EQ(weaker(Evidence::assumed, Evidence::published), Evidence::assumed);
}

TEST(EvidenceLadder, WordsReadBack) {
  for (const auto evidence : evidence_ladder) EXPECT_EQ(parse_evidence(to_string(evidence)), evidence);
  EXPECT_FALSE(parse_evidence("rumour").has_value());
}

}  // namespace
}  // namespace mizani
