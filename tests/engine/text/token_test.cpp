// SPDX-License-Identifier: MIT
#include "engine/text/token.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::text {
namespace {

std::vector<std::string> stems(const char* language, const char* text) {
  Tokenizer tokenizer{language};
  std::vector<std::string> out;
  for (const auto& token : tokenizer.tokens(text)) out.push_back(token.stem);
  return out;
}

TEST(Tokenizer, StemsEnglishFrenchPortugueseAndArabic) {
  EXPECT_EQ(stems("en", "evaluates"), stems("en", "Evaluating"));
  EXPECT_EQ(stems("fr", "évaluer"), stems("fr", "évaluez"));
  EXPECT_EQ(stems("pt", "avaliar"), stems("pt", "avaliação"));
  EXPECT_EQ(stems("ar", "الكتاب"), stems("ar", "كتاب"));
}

TEST(Tokenizer, LeavesSwahiliWordsWhole) {
  const Tokenizer tokenizer{"sw"};
  EXPECT_FALSE(tokenizer.has_stemmer());
  EXPECT_THAT(stems("sw", "Kutathmini taarifa"), testing::ElementsAre("kutathmini", "taarifa"));
}

TEST(Tokenizer, CountsSpansInCodePointsFromTheOffset) {
  Tokenizer tokenizer{"fr"};
  const auto tokens = tokenizer.tokens("Évaluer l’équipe, 3 fois", 100);
  ASSERT_GE(tokens.size(), 3U);
  EXPECT_EQ(tokens[0].span, (Span{.begin = 100, .end = 107}));
  EXPECT_EQ(tokens.back().word, "fois");
  EXPECT_EQ(tokens.back().span, (Span{.begin = 120, .end = 124}));
}

TEST(Tokenizer, PunctuationIsNoWordAndHyphensPart) {
  EXPECT_THAT(stems("sw", "well-defined, (task)!"), testing::ElementsAre("well", "defined", "task"));
  EXPECT_TRUE(stems("en", "").empty());
}

TEST(Tokenizer, FrenchElidedWordsStandApart) {
  Tokenizer tokenizer{"fr"};
  const auto tokens = tokenizer.tokens("S’adapter aujourd'hui jusqu'à l'évaluation");
  std::vector<std::string> words;
  for (const auto& token : tokens) words.push_back(token.word);
  EXPECT_THAT(words, testing::ElementsAre("S’", "adapter", "aujourd'hui", "jusqu'", "à", "l'", "évaluation"));
  EXPECT_EQ(tokens[1].span, (Span{.begin = 2, .end = 9}));
  EXPECT_EQ(tokens[1].stem, stems("fr", "adapter").front());
}

TEST(Tokenizer, FoldsLigaturesPresentationFormsAndLooseAccents) {
  EXPECT_EQ(stems("en", "eﬃcient"), stems("en", "efficient"));
  EXPECT_EQ(stems("ar", "ﻡﻠﻋ"), stems("ar", "ملع"));
  EXPECT_EQ(stems("fr", "évaluer"), stems("fr", "évaluer"));
}

TEST(Tokenizer, DropsArabicVowelMarks) {
  EXPECT_EQ(stems("ar", "كِتَاب"), stems("ar", "كتاب"));
}

}  // namespace
}  // namespace mizani::text
