// SPDX-License-Identifier: MIT
#include "engine/level/outcome_features.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::level {
namespace {

std::vector<Feature> features_of(std::string_view utf8, bool verbs = true) {
  WordReader reader;
  FeatureReader features;
  const auto read = features.read(reader.read(utf8), verbs);
  return {read.begin(), read.end()};
}

std::set<std::uint64_t> hashes(const std::vector<Feature>& features, Block block) {
  std::set<std::uint64_t> out;
  for (const auto& feature : features) {
    if (feature.block == block) out.insert(feature.hash);
  }
  return out;
}

std::array<std::size_t, block_count> sizes(std::string_view utf8) {
  std::array<std::size_t, block_count> out{};
  for (const auto& feature : features_of(utf8)) ++out.at(static_cast<std::size_t>(feature.block));
  return out;
}

TEST(OutcomeFeatures, AreDistinctAndCarriedByWordsOfTheText) {
  const std::string text = "Plan and lead projects, plan and lead teams; evaluate projects and report on projects.";
  WordReader reader;
  const auto words = reader.read(text).size();
  const auto features = features_of(text);
  std::set<std::uint64_t> seen;
  for (const auto& feature : features) {
    EXPECT_TRUE(seen.insert(feature.hash).second) << "twice";
    EXPECT_GE(feature.words, 1U);
    EXPECT_LE(feature.first + feature.words, words);
  }
}

TEST(OutcomeFeatures, AFeatureStandsAtItsFirstPlace) {
  const auto features = features_of("work and work and work");
  const auto singles = std::count_if(features.begin(), features.end(), [](const Feature& f) {
    return f.block == Block::words && f.words == 1 && f.first > 1;
  });
  EXPECT_EQ(singles, 0);
}

TEST(OutcomeFeatures, WordsAndPairsAndRunsOfUpToThreeStems) {
  const auto n = sizes("solve complex problems alone");
  EXPECT_EQ(n[0], 4U + 3U);
  EXPECT_EQ(n[1], 4U + 3U + 2U);
  EXPECT_EQ(n[2], 4U + 3U);
  EXPECT_EQ(n[3], 4U + 3U);
  EXPECT_GT(n[4], 0U);
}

TEST(OutcomeFeatures, EqualWordsInDifferentRolesAreDifferentFeatures) {
  const auto features = features_of("plan");
  std::set<std::uint64_t> seen;
  for (const auto& feature : features) seen.insert(feature.hash);
  EXPECT_EQ(seen.size(), features.size());
  EXPECT_NE(hashes(features, Block::words), hashes(features, Block::head_words));
}

TEST(OutcomeFeatures, InflectionsShareStemsAndNotWords) {
  const auto one = features_of("analyse systems");
  const auto other = features_of("analysis system");
  EXPECT_EQ(hashes(one, Block::stems), hashes(other, Block::stems));
  EXPECT_NE(hashes(one, Block::words), hashes(other, Block::words));
}

TEST(OutcomeFeatures, TheHeadEndsWithTheFirstSentence) {
  const std::string head = "Solve complex problems";
  EXPECT_EQ(hashes(features_of(head), Block::head_words),
            hashes(features_of(head + ". Work under supervision."), Block::head_words));
  EXPECT_NE(hashes(features_of(head), Block::head_words),
            hashes(features_of(head + ", work under supervision."), Block::head_words));
}

TEST(OutcomeFeatures, TheHeadIsTenWordsAtMost) {
  const std::string ten = "one two three four five six seven eight nine ten";
  EXPECT_EQ(sizes(ten)[2], 10U + 9U);
  EXPECT_EQ(hashes(features_of(ten), Block::head_words),
            hashes(features_of(ten + " eleven twelve"), Block::head_words));
  EXPECT_EQ(hashes(features_of(ten), Block::head_stems),
            hashes(features_of(ten + " eleven twelve"), Block::head_stems));
}

TEST(OutcomeFeatures, SingleWordsDoNotDependOnTheOrder) {
  const auto singles = [](std::string_view text, Block block) {
    std::set<std::uint64_t> out;
    for (const auto& feature : features_of(text, false)) {
      if (feature.block == block && feature.words == 1) out.insert(feature.hash);
    }
    return out;
  };
  for (const Block block : {Block::words, Block::stems, Block::head_words, Block::head_stems})
    EXPECT_EQ(singles("plan lead and check", block), singles("check and lead plan", block));
  EXPECT_NE(hashes(features_of("plan lead"), Block::words), hashes(features_of("lead plan"), Block::words))
      << "pairs keep the order";
}

TEST(OutcomeFeatures, VerbsAreLeftOutOnRequestAndNothingElseChanges) {
  const std::string text = "Design and test a circuit, then report on it.";
  const auto with = features_of(text);
  const auto without = features_of(text, false);
  EXPECT_TRUE(hashes(without, Block::verbs).empty());
  EXPECT_FALSE(hashes(with, Block::verbs).empty());
  for (const Block block : {Block::words, Block::stems, Block::head_words, Block::head_stems})
    EXPECT_EQ(hashes(with, block), hashes(without, block));
}

TEST(OutcomeFeatures, AnEmptyTextHasNone) {
  EXPECT_TRUE(features_of("").empty());
  EXPECT_TRUE(features_of(" ... ", false).empty());
}

TEST(OutcomeFeatures, AReaderIsReusedWithoutTraces) {
  WordReader words;
  FeatureReader features;
  const std::string small = "Plan and lead teams.";
  const auto first = features_of(small);
  std::string large;
  for (int i = 0; i < 3000; ++i) large.append("w").append(std::to_string(i)).append(i % 7 == 0 ? ", and " : " ");
  EXPECT_GT(features.read(words.read(large)).size(), 9000U);
  for (int i = 0; i < 3; ++i) {
    const auto again = features.read(words.read(small));
    ASSERT_EQ(again.size(), first.size());
    for (std::size_t f = 0; f < first.size(); ++f) {
      EXPECT_EQ(again[f].hash, first[f].hash);
      EXPECT_EQ(again[f].first, first[f].first);
    }
  }
}

}  // namespace
}  // namespace mizani::level
