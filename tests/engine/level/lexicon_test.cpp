// SPDX-License-Identifier: MIT
#include "engine/level/lexicon.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

std::string lexicon_of(const std::string& entries, const std::string& kind = "complexity") {
  return R"({"schema":"mizani/data/lexicon/1","language":"en","description":"d","strike":["level"],"groups":[)"
         R"({"kind":")" +
         kind + R"(","domain":"skills","source":"s","entries":[)" + entries + "]}]}";
}

Expected<Lexicon> read(const std::string& json) {
  return Lexicon::load(json, "lexicon", test::shipped_schemas());
}

std::string phrase_at_head(const Lexicon& lexicon, std::string_view words) {
  text::Tokenizer tokenizer{"en"};
  const auto tokens = tokenizer.tokens(words);
  const LexiconEntry* entry = lexicon.longest_at(tokens, 0);
  return entry == nullptr ? "" : entry->phrase;
}

TEST(Lexicon, TheLongestPhraseWins) {
  const auto lexicon = read(lexicon_of(R"({"phrase":"complex","position":6,"weight":0.6},
                                          {"phrase":"complex abstract problems","position":8,"weight":1},
                                          {"phrase":"complex problems","position":7,"weight":1})"));
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(phrase_at_head(*lexicon, "complex abstract problems"), "complex abstract problems");
  EXPECT_EQ(phrase_at_head(*lexicon, "complex problems of trade"), "complex problems");
  EXPECT_EQ(phrase_at_head(*lexicon, "complex machines"), "complex");
}

TEST(Lexicon, PhrasesMatchOnStems) {
  const auto lexicon = read(lexicon_of(R"({"phrase":"routine task","position":2,"weight":1})"));
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(phrase_at_head(*lexicon, "Routine tasks"), "routine task");
}

TEST(Lexicon, OfPhrasesWithOneStemTheNearestInFormIsMeant) {
  const auto lexicon = read(lexicon_of(R"({"phrase":"predict","position":5,"weight":1},
                                          {"phrase":"predictable","position":3,"weight":1})"));
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(phrase_at_head(*lexicon, "predictable"), "predictable");
  EXPECT_EQ(phrase_at_head(*lexicon, "predicts"), "predict");
}

TEST(Lexicon, APhraseDoesNotReachAcrossPunctuation) {
  const auto lexicon = read(lexicon_of(R"({"phrase":"complex problems","position":7,"weight":1})"));
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(phrase_at_head(*lexicon, "complex, problems"), "");
}

TEST(Lexicon, AllDuplicatesAreNamedAtOnce) {
  const auto lexicon = read(lexicon_of(R"({"phrase":"simple","position":1,"weight":1},
                                          {"phrase":"Simple","position":2,"weight":1},
                                          {"phrase":"routine","position":2,"weight":1},
                                          {"phrase":"routine","position":3,"weight":1})"));
  ASSERT_FALSE(lexicon);
  EXPECT_THAT(lexicon.error(), testing::SizeIs(2));
  EXPECT_THAT(lexicon.error(), testing::Each(testing::Field(&Fault::code, "duplicate-phrase")));
}

TEST(Lexicon, APositionOffTheScaleAndAnUnknownKindAreBothFaults) {
  const auto lexicon = read(lexicon_of(R"({"phrase":"simple","position":11,"weight":1})", "mood"));
  ASSERT_FALSE(lexicon);
  EXPECT_GE(lexicon.error().size(), 2U);
}

// A phrase that holds a struck word, or that another phrase hides, could never be found.
TEST(Lexicon, EveryShippedPhraseFindsItself) {
  const std::string file = std::string{MIZANI_DATA_DIR} + "/lexicon/en.json";
  const auto root = load::read_bytes(file).and_then([&](const auto& bytes) { return load::parse_json(bytes, file); });
  ASSERT_TRUE(root);
  const Lexicon& lexicon = test::shipped_model().lexicon();
  text::Tokenizer tokenizer{lexicon.language()};
  std::size_t phrases = 0;
  for (const auto& group : (*root)["groups"].GetArray()) {
    for (const auto& entry : group["entries"].GetArray()) {
      const std::string phrase = entry["phrase"].GetString();
      const auto tokens = tokenizer.tokens(phrase);
      ++phrases;
      EXPECT_EQ(phrase_at_head(lexicon, phrase), phrase);
      EXPECT_TRUE(std::none_of(tokens.begin(), tokens.end(), [&](const auto& token) { return lexicon.struck(token); }))
          << phrase;
    }
  }
  EXPECT_EQ(phrases, lexicon.size());
}

}  // namespace
}  // namespace mizani::level
