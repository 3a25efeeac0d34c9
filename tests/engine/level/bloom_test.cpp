// SPDX-License-Identifier: MIT
#include "engine/level/bloom.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::level {
namespace {

LexiconEntry verb_of(std::vector<std::size_t> processes) {
  LexiconEntry entry;
  entry.bloom = std::move(processes);
  return entry;
}

const LevelPolicy& policy() {
  static const LevelPolicy read = *LevelPolicy::from(test::shipped().policy());
  return read;
}

TEST(ReadBloom, NoVerbGivesNoLabel) {
  const auto reading = read_bloom({}, policy());
  EXPECT_THAT(reading.scores, testing::Each(0.0));
  EXPECT_TRUE(reading.labels.empty());
}

TEST(ReadBloom, AnotherVerbNeverLowersAScoreAndNoScorePassesOne) {
  const auto evaluate = verb_of({4});
  std::vector<FoundVerb> verbs;
  double before = 0;
  for (int i = 0; i < 30; ++i) {
    verbs.push_back({.entry = &evaluate, .leading = i % 2 == 0});
    const double score = read_bloom(verbs, policy()).scores[4];
    EXPECT_GE(score, before);
    EXPECT_LE(score, 1);
    before = score;
  }
}

TEST(ReadBloom, ALeadingVerbOutweighsAnEmbeddedOne) {
  const auto list = verb_of({0});
  const auto evaluate = verb_of({4});
  const auto reading =
      read_bloom({{.entry = &evaluate, .leading = true}, {.entry = &list, .leading = false}}, policy());
  EXPECT_GT(reading.scores[4], reading.scores[0]);
  EXPECT_THAT(reading.labels, testing::ElementsAre(4));
}

TEST(ReadBloom, TheOrderOfVerbsDoesNotMatter) {
  const auto apply = verb_of({2});
  const auto create = verb_of({5, 2});
  const FoundVerb a{.entry = &apply, .leading = true};
  const FoundVerb b{.entry = &create, .leading = false};
  const auto there = read_bloom({a, b}, policy());
  const auto back = read_bloom({b, a}, policy());
  EXPECT_EQ(there.labels, back.labels);
  for (std::size_t process = 0; process < bloom_processes; ++process)
    EXPECT_NEAR(there.scores[process], back.scores[process], 1e-12);
}

TEST(ReadBloom, BelowTheThresholdTheHighestProcessStandsAlone) {
  const auto analyze = verb_of({3});
  EXPECT_THAT(read_bloom({{.entry = &analyze, .leading = false}}, policy()).labels, testing::ElementsAre(3));
}

}  // namespace
}  // namespace mizani::level
