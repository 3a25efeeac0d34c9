// SPDX-License-Identifier: MIT
#include "tools/training/feature_matrix.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/level/trained_model.h"

namespace mizani::training {
namespace {

using level::Block;

const std::vector<std::string> texts{"plan the work", "plan the day", "check results", ""};
constexpr std::array words_only{Block::words};
constexpr std::array all_but_verbs{Block::words, Block::stems, Block::head_words, Block::head_stems};

TEST(Vocabulary, HoldsWhatEnoughTextsHave) {
  // the, plan, "plan the", work, "the work", day, "the day", check, results, "check results"
  EXPECT_EQ((Vocabulary{texts, words_only, 1}.size()), 10U);
  EXPECT_EQ((Vocabulary{texts, words_only, 2}.size()), 3U);
  EXPECT_EQ((Vocabulary{texts, words_only, 3}.size()), 0U);
  EXPECT_EQ((Vocabulary{std::vector<std::string>{"plan plan plan"}, words_only, 2}.size()), 0U) << "a text counts once";
}

TEST(Vocabulary, IsNumberedInTheOrderOfHashesWhateverTheOrderOfTexts) {
  const Vocabulary one{texts, all_but_verbs, 1};
  const Vocabulary other{std::vector<std::string>(texts.rbegin(), texts.rend()), all_but_verbs, 1};
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one.hash(i), other.hash(i));
    EXPECT_EQ(one.find(one.hash(i)), i);
    if (i > 0) {
      EXPECT_LT(one.hash(i - 1), one.hash(i));
    }
  }
  EXPECT_EQ(one.find(12345), one.size());
}

TEST(FeatureRows, HaveTheBlocksWeightOverTheRootOfItsFeatures) {
  const Vocabulary vocabulary{texts, words_only, 1};
  const auto rows = feature_rows(texts, vocabulary, {2, 0, 0, 0, 0});
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows.columns, vocabulary.size());
  EXPECT_EQ(rows.begin[1] - rows.begin[0], 5U);
  EXPECT_EQ(rows.begin[3] - rows.begin[2], 3U);
  EXPECT_EQ(rows.begin[4], rows.begin[3]) << "nothing of an empty text";
  for (std::size_t i = rows.begin[0]; i < rows.begin[1]; ++i) EXPECT_NEAR(rows.value[i], 2 / std::sqrt(5.0), 1e-12);
}

TEST(FeatureRows, UnknownFeaturesCountInTheRoot) {
  const Vocabulary vocabulary{texts, words_only, 2};
  const auto rows = feature_rows(std::vector<std::string>{"plan xqzvbn"}, vocabulary, {1, 0, 0, 0, 0});
  ASSERT_EQ(rows.value.size(), 1U);
  EXPECT_NEAR(rows.value[0], 1 / std::sqrt(3.0), 1e-12);
}

TEST(FeatureRows, ColumnsAscendWithinARow) {
  const Vocabulary vocabulary{texts, all_but_verbs, 1};
  const auto rows = feature_rows(texts, vocabulary, {1, 1, 0.3, 0.3, 0});
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t i = rows.begin[r] + 1; i < rows.begin[r + 1]; ++i) EXPECT_LT(rows.column[i - 1], rows.column[i]);
  }
}

TEST(FeatureRows, TimesWeightsAreWhatTheModelReads) {
  const Vocabulary vocabulary{texts, all_but_verbs, 1};
  const BlockWeights blocks{1, 1, 0.3, 0.3, 0};
  const auto rows = feature_rows(texts, vocabulary, blocks);
  std::vector<level::WeightRow> table;
  for (std::size_t c = 0; c < vocabulary.size(); ++c)
    table.push_back({.hash = vocabulary.hash(c), .weights = {std::sin(static_cast<double>(c))}});
  level::TrainedModel model;
  model.outcomes = level::WeightTable{table};
  model.kinds[0].position = {.bias = 5, .scale = blocks};
  level::ReadScratch scratch;
  level::WordReader reader;
  for (std::size_t r = 0; r < texts.size(); ++r) {
    double score = 5;
    for (std::size_t i = rows.begin[r]; i < rows.begin[r + 1]; ++i)
      score += rows.value[i] * table[rows.column[i]].weights[0];
    EXPECT_NEAR(model.read(reader.read(texts[r]), scratch).by_kind[0], score, 1e-3) << texts[r];
  }
}

TEST(Chosen, TakesTheRowsInTheOrderAskedFor) {
  const Vocabulary vocabulary{texts, words_only, 1};
  const auto rows = feature_rows(texts, vocabulary, {1, 0, 0, 0, 0});
  const std::vector<std::size_t> which{2, 3, 0, 2};
  const auto some = chosen(rows, which);
  ASSERT_EQ(some.size(), which.size());
  EXPECT_EQ(some.columns, rows.columns);
  for (std::size_t r = 0; r < which.size(); ++r) {
    const std::size_t from = rows.begin[which[r]];
    ASSERT_EQ(some.begin[r + 1] - some.begin[r], rows.begin[which[r] + 1] - from);
    for (std::size_t i = some.begin[r]; i < some.begin[r + 1]; ++i) {
      EXPECT_EQ(some.column[i], rows.column[from + i - some.begin[r]]);
      EXPECT_EQ(some.value[i], rows.value[from + i - some.begin[r]]);
    }
  }
}

}  // namespace
}  // namespace mizani::training
