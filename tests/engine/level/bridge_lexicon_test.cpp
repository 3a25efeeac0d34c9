// SPDX-License-Identifier: MIT
#include "engine/level/bridge_lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::level {
namespace {

using testing::ElementsAre;

std::string lexicon_of(const std::string& language, const std::string& entries, const std::string& strike = "") {
  return R"({"schema":"mizani/data/lexicon-bridge/1","language":")" + language + R"(","description":"d","strike":[)" +
         strike + R"(],"entries":[)" + entries + "]}";
}

Expected<BridgeLexicon> loaded(const std::string& json) {
  return BridgeLexicon::load(json, "bridge", test::shipped_schemas());
}

BridgeLexicon bridge(const std::string& language, const std::string& entries, const std::string& strike = "") {
  auto lexicon = loaded(lexicon_of(language, entries, strike));
  EXPECT_TRUE(lexicon.has_value());
  return std::move(*lexicon);
}

std::vector<Word> words_in(const BridgeLexicon& lexicon, std::string_view utf8) {
  text::Tokenizer tokenizer{lexicon.language()};
  std::vector<Word> out;
  lexicon.read(utf8, tokenizer, out);
  return out;
}

std::vector<std::uint64_t> hashes(const std::vector<Word>& words) {
  std::vector<std::uint64_t> out;
  for (const auto& word : words) out.push_back(word.hash);
  return out;
}

/// What an English text reads as.
std::vector<std::uint64_t> english(std::string_view utf8) {
  WordReader reader;
  std::vector<std::uint64_t> out;
  for (const auto& word : reader.read(utf8)) out.push_back(word.hash);
  return out;
}

std::string quoted(std::string_view utf8, const Word& word) {
  return std::string{utf8.substr(word.begin, word.end - word.begin)};
}

const char* const management = R"({"phrase":"gérer","en":"manage"},{"phrase":"gérer une équipe","en":"lead a team"},
                                  {"phrase":"équipe","en":"team"},{"phrase":"plans","en":"plans"})";

TEST(BridgeLexicon, TheLongestPhraseComesFirst) {
  const auto lexicon = bridge("fr", management);
  EXPECT_EQ(lexicon.size(), 4U);
  EXPECT_EQ(hashes(words_in(lexicon, "Gérer une équipe")), english("lead a team"));
  EXPECT_EQ(hashes(words_in(lexicon, "Gérer des plans")), english("manage des plans"));
  EXPECT_EQ(hashes(words_in(lexicon, "gérer une")), english("manage une"));
}

TEST(BridgeLexicon, WordsWithoutCounterpartStay) {
  EXPECT_EQ(hashes(words_in(bridge("fr", management), "Maintenir 3 robots")), english("maintenir 3 robots"));
}

TEST(BridgeLexicon, PhrasesMatchOnStems) {
  EXPECT_EQ(hashes(words_in(bridge("fr", management), "équipes")), english("team"));
}

TEST(BridgeLexicon, AnExactFormComesBeforeOneThatSharesItsStem) {
  const auto lexicon = bridge("fr", R"({"phrase":"technicien","en":"technician"},
                                       {"phrase":"techniciennes","en":"women technicians"})");
  EXPECT_EQ(hashes(words_in(lexicon, "technicien")), english("technician"));
  const auto other = bridge("fr", R"({"phrase":"analyser","en":"analyse"},{"phrase":"analysée","en":"analysed"})");
  EXPECT_EQ(hashes(words_in(other, "analyser")), english("analyse"));
  EXPECT_EQ(hashes(words_in(other, "analysée")), english("analysed"));
  EXPECT_EQ(hashes(words_in(other, "analysées")), english("analyse")) << "of equals the first in the file";
}

TEST(BridgeLexicon, AnElidedArticleStandsApart) {
  const auto lexicon = bridge("fr", R"({"phrase":"l","en":"the"},{"phrase":"équipe","en":"team"},
                                       {"phrase":"l'ensemble","en":"whole"})");
  for (const char* text : {"l'équipe", "L’équipe"}) {
    EXPECT_EQ(hashes(words_in(lexicon, text)), english("the team")) << text;
  }
  EXPECT_EQ(hashes(words_in(lexicon, "l’ensemble")), english("whole"));
}

TEST(BridgeLexicon, SpansCoverThePhrase) {
  const std::string text = "Bien gérer une équipe.";
  const auto words = words_in(bridge("fr", management), text);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(quoted(text, words[0]), "Bien");
  for (std::size_t i = 1; i < words.size(); ++i) EXPECT_EQ(quoted(text, words[i]), "gérer une équipe");
}

TEST(BridgeLexicon, BreaksStandBeforeTheFirstWordOfAPhrase) {
  const auto words = words_in(bridge("fr", management), "Plans, gérer une équipe. Équipe ; plans • plans");
  std::vector<Break> breaks;
  for (const auto& word : words) breaks.push_back(word.before);
  EXPECT_THAT(breaks, ElementsAre(Break::sentence, Break::comma, Break::none, Break::none, Break::sentence,
                                  Break::sentence, Break::sentence));
}

TEST(BridgeLexicon, WordsThatNameALevelAreLeftOutUnlessAPhraseHoldsThem) {
  const auto lexicon = bridge("fr", R"({"phrase":"au niveau de","en":"in terms of"})", R"("niveau","licence")");
  EXPECT_EQ(hashes(words_in(lexicon, "Niveau licence plans")), english("plans"));
  EXPECT_EQ(hashes(words_in(lexicon, "au niveau de plans")), english("in terms of plans"));
}

TEST(BridgeLexicon, ABreakBeforeAStruckWordPassesOn) {
  const auto words = words_in(bridge("fr", management, R"("niveau")"), "plans. Niveau plans");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].before, Break::sentence);
}

TEST(BridgeLexicon, ReadsArabicWithItsCommaAndStops) {
  const auto lexicon = bridge("ar", R"({"phrase":"تحليل","en":"analyse"},{"phrase":"تقييم","en":"evaluate"})");
  const std::string text = "تحليل، تقييم؛ تحليل؟ تقييم";
  const auto words = words_in(lexicon, text);
  ASSERT_EQ(hashes(words), english("analyse evaluate analyse evaluate"));
  EXPECT_EQ(words[1].before, Break::comma);
  EXPECT_EQ(words[2].before, Break::sentence);
  EXPECT_EQ(words[3].before, Break::sentence);
  EXPECT_EQ(quoted(text, words[1]), "تقييم");
}

TEST(BridgeLexicon, EmptyTextsGiveNoWords) {
  const auto lexicon = bridge("fr", management);
  EXPECT_TRUE(words_in(lexicon, "").empty());
  EXPECT_TRUE(words_in(lexicon, " … ").empty());
}

TEST(BridgeLexicon, AllDuplicatesAreNamedAtOnce) {
  const auto lexicon = loaded(lexicon_of("fr", R"({"phrase":"gérer","en":"manage"},{"phrase":"gérer","en":"run"},
                                                  {"phrase":"équipe","en":"team"},{"phrase":"équipe","en":"crew"})"));
  ASSERT_FALSE(lexicon);
  EXPECT_THAT(lexicon.error(), testing::SizeIs(2));
  EXPECT_THAT(lexicon.error(), testing::Each(testing::Field(&Fault::code, "duplicate-phrase")));
  EXPECT_THAT(lexicon.error().front().where, testing::HasSubstr("/entries/1/phrase"));
}

TEST(BridgeLexicon, APhraseWithoutWordsAndBrokenJsonAreFaults) {
  EXPECT_FALSE(loaded(lexicon_of("fr", R"({"phrase":"…","en":"x"})")));
  EXPECT_FALSE(loaded("{"));
  EXPECT_FALSE(loaded(R"({"schema":"mizani/data/lexicon-bridge/1","language":"fr"})"));
}

}  // namespace
}  // namespace mizani::level
