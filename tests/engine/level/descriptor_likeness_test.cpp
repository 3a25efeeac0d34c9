// SPDX-License-Identifier: MIT
#include "engine/level/descriptor_likeness.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace mizani::level {
namespace {

using Counts = std::unordered_map<std::string, double>;

std::vector<ReferenceDescriptor> ladder_of_three() {
  constexpr auto skills = text::Domain::skills;
  return {{.level = 2, .domain = skills, .text = "carries simple parcels along marked roads"},
          {.level = 5, .domain = skills, .text = "repairs engines after choosing methods"},
          {.level = 9, .domain = skills, .text = "founds theories that reshape disciplines"}};
}

std::optional<Likeness> compare(const std::string& text, double sharpening = 12) {
  text::Tokenizer tokenizer{"en"};
  const DescriptorLikeness likeness{ladder_of_three(), tokenizer};
  Counts counts;
  for (const auto& token : tokenizer.tokens(text)) counts[token.stem] += 1;
  return likeness.compare(counts, text::Domain::skills, sharpening);
}

TEST(DescriptorLikeness, ADescriptorIsMostLikeItself) {
  for (const auto& descriptor : ladder_of_three()) {
    const auto likeness = compare(descriptor.text);
    ASSERT_TRUE(likeness);
    EXPECT_EQ(likeness->nearest_level, descriptor.level);
  }
}

TEST(DescriptorLikeness, SharingNoWordSaysNothing) {
  EXPECT_FALSE(compare("zebra"));
  EXPECT_FALSE(compare(""));
}

TEST(DescriptorLikeness, ADomainWithoutDescriptorsSaysNothing) {
  text::Tokenizer tokenizer{"en"};
  const DescriptorLikeness likeness{ladder_of_three(), tokenizer};
  EXPECT_FALSE(likeness.compare(Counts{{"engin", 1}}, text::Domain::knowledge, 12));
}

TEST(DescriptorLikeness, ThePositionStaysBetweenTheDescriptorsAndSharpnessBetweenZeroAndOne) {
  for (const double sharpening : {0.5, 4.0, 12.0, 40.0}) {
    const auto likeness = compare("repairs engines along roads", sharpening);
    ASSERT_TRUE(likeness);
    EXPECT_GE(likeness->position, 2);
    EXPECT_LE(likeness->position, 9);
    EXPECT_GE(likeness->sharpness, 0);
    EXPECT_LE(likeness->sharpness, 1);
  }
}

TEST(DescriptorLikeness, MoreSharpeningNeverBlunts) {
  double before = 0;
  for (const double sharpening : {1.0, 4.0, 12.0, 40.0}) {
    const auto likeness = compare("repairs engines", sharpening);
    ASSERT_TRUE(likeness);
    EXPECT_GE(likeness->sharpness, before);
    before = likeness->sharpness;
  }
}

}  // namespace
}  // namespace mizani::level
